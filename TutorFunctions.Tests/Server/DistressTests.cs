using System.Net;
using System.Text.Json;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

/// <summary>A learner who is not well: what they are told, what their teacher is told, and that the lesson waits.</summary>
public sealed class DistressTests(DistressTests.Fixture fixture) : IClassFixture<DistressTests.Fixture>
{
    private const string Contact = "Call the school nurse on 555 0100.";
    private const string Cry = "i dont know, honestly i want to kill myself";

    private readonly InProcessServer _server = fixture.Server;

    [Fact]
    public async Task A_learner_in_distress_gets_a_person_to_turn_to_and_no_question()
    {
        var pupil = await StartAsync();
        var before = Plan(await pupil.StatusAsync());

        var turn = await pupil.SayAsync(Cry);

        turn.GetProperty("feedback").GetString()!.ShouldContain(Contact);
        turn.GetProperty("evaluation").GetString().ShouldBe("n/a");
        turn.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        turn.GetProperty("next_message").ValueKind.ShouldBe(JsonValueKind.Null);
        turn.GetProperty("session_status").GetString().ShouldBe("active");
        turn.GetProperty("plan_updated").GetBoolean().ShouldBeFalse();
        var after = await pupil.StatusAsync();
        Plan(after).ShouldBe(before, "no step has changed and nothing was counted");
        after.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_teacher_is_told_at_once_and_again_when_it_happens_again()
    {
        var pupil = await StartAsync();
        var first = (await pupil.SayAsync(Cry)).GetProperty("turn").GetInt32();

        var alert = (await AlertsAsync(pupil)).ShouldHaveSingleItem();
        var (status, _) = await _server.PostAsync(
            $"/alerts/{alert.GetProperty("alert_id").GetString()}/acknowledge",
            new { },
            TestContext.Current.CancellationToken
        );
        var second = (await pupil.SayAsync("i cut myself last night")).GetProperty("turn").GetInt32();

        alert.GetProperty("kind").GetString().ShouldBe("distress");
        alert.GetProperty("reason").GetString()!.ShouldContain($"turn {first}");
        alert.GetProperty("learner_id").GetString().ShouldBe("pupil-9");
        status.ShouldBe(HttpStatusCode.OK);
        (await AlertsAsync(pupil)).ShouldHaveSingleItem().GetProperty("reason").GetString()!.ShouldContain($"turn {second}");
    }

    [Fact]
    public async Task The_lesson_waits_until_the_learner_wants_to_go_on()
    {
        var pupil = await StartAsync();
        var question = pupil.Next.GetProperty("question").GetString();
        await pupil.SayAsync(Cry);

        var thanks = await pupil.SayAsync("thank you");
        var talk = await pupil.SayAsync("my friend is here now");
        var onward = await pupil.SayAsync("ok lets go on");

        thanks.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        thanks.GetProperty("feedback").GetString()!.ShouldContain(Contact);
        talk.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        onward.GetProperty("next").GetProperty("question").GetString().ShouldBe(question);
        (await pupil.AnswerRightlyAsync()).GetProperty("evaluation").GetString().ShouldBe("correct");
    }

    [Fact]
    public async Task A_learner_who_simply_answers_afterwards_is_judged_as_ever()
    {
        var pupil = await StartAsync();
        var answer = pupil.RightAnswer();
        await pupil.SayAsync(Cry);

        var turn = await pupil.SayAsync(answer);

        turn.GetProperty("evaluation").GetString().ShouldBe("correct");
        turn.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task The_log_says_what_was_found_and_not_what_was_written()
    {
        var pupil = await StartAsync();
        await pupil.SayAsync(Cry);

        using var logs = await _server.Http.GetAsync($"/sessions/{pupil.Id}/logs", TestContext.Current.CancellationToken);
        var text = await logs.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        text.ShouldContain("may tell of distress");
        text.ShouldNotContain("kill myself");
    }

    [Fact]
    public async Task A_plant_that_dies_stops_no_lesson()
    {
        var pupil = await StartAsync();

        await pupil.SayAsync("the plant dies, this is killing me lol");

        (await AlertsAsync(pupil)).ShouldBeEmpty();
        pupil.Turns[^1].GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task A_paused_lesson_is_still_paused_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path, ("TUTOR_SUPPORT_CONTACT", Contact));
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        await pupil.SayAsync(Cry);
        await server.RestartAsync();

        var turn = await pupil.SayAsync("thanks");

        turn.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        turn.GetProperty("feedback").GetString()!.ShouldContain(Contact);
    }

    [Fact]
    public async Task A_contact_that_is_too_long_to_be_read_stops_the_server_from_starting()
    {
        using var folder = new TemporaryFolder();

        var refusal = await Should.ThrowAsync<SettingException>(() =>
            InProcessServer.StartAsync(folder.Path, ("TUTOR_SUPPORT_CONTACT", new string('x', 601)))
        );

        refusal.Message.ShouldContain("TUTOR_SUPPORT_CONTACT has 601 characters");
    }

    private Task<Pupil> StartAsync() =>
        Pupil.StartAsync(_server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis", learner_id = "pupil-9" });

    private async Task<List<JsonElement>> AlertsAsync(Pupil pupil) =>
        [
            .. (await _server.GetAsync("/alerts"))
                .Body.GetProperty("items")
                .EnumerateArray()
                .Where(item => item.GetProperty("session_id").GetString() == pupil.Id),
        ];

    private static string Plan(JsonElement status) => status.GetProperty("study_plan").GetProperty("todo_list").ToString();

    public sealed class Fixture : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public InProcessServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Server = await InProcessServer.StartAsync(_folder.Path, ("TUTOR_SUPPORT_CONTACT", Contact));

        public async ValueTask DisposeAsync() => await Server.DisposeAsync();

        public void Dispose() => _folder.Dispose();
    }
}
