using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Sessions;

public sealed class ConversationTests
{
    [Fact]
    public void The_latest_six_turns_are_kept_as_they_were_said_and_the_older_ones_by_what_they_came_to()
    {
        var conversation = new Conversation().Adding(Said(0, "Numerators", null, null));
        for (var turn = 1; turn <= 10; turn++)
            conversation = conversation.Adding(
                Said(turn, turn <= 3 ? "Numerators" : "Denominators", turn == 2 ? UserIntent.Stuck : UserIntent.AttemptAnswer, turn != 2)
            );

        conversation.Recent.Select(exchange => exchange.Turn).ShouldBe([5, 6, 7, 8, 9, 10]);
        conversation.Summary.ShouldBe(
            "\"Numerators\": 3 replies, 2 right, stuck once. Last: note 3 \"Denominators\": 1 reply, 1 right. Last: note 4"
        );
    }

    [Fact]
    public void An_agent_that_is_given_two_turns_sees_two_and_no_summary()
    {
        var conversation = new Conversation();
        for (var turn = 0; turn <= 10; turn++)
            conversation = conversation.Adding(Said(turn, "Numerators", UserIntent.AttemptAnswer, true));

        var seen = conversation.Last(2);

        seen.Recent.Select(exchange => exchange.Turn).ShouldBe([9, 10]);
        seen.Summary.ShouldBeEmpty();
    }

    [Fact]
    public void It_stays_small_however_long_the_session_and_its_texts_are()
    {
        var conversation = new Conversation();
        for (var turn = 0; turn < 2_000; turn++)
            conversation = conversation.Adding(Exchange.Of(turn, $"Step {turn / 5}", new string('x', 4_000), null, null));

        System.Text.Json.JsonSerializer.Serialize(conversation).Length.ShouldBeLessThan(10_000);
    }

    private static Exchange Said(int turn, string step, UserIntent? intent, bool? right) =>
        new(
            turn,
            step,
            intent is null ? null : $"reply {turn}",
            intent,
            right is null ? null
                : right.Value ? AnswerEvaluation.Correct
                : AnswerEvaluation.NotApplicable,
            $"note {turn}",
            $"feedback {turn}",
            $"message {turn}"
        );
}
