using TutorFunctions.Lessons;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Agents.Briefs;

/// <summary>A question from further on: everybody knows that a miss does not count, and the session goes back to where it was.</summary>
public sealed class ChallengeBriefTests
{
    private static readonly (string Name, object? Value)[] s_protest =
    [
        ("acts", new[] { new { act = "frustration" }, new { act = "request_easier" } }),
        ("user_intent", "stuck"),
        ("evaluation", "n/a"),
    ];

    [Fact]
    public async Task Who_judges_and_who_reviews_know_that_it_is_one()
    {
        await using var session = await ChallengedAsync();

        session.Brief("reviewer").Text("occasion")!.ShouldContain("a miss does not count");
        session.Brief("reviewer").GetProperty("proposed_message").GetProperty("is_challenge").GetBoolean().ShouldBeTrue();
        await session.ReplyAsync(session.Wrong);

        session
            .Brief("evaluator")
            .Text("question", "after_a_wrong_answer")!
            .ShouldStartWith("It is a challenge from further on: a miss does not count.");
        session.Brief("reviewer").GetProperty("proposed_message").TryGetProperty("is_challenge", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_missed_one_leads_back_to_the_step_which_is_opened_as_nothing_of_it_was_taught()
    {
        await using var session = await ChallengedAsync();
        var step = session.Session.State.Plan!.CurrentStep!;
        step.AskedItems.ShouldBeEmpty();

        await session.ReplyAsync(session.Wrong);

        var brief = session.Brief("executor");
        brief.Text("question_is").ShouldBe("new: back to the step: the harder question was missed, which does not count");
        brief.Text("occasion")!.ShouldStartWith("The harder question is left and does not count");
        brief.Text("occasion")!.ShouldContain("Open the step");
        brief.Text("current_step", "title").ShouldBe(step.Title);
    }

    [Fact]
    public async Task After_a_protest_none_comes_again_and_the_step_that_one_had_touched_is_opened_when_it_comes()
    {
        await using var session = await ChallengedAsync();
        var touched = session.Session.State.Open!.StepId;
        var openings = new Dictionary<string, string>();

        await session.ReplyAsync("thats not fair, you didnt teach me that yet", s_protest);
        while (!session.Session.HasEnded)
        {
            session.Session.State.Open!.IsChallenge.ShouldBeFalse();
            openings.TryAdd(session.Session.State.Open.StepId, session.Brief("executor").Text("occasion")!);
            await session.ReplyAsync(session.Right);
        }

        openings[touched].ShouldStartWith("Open the step");
        openings.Values.ShouldAllBe(occasion => !occasion.Contains("What was said did not help"));
    }

    [Theory]
    [InlineData("thats not fair you didnt teach me that, its too hard", 0)]
    [InlineData("skip", 1)]
    [InlineData("idk", 1)]
    public async Task Offline_too_a_miss_asks_for_two_fresh_right_answers_and_a_protest_ends_them(string reply, int more)
    {
        var session = new AgentSession(AuthoredLessons.Lesson("comparing-fractions"), pace: Pace.Fast);
        await session.StartAsync();
        while (!session.State.Open!.IsChallenge)
            await session.ReplyAsync(Right(session));
        var current = session.State.Plan!.CurrentStep!.StepId;

        await session.ReplyAsync(reply);

        session.State.Plan.CurrentStep!.StepId.ShouldBe(current);
        session.State.Open!.StepId.ShouldBe(current);
        session.State.Open.IsChallenge.ShouldBeFalse();
        await session.ReplyAsync(Right(session));
        session.State.Open!.IsChallenge.ShouldBeFalse();
        var challenges = 0;
        while (!session.HasEnded && challenges < 1)
        {
            await session.ReplyAsync(Right(session));
            challenges += session.State.Open is { IsChallenge: true } ? 1 : 0;
        }

        challenges.ShouldBe(more);
    }

    private static string Right(AgentSession session) => session.Open.Answer is { Accepted: [var right, ..] } ? right : "12";

    private static async Task<ModelSession> ChallengedAsync()
    {
        var session = await ModelSession.StartAsync();
        for (var turn = 0; turn < 6 && !session.Session.State.Open!.IsChallenge; turn++)
            await session.ReplyAsync(session.Right);
        session.Session.State.Open!.IsChallenge.ShouldBeTrue();
        return session;
    }
}
