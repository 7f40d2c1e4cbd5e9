using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>How an answer is found, told with the hints: nothing is added to them but the scaffolds' own answers.</summary>
internal static class WorkedSteps
{
    /// <summary>All of the way, however long.</summary>
    public static string Solution(IReadOnlyList<Hint> hints, string answer) => string.Join('\n', [.. Steps(hints), Ending(answer)]);

    /// <summary>A question with the way to its answer in at most so many words; a longer way is told as far as it fits.</summary>
    public static string Example(Item item, int wordLimit)
    {
        var lines = new List<string> { $"Example: {Wording.Statement(item.Stem is null ? item.Prompt : $"{item.Stem}\n{item.Prompt}")}" };
        var ending = Ending(item.Answer.Accepted[0]);
        var words = Wording.Words(lines[0]) + Wording.Words(ending);
        foreach (var step in Steps(item.Hints))
        {
            words += Wording.Words(step);
            if (words > wordLimit && lines.Count > 1)
            {
                ending = $"More steps like these lead to it. {ending}";
                break;
            }

            lines.Add(step);
        }

        return string.Join('\n', [.. lines, ending]);
    }

    public static bool Fits(Item item, int wordLimit) => Wording.Words(Example(item, int.MaxValue)) <= wordLimit;

    private static IEnumerable<string> Steps(IReadOnlyList<Hint> hints) =>
        hints.Select((hint, index) => hints.Count == 1 ? Step(hint) : $"Step {index + 1}: {Step(hint)}");

    private static string Step(Hint hint) =>
        hint.Answer is { Accepted: [var answer, ..] }
            ? $"{Wording.WithoutEndMark(Wording.Statement(hint.Text))}: {Wording.Statement(answer)}"
            : Wording.Statement(hint.Text);

    private static string Ending(string answer) => $"Answer: {Wording.Statement(answer)}";
}
