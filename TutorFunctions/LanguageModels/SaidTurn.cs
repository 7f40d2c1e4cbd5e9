using TutorFunctions.Tutoring;

namespace TutorFunctions.LanguageModels;

/// <summary>
/// One turn of the conversation, as models see it: the question and the reply to it whole, the tutor's words cut, since what was taught is
/// in the step already.
/// </summary>
/// <param name="Step">The step whose question was answered; null when it is the one of the turn before.</param>
/// <param name="Question">
/// Null in the opening; "as before" where it is the one of the turn before, and "the open one" where it is still to be answered.
/// </param>
/// <param name="Judged">How the reply was judged; null where it was no answer.</param>
public sealed record SaidTurn(string? Step, string? Question, string? Student, string? Judged, string? Tutor)
{
    private const int LongestOfLast = 160;
    private const int LongestOfOthers = 60;

    /// <param name="open">The question that is told beside the conversation; null for none.</param>
    public static IReadOnlyList<SaidTurn> Of(IReadOnlyList<Exchange> exchanges, string? open = null)
    {
        ArgumentNullException.ThrowIfNull(exchanges);
        return
        [
            .. exchanges.Select(
                (exchange, index) =>
                    new SaidTurn(
                        index > 0 && exchanges[index - 1].Step == exchange.Step ? null : exchange.Step,
                        exchange.Question is { } question && question == open ? "the open one"
                            : index > 0 && exchange.Question is not null && exchanges[index - 1].Question == exchange.Question ? "as before"
                            : exchange.Question,
                        exchange.Reply is { } reply ? PromptData.Said(reply) : null,
                        exchange is { Intent: UserIntent.AttemptAnswer, Verdict: { } verdict } ? verdict.Name() : null,
                        Exchange.Cut(SaidIn(exchange), index == exchanges.Count - 1 ? LongestOfLast : LongestOfOthers)
                    )
            ),
        ];
    }

    private static string? SaidIn(Exchange exchange) =>
        exchange is { Feedback: { Length: > 0 } feedback, Message: { } message }
            ? $"{feedback}\n{message}"
            : exchange.Message ?? exchange.Feedback;
}
