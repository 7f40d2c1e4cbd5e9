using System.Net;
using System.Text.Json;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>What a session does over HTTP when its models fail, cost too much, or play only some of the agents.</summary>
public sealed class StandInTests
{
    [Fact]
    public async Task A_model_that_stays_down_is_tried_three_times_and_then_the_offline_tutor_goes_on_and_the_log_says_so()
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        await using var server = await InProcessServer.StartAsync(folder.Path, models.Settings());
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        models.Script = _ => StubReply.Error(500);

        var turn = await pupil.AnswerRightlyAsync();
        var calls = models.Of("evaluator").Count();
        models.Script = StubTutor.Answer;

        turn.GetProperty("evaluation").GetString().ShouldBe("correct");
        turn.GetProperty("next_message").GetString().ShouldNotBeNullOrEmpty();
        calls.ShouldBe(3);
        var logs = (await server.GetAsync($"/sessions/{pupil.Id}/logs"))
            .Body.EnumerateArray()
            .Where(entry => entry.GetProperty("turn").GetInt32() == 1)
            .ToList();
        logs.ShouldAllBe(entry => entry.GetProperty("model").GetString() == "offline");
        var evaluator = logs.Single(entry => entry.GetProperty("agent").GetString() == "evaluator");
        evaluator.GetProperty("stood_in_for").GetString().ShouldBe("gpt-4o answered 500.");
        evaluator.GetProperty("reasoning").GetString()!.ShouldContain("The offline tutor stood in for the model");
        Legal(await pupil.StatusAsync());
    }

    [Theory]
    [InlineData("evaluator")]
    [InlineData("executor")]
    [InlineData("planner")]
    public async Task Mixed_set_ups_teach_a_lesson_to_its_end(string byModel)
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        await using var server = await InProcessServer.StartAsync(
            folder.Path,
            models.Settings(("TUTOR_MODEL", "offline"), ($"TUTOR_{byModel.ToUpperInvariant()}_MODEL", "a-model"))
        );
        var pupil = await Pupil.StartAsync(
            server,
            AuthoredLessons.Lesson("photosynthesis"),
            new { topic = "Photosynthesis", session_context = new { estimated_duration_minutes = 8 } }
        );

        while (!pupil.HasEnded)
            await pupil.AnswerRightlyAsync();

        pupil.Turns[^1].GetProperty("session_status").GetString().ShouldBe("completed");
        models.Requests.Count.ShouldBeGreaterThan(0);
        string[] allowed = byModel switch
        {
            "planner" => ["planner", "path_generator"],
            "executor" => ["executor", "summarizer"],
            _ => [byModel],
        };
        models.Requests.ShouldAllBe(request => allowed.Contains(request.Agent) && request.Model == "a-model");
    }

    [Fact]
    public async Task Who_plays_which_agent_is_said_at_start()
    {
        using var folder = new TemporaryFolder();

        await using var server = await ServerProcess.StartAsync(
            folder.Path,
            ("TUTOR_MODEL_ENDPOINT", "http://127.0.0.1:9/v1"),
            ("TUTOR_MODEL", "offline"),
            ("TUTOR_EXECUTOR_MODEL", "a-model"),
            ("TUTOR_PLANNER_MODEL", "another")
        );

        var agents = server.Output.Single(line => line.StartsWith("Agents: ", StringComparison.Ordinal));
        foreach (var said in new[] { "planner another", "executor a-model", "evaluator offline", "reviewer offline" })
            agents.ShouldContain(said);
    }

    [Fact]
    public async Task A_topic_without_a_lesson_waits_for_its_model_says_so_and_goes_on_when_it_is_back()
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        await using var server = await InProcessServer.StartAsync(folder.Path, models.Settings());
        var (_, opening) = await server.PostAsync("/sessions", new { topic = "Volcanoes" }, TestContext.Current.CancellationToken);
        var id = opening.GetProperty("session_id").GetString();
        models.Script = request => request.Agent == "executor" ? StubReply.Error(500) : StubTutor.Answer(request);

        var (status, turn) = await server.PostAsync(
            $"/sessions/{id}/step",
            new { student_reply = StubTutor.AnswerTo(opening.GetProperty("next").GetProperty("question").GetString()!) },
            TestContext.Current.CancellationToken
        );

        status.ShouldBe(HttpStatusCode.OK);
        turn.GetProperty("evaluation").GetString().ShouldBe("correct");
        turn.GetProperty("next_message").GetString()!.ShouldContain("does not answer at present");
        turn.GetProperty("session_status").GetString().ShouldBe("active");
        turn.GetProperty("current_progress").GetProperty("steps_completed").GetInt32().ShouldBe(1);

        models.Script = StubTutor.Answer;
        var later = await NextTurnAsync(server, id!, 2);
        later.GetProperty("next").GetProperty("question").GetString()!.ShouldContain("Parts of Volcanoes");
        var conversation = (await server.GetAsync($"/sessions/{id}/status")).Body.GetProperty("conversation").EnumerateArray().ToList();
        conversation.Count(entry => entry.GetProperty("content").GetString() == "Right, well done.").ShouldBe(1);
        conversation.Count(entry => entry.GetProperty("role").GetString() == "system").ShouldBe(1);
    }

    [Fact]
    public async Task A_topic_without_a_lesson_whose_model_is_away_from_the_start_begins_when_it_is_back()
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        models.Script = _ => StubReply.Error(401);
        await using var server = await InProcessServer.StartAsync(folder.Path, models.Settings());

        var (status, pending) = await server.PostAsync(
            "/sessions",
            new { topic = "Volcanoes", path_selection = "ask" },
            TestContext.Current.CancellationToken
        );
        var id = pending.GetProperty("session_id").GetString()!;
        var waiting = (await server.GetAsync($"/sessions/{id}/status")).Body;
        models.Script = StubTutor.Answer;
        await NextTurnAsync(server, id, 1);
        var (chosen, session) = await server.PostAsync(
            $"/sessions/{id}/path",
            new { path_id = "1" },
            TestContext.Current.CancellationToken
        );

        status.ShouldBe(HttpStatusCode.Accepted);
        waiting.GetProperty("status").GetString().ShouldBe("planning");
        waiting.GetProperty("conversation")[0].GetProperty("content").GetString()!.ShouldContain("does not answer at present");
        chosen.ShouldBe(HttpStatusCode.OK, session.ToString());
        session.GetProperty("first_message").GetString()!.ShouldStartWith("By the model");
    }

    [Fact]
    public async Task A_session_that_has_spent_its_budget_goes_on_offline_and_one_without_a_lesson_calls_a_person()
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        await using var server = await InProcessServer.StartAsync(folder.Path, models.Settings(("TUTOR_BUDGET_PER_SESSION_USD", "0.02")));
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        var (_, open) = await server.PostAsync("/sessions", new { topic = "Volcanoes" }, TestContext.Current.CancellationToken);

        var turns = new List<JsonElement>();
        for (var i = 0; i < 3; i++)
            turns.Add(await pupil.AnswerRightlyAsync());
        var next = open.GetProperty("next");
        while (next.ValueKind == JsonValueKind.Object)
        {
            var (_, turn) = await server.PostAsync(
                $"/sessions/{open.GetProperty("session_id")}/step",
                new { student_reply = StubTutor.AnswerTo(next.GetProperty("question").GetString()!) },
                TestContext.Current.CancellationToken
            );
            open = turn;
            next = turn.GetProperty("next");
        }

        turns.ShouldAllBe(turn => turn.GetProperty("session_status").GetString() == "active");
        var logs = (await server.GetAsync($"/sessions/{pupil.Id}/logs")).Body.EnumerateArray().ToList();
        logs[^1].GetProperty("model").GetString().ShouldBe("offline");
        logs.Last(entry => entry.GetProperty("agent").GetString() == "evaluator")
            .GetProperty("stood_in_for")
            .GetString()
            .ShouldBe("The session's budget of $0.02 is spent.");
        open.GetProperty("session_status").GetString().ShouldBe("needs_intervention");

        var metrics = (await server.GetAsync("/metrics/summary")).Body;
        var spent = (await pupil.StatusAsync()).GetProperty("usage").GetProperty("cost_usd").GetDecimal();
        spent.ShouldBeInRange(0.02m, 0.03m);
        metrics.GetProperty("cost_usd").GetDecimal().ShouldBe(metrics.GetProperty("cost_today_usd").GetDecimal());
        metrics.GetProperty("cost_usd").GetDecimal().ShouldBeGreaterThan(spent);
        metrics.GetProperty("cost_per_session_usd").GetDecimal().ShouldBe(metrics.GetProperty("cost_usd").GetDecimal() / 2, 1e-6m);
        metrics.GetProperty("sessions").GetProperty("by_status").GetProperty("needs_intervention").GetInt32().ShouldBe(1);
        var planner = metrics.GetProperty("agents").EnumerateArray().Single(agent => agent.GetProperty("agent").GetString() == "planner");
        planner.GetProperty("calls").GetInt32().ShouldBe(2);
        planner.GetProperty("input_tokens").GetInt32().ShouldBe(2000);

        // 1,000 tokens in and 200 out, at 1.25 and 10 dollars for a million.
        planner.GetProperty("cost_usd").GetDecimal().ShouldBe(2 * 0.00325m);
    }

    [Fact]
    public async Task A_day_that_has_spent_its_budget_goes_on_offline_also_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        await using var server = await InProcessServer.StartAsync(folder.Path, models.Settings(("TUTOR_BUDGET_PER_DAY_USD", "0.001")));
        await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        var calls = models.Requests.Count;
        await server.RestartAsync();

        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });

        calls.ShouldBe(1);
        models.Requests.Count.ShouldBe(calls);
        (await server.GetAsync($"/sessions/{pupil.Id}/logs"))
            .Body.EnumerateArray()
            .Where(entry => entry.GetProperty("agent").GetString() != "reviewer")
            .ShouldAllBe(entry => entry.GetProperty("stood_in_for").GetString() == "The day's budget of $0.001 is spent.");
    }

    private static async Task<JsonElement> NextTurnAsync(InProcessServer server, string id, int turn)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/sessions/{id}/events")
        {
            Headers = { { "Last-Event-ID", $"{turn - 1}" } },
        };
        using var response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(limit.Token));
        while (await reader.ReadLineAsync(limit.Token) is { } line)
        {
            if (line == "event: turn")
                return JsonDocument.Parse((await reader.ReadLineAsync(limit.Token))!["data: ".Length..]).RootElement;
        }

        throw new InvalidOperationException("The stream ended before the turn came.");
    }

    private static void Legal(JsonElement status) =>
        status
            .GetProperty("study_plan")
            .GetProperty("todo_list")
            .EnumerateArray()
            .Count(step => step.GetProperty("status").GetString() == "in_progress")
            .ShouldBeLessThanOrEqualTo(1);
}
