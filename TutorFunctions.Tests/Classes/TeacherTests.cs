using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Classes;

/// <summary>What a teacher does in a session: writes into it, opens it again, corrects a judgement, hears of a disputed one.</summary>
public sealed class TeacherTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private const string Stuck = "I don't know, I'm really confused";

    [Fact]
    public async Task A_teachers_message_is_in_the_conversation_with_its_author_and_the_question_stays_open()
    {
        var pupil = await StartAsync("olga");
        var question = pupil.Next.GetProperty("question").GetString();

        var sent = await OkAsync(HttpMethod.Post, $"/sessions/{pupil.Id}/messages", new { content = "Draw it first." });
        var status = await pupil.StatusAsync();
        await pupil.AnswerRightlyAsync();

        (sent.GetProperty("role").GetString(), sent.GetProperty("author").GetString()).ShouldBe(("teacher", "admin"));
        var entry = status.GetProperty("conversation").EnumerateArray().Last();
        (entry.GetProperty("role").GetString(), entry.GetProperty("content").GetString()).ShouldBe(("teacher", "Draw it first."));
        entry.GetProperty("author").GetString().ShouldBe("admin");
        status.GetProperty("next").GetProperty("question").GetString().ShouldBe(question);
        pupil.Turns[^1].GetProperty("evaluation").GetString().ShouldBe("correct");
    }

    [Fact]
    public async Task A_message_is_pushed_once_and_sent_twice_under_its_id_it_is_one()
    {
        var pupil = await StartAsync("petra");
        var message = new { content = "Well begun.", message_id = "mine" };

        var first = await OkAsync(HttpMethod.Post, $"/sessions/{pupil.Id}/messages", message);
        var second = await OkAsync(HttpMethod.Post, $"/sessions/{pupil.Id}/messages", message);
        await fixture.Server.SendAsync(HttpMethod.Delete, $"/sessions/{pupil.Id}", cancellation: Cancellation);
        using var stream = await fixture.Server.Http.GetStreamAsync(
            $"/sessions/{pupil.Id}/events",
            TestContext.Current.CancellationToken
        );
        var pushed = await SseParser
            .Create(stream)
            .EnumerateAsync(Cancellation)
            .Where(item => item.EventType == "message")
            .ToListAsync(Cancellation);

        second.GetProperty("turn").GetInt32().ShouldBe(first.GetProperty("turn").GetInt32());
        pushed.ShouldHaveSingleItem().Data.ShouldContain("Well begun.");
    }

    [Fact]
    public async Task A_message_reaches_a_learner_whose_session_has_ended()
    {
        var pupil = await StuckAsync("quin");

        await OkAsync(HttpMethod.Post, $"/sessions/{pupil.Id}/messages", new { content = "Come and see me tomorrow." });

        var status = await pupil.StatusAsync();
        status.GetProperty("status").GetString().ShouldBe("needs_intervention");
        status.GetProperty("conversation").EnumerateArray().Last().GetProperty("role").GetString().ShouldBe("teacher");
    }

    [Fact]
    public async Task A_session_that_needs_a_person_goes_on_when_a_teacher_opens_it_again()
    {
        var pupil = await StuckAsync("rosa");
        await OkAsync(HttpMethod.Post, $"/sessions/{pupil.Id}/messages", new { content = "We have looked at it together." });
        var before = await pupil.StatusAsync();

        var opened = await OkAsync(HttpMethod.Post, $"/sessions/{pupil.Id}/reopen", new { reason = "Talked it through." });
        var again = Pupil.GoOn(
            fixture.Server,
            AuthoredLessons.Lesson("photosynthesis"),
            opened,
            (await pupil.StatusAsync()).GetProperty("conversation").EnumerateArray().Last().GetProperty("turn").GetInt32()
        );
        for (var turn = 0; turn < 60 && !again.HasEnded; turn++)
            await again.AnswerRightlyAsync();

        opened.GetProperty("status").GetString().ShouldBe("active");
        opened.GetProperty("next").GetProperty("question").GetString().ShouldNotBeNullOrEmpty();
        Replans(opened.GetProperty("study_plan"))
            .ShouldBe(Replans(before.GetProperty("study_plan")) with { Most = Replans(before.GetProperty("study_plan")).Most + 1 });
        again.Turns[^1].GetProperty("session_status").GetString().ShouldBe("completed");
        var status = await pupil.StatusAsync();
        status.GetProperty("needs_intervention").GetBoolean().ShouldBeFalse();
        status.GetProperty("conversation").ToString().ShouldContain("Your teacher has opened the lesson again.");
    }

    [Fact]
    public async Task A_session_that_is_under_way_or_completed_cannot_be_opened_again()
    {
        var pupil = await StartAsync("sam");

        (await SendAsync(HttpMethod.Post, $"/sessions/{pupil.Id}/reopen", new { reason = "Why not." })).Status.ShouldBe(
            HttpStatusCode.Conflict
        );
        await fixture.Server.SendAsync(HttpMethod.Delete, $"/sessions/{pupil.Id}", cancellation: Cancellation);
        (await SendAsync(HttpMethod.Post, $"/sessions/{pupil.Id}/reopen", new { reason = "Why not." })).Status.ShouldBe(
            HttpStatusCode.Conflict
        );
        (await SendAsync(HttpMethod.Post, $"/sessions/{Guid.Empty}/reopen", new { reason = "Why not." })).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_reopened_session_counts_as_one_that_has_not_ended()
    {
        var pupil = await StuckAsync("tess");
        var before = (await fixture.Server.GetAsync("/metrics/summary")).Body.GetProperty("sessions").GetProperty("by_status");

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ => SendAsync(HttpMethod.Post, $"/sessions/{pupil.Id}/reopen", new { reason = "Talked it through." }))
        );

        // One that comes when the session is open again already is told so.
        answers.ShouldContain(answer => answer.Status == HttpStatusCode.OK);
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK || answer.Status == HttpStatusCode.Conflict);

        var after = (await fixture.Server.GetAsync("/metrics/summary")).Body.GetProperty("sessions").GetProperty("by_status");
        after.GetProperty("needs_intervention").GetInt32().ShouldBeLessThan(before.GetProperty("needs_intervention").GetInt32());
        (await pupil.StatusAsync())
            .GetProperty("conversation")
            .EnumerateArray()
            .Count(entry => entry.GetProperty("content").GetString() == "Your teacher has opened the lesson again.")
            .ShouldBe(1);
    }

    [Fact]
    public async Task A_corrected_judgement_counts_in_evidence_knowledge_figures_and_plan_and_the_old_one_stays_beside_it()
    {
        var pupil = await StartAsync("uma");
        await pupil.AnswerWronglyAsync();
        var (before, mastery) = (await pupil.StatusAsync(), await MasteryAsync("uma"));

        var answer = await OkAsync(
            HttpMethod.Put,
            $"/sessions/{pupil.Id}/turns/1/judgement",
            new { evaluation = "correct", note = "She means the same." }
        );

        answer.GetProperty("evaluation").GetString().ShouldBe("correct");
        answer.GetProperty("tutors").GetString().ShouldBe("wrong");
        answer.GetProperty("plan_changed").GetBoolean().ShouldBeTrue();
        answer.GetProperty("corrections")[0].GetProperty("note").GetString().ShouldBe("She means the same.");
        var after = await pupil.StatusAsync();
        Correct(before).ShouldBe(0);
        Correct(after).ShouldBe(1);
        (await MasteryAsync("uma")).ShouldBeGreaterThan(mastery);
        var evidence = (await fixture.Server.GetAsync("/learners/uma/evidence")).Body.GetProperty("items").EnumerateArray().Single();
        evidence.GetProperty("is_correct").GetBoolean().ShouldBeTrue();
        evidence.GetProperty("earlier").GetProperty("is_correct").GetBoolean().ShouldBeFalse();
        var reply = after.GetProperty("conversation").EnumerateArray().First(entry => entry.GetProperty("role").GetString() == "student");
        reply.GetProperty("judgement").GetProperty("evaluation").GetString().ShouldBe("correct");
        reply.GetProperty("judgement").GetProperty("corrected_by").GetString().ShouldBe("admin");

        // The question is settled, so that the lesson has gone on to another.
        var question = before.GetProperty("next").GetProperty("question").GetString();
        after.GetProperty("next").GetProperty("question").GetString().ShouldNotBe(question);
    }

    [Fact]
    public async Task Of_two_teachers_who_correct_at_once_the_later_sees_the_earliers()
    {
        var pupil = await StartAsync("vera");
        await pupil.AnswerWronglyAsync();
        var path = $"/sessions/{pupil.Id}/turns/1/judgement";

        var both = await Task.WhenAll(PutAsync(path, "partial", "0"), PutAsync(path, "correct", "0"));
        var second = await OkAsync(HttpMethod.Put, path, new { evaluation = "wrong" });

        both.Select(one => one.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], ignoreOrder: true);
        var refused = both.Single(one => one.Status == HttpStatusCode.PreconditionFailed).Body;
        refused.GetProperty("detail").GetString()!.ShouldContain("by admin; the version is 1 now");
        second.GetProperty("corrections").GetArrayLength().ShouldBe(2);
        (await PutAsync(path, "correct", "1")).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await PutAsync(path, "correct", "2")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_correction_after_the_end_counts_in_evidence_and_the_session_stays_ended()
    {
        var pupil = await StartAsync("wes");
        await pupil.AnswerWronglyAsync();
        await fixture.Server.SendAsync(HttpMethod.Delete, $"/sessions/{pupil.Id}", cancellation: Cancellation);

        var answer = await OkAsync(HttpMethod.Put, $"/sessions/{pupil.Id}/turns/1/judgement", new { evaluation = "correct" });

        answer.GetProperty("session_status").GetString().ShouldBe("cancelled");
        var evidence = (await fixture.Server.GetAsync("/learners/wes/evidence")).Body.GetProperty("items").EnumerateArray().Single();
        evidence.GetProperty("is_correct").GetBoolean().ShouldBeTrue();
        Correct(await pupil.StatusAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_correction_of_a_turn_that_a_replan_has_passed_counts_in_evidence_and_in_the_step_where_it_is_still_there()
    {
        var pupil = await StartAsync("xena");
        while (pupil.Turns.Count == 0 || !pupil.Turns[^1].GetProperty("plan_updated").GetBoolean())
            await pupil.AnswerWronglyAsync();

        var answer = await OkAsync(HttpMethod.Put, $"/sessions/{pupil.Id}/turns/1/judgement", new { evaluation = "correct" });

        answer.GetProperty("evaluation").GetString().ShouldBe("correct");
        var first = (await fixture.Server.GetAsync("/learners/xena/evidence")).Body.GetProperty("items")[0];
        first.GetProperty("is_correct").GetBoolean().ShouldBeTrue();
        await pupil.AnswerWronglyAsync();
    }

    [Theory]
    [InlineData("0", HttpStatusCode.Conflict)]
    [InlineData("99", HttpStatusCode.NotFound)]
    [InlineData("first", HttpStatusCode.NotFound)]
    public async Task A_turn_in_which_no_reply_was_judged_cannot_be_corrected_or_disputed(string turn, HttpStatusCode status)
    {
        var pupil = await StartAsync("yves");

        (await SendAsync(HttpMethod.Put, $"/sessions/{pupil.Id}/turns/{turn}/judgement", new { evaluation = "wrong" })).Status.ShouldBe(
            status
        );
        (await SendAsync(HttpMethod.Post, $"/sessions/{pupil.Id}/turns/{turn}/report", new { reason = "no" })).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_judgement_that_a_learner_disputes_reaches_the_teacher_with_the_question_the_reply_and_the_judgement()
    {
        var one = await ClassServer.CreateAsync(fixture.Server, "zack");
        var pupil = await StartAsync("zack");
        var question = pupil.Next.GetProperty("question").GetString()!;
        var reply = pupil.WrongAnswer();
        await pupil.SayAsync(reply);

        var reported = await OkAsync(HttpMethod.Post, $"/sessions/{pupil.Id}/turns/1/report", new { reason = "My book says so." });
        await OkAsync(HttpMethod.Post, $"/sessions/{pupil.Id}/turns/1/report", new { reason = "My book says so." });

        var alert = (await fixture.Server.GetAsync("/alerts"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .Single(item => item.GetProperty("alert_id").GetString() == reported.GetProperty("alert_id").GetString());
        alert.GetProperty("kind").GetString().ShouldBe("disputed");
        foreach (var part in new[] { "My book says so.", question, reply, "wrong" })
            alert.GetProperty("reason").GetString()!.ShouldContain(part);
        var disputed = await one.GetAsync("/difficult-questions");
        disputed.GetProperty("items")[0].GetProperty("disputed").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task An_alert_is_taken_on_handed_over_and_noted_on()
    {
        var pupil = await StuckAsync("abel");

        await OkAsync(HttpMethod.Post, $"/alerts/{pupil.Id}/hand-over", new { to = "Mr Silva", note = "He knows the family." });
        await OkAsync(HttpMethod.Post, $"/alerts/{pupil.Id}/notes", new { note = "Called at noon." });
        var alert = await OkAsync(HttpMethod.Post, $"/alerts/{pupil.Id}/acknowledge", new { });

        alert.GetProperty("assigned_to").GetString().ShouldBe("Mr Silva");
        alert.GetProperty("acknowledged_by").GetString().ShouldBe("admin");
        alert
            .GetProperty("notes")
            .EnumerateArray()
            .Select(note => note.GetProperty("text").GetString())
            .ShouldBe(["He knows the family.", "Called at noon."]);
    }

    private Task<Pupil> StartAsync(string learner) =>
        Pupil.StartAsync(
            fixture.Server,
            AuthoredLessons.Lesson("photosynthesis"),
            new { topic = "Photosynthesis", learner_id = learner }
        );

    private async Task<Pupil> StuckAsync(string learner)
    {
        var pupil = await StartAsync(learner);
        while (!pupil.HasEnded)
            await pupil.SayAsync(Stuck);
        return pupil;
    }

    private async Task<double> MasteryAsync(string learner) =>
        (await fixture.Server.GetAsync($"/learners/{learner}/knowledge")).Body.GetProperty("skills")[0].GetProperty("mastery").GetDouble();

    private static int Correct(JsonElement status) =>
        status
            .GetProperty("study_plan")
            .GetProperty("todo_list")
            .EnumerateArray()
            .Sum(step => step.GetProperty("status_info").GetProperty("questions_correct").GetInt32());

    private static (int Count, int Most) Replans(JsonElement plan) =>
        (
            plan.GetProperty("metadata").GetProperty("replan_count").GetInt32(),
            plan.GetProperty("metadata").GetProperty("max_replans").GetInt32()
        );

    private Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, object body) =>
        fixture.Server.SendAsync(method, path, body, TestContext.Current.CancellationToken);

    private async Task<JsonElement> OkAsync(HttpMethod method, string path, object body)
    {
        var (status, answer) = await SendAsync(method, path, body);
        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        return answer;
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PutAsync(string path, string evaluation, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(new { evaluation }) };
        request.Headers.Add("If-Match", $"\"{version}\"");
        using var response = await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonDocument.Parse(text).RootElement.Clone());
    }
}
