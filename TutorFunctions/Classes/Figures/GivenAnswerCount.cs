using System.Collections.Immutable;
using TutorFunctions.Grading.Expressions.Reading;
using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Classes;

/// <summary>An answer that learners gave to a question, and how often. Answers that say the same are counted together.</summary>
/// <param name="Same">What answers that say the same have in common.</param>
/// <param name="Text">The answer as it was first put.</param>
/// <param name="Times">How often it was given.</param>
/// <param name="IsCorrect">Whether it was judged right.</param>
/// <param name="By">The first few learners who gave it; what a single learner has said goes with the learner.</param>
public sealed record GivenAnswerCount(string Same, string Text, int Times, bool IsCorrect, ImmutableArray<string> By)
{
    private const int LongestText = 80;
    private const int LearnersKept = 3;

    /// <param name="most">How many different answers are kept.</param>
    internal static ImmutableArray<GivenAnswerCount> Count(
        ImmutableArray<GivenAnswerCount> answers,
        string said,
        AnswerEvidence answer,
        int weight,
        int most
    )
    {
        var text = said.Trim() is { Length: > LongestText } @long ? $"{@long.AsSpan(0, LongestText - 1)}…" : said.Trim();
        var (same, isCorrect) = (SameAs(text), answer.Score >= 1);
        var found = answers.FirstOrDefault(other => other.Same == same && other.IsCorrect == isCorrect);
        if (found is null && weight < 0)
            return answers;
        var counted = found is null
            ? new GivenAnswerCount(same, text, 1, isCorrect, [answer.LearnerId])
            : found with
            {
                Times = found.Times + weight,
                By = found.By.Length < LearnersKept && !found.By.Contains(answer.LearnerId) ? found.By.Add(answer.LearnerId) : found.By,
            };
        return
        [
            .. (found is null ? answers : answers.Remove(found))
                .Append(counted)
                .Where(other => other.Times > 0)
                .OrderByDescending(other => other.Times)
                .ThenBy(other => other.Same, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    /// <returns>Null when nobody else is known to have given it.</returns>
    internal GivenAnswerCount? Without(string learnerId) =>
        By.Contains(learnerId)
            ? By.Length == 1
                ? null
                : this with { By = By.Remove(learnerId) }
            : this;

    // Mathematics by what it reads as, so that spaces and signs do not matter; words without case and marks.
    private static string SameAs(string text) =>
        MathReader.TryRead(text) is { } read
            ? $"={read}"
            : string.Join(
                ' ',
                text.ToLowerInvariant().Split([.. " \t\r\n.,;:!?\"'()"], StringSplitOptions.RemoveEmptyEntries)
            );
}
