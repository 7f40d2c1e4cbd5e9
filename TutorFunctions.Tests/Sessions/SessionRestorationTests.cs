using System.Text.Json;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Sessions;

/// <summary>A session's state, built up from its turns as its orchestration had it.</summary>
public sealed class SessionRestorationTests
{
    [Fact]
    public async Task The_state_from_the_turns_is_the_one_that_the_orchestration_had()
    {
        var session = new MockedOrchestration();
        foreach (var reply in new[] { "wrong", "right", "wrong", "wrong", "wrong" })
            session.Replies.Add(reply);
        await session.RunAsync(new SessionState { Setup = MockedOrchestration.Setup() }, continuations: 1);
        var had = session.ContinuedWith!;

        var restored = SessionRestoration.Of(had.Setup, [.. session.Recorded.Take(had.Turn + 1)]);

        Json(restored.Plan!).ShouldBe(Json(had.Plan!));
        (restored.Turn, restored.LastTaken, restored.LastItem).ShouldBe((had.Turn, had.LastTaken, had.LastItem));
        restored.ChosenPath().ShouldBeEquivalentTo(had.ChosenPath());
        restored.Conversation.Recent.Select(exchange => (exchange.Turn, exchange.Reply, exchange.Verdict))
            .ShouldBe(had.Conversation.Recent.Select(exchange => (exchange.Turn, exchange.Reply, exchange.Verdict)));
    }

    [Fact]
    public async Task A_session_that_needed_help_goes_on_in_the_orchestration_with_what_was_written_meanwhile()
    {
        var session = new MockedOrchestration();
        for (var i = 0; i < 12; i++)
            session.Replies.Add("wrong");
        await session.RunAsync();
        var (ended, turns) = (session.Recorded[^1].Summary, session.Recorded.ToList());
        var again = new MockedOrchestration();
        var at = new DateTime(2026, 1, 6, 9, 0, 0, DateTimeKind.Utc);
        foreach (
            var (kind, text) in new[]
            {
                (InboxKind.Reply, "too late"),
                (InboxKind.Message, "Come and see me."),
                (InboxKind.Reopening, "We have talked."),
                (InboxKind.Reply, "right"),
            }
        )
            again.Entries.Enqueue(
                new InboxEntry(ended.LastTaken + again.Entries.Count + 1, kind, text, text, at)
                {
                    Teacher = new TeacherNote(text, "Ms Okafor"),
                }
            );

        await again.RunAsync(SessionRestoration.Of(MockedOrchestration.Setup(), turns), continuations: 0);

        ended.Status.ShouldBe(SessionStatus.NeedsIntervention);
        again.Recorded.Select(turn => (turn.Turn - ended.Turn, turn.Entry?.Kind, turn.Summary.Status))
            .ShouldBe([
                (1, InboxKind.Message, SessionStatus.NeedsIntervention),
                (2, InboxKind.Reopening, SessionStatus.Active),
            ]);
        again.ContinuedWith!.Next!.Text.ShouldBe("right");
        again.Recorded[1].Summary.Plan!.MaxReplans.ShouldBe(ended.Plan!.MaxReplans + 1);
    }

    private static string Json(StudyPlan plan) => JsonSerializer.Serialize(plan, SessionJson.Default.Options);
}
