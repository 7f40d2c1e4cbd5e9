using TutorFunctions.Language.Text;
using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>How an answer is found, told with the hints: nothing is added to them but the scaffolds' own answers.</summary>
internal static class WorkedSteps
{
    private const int EnoughSteps = 3;
    private const string MoreFollow = "More steps like these follow.";

    /// <summary>All of the way, however long.</summary>
    public static string Solution(IReadOnlyList<Hint> hints, string answer) => Text([.. Steps(hints), Ending(answer)]);

    /// <summary>
    /// A question with the way to its answer. Too long a way is told as far as it fits, or by the headings of its steps when hardly a step
    /// of it would fit.
    /// </summary>
    public static string Example(Item item, int wordLimit)
    {
        var question = $"Example: {Wording.Statement(item.Stem is null ? item.Prompt : $"{item.Stem}\n{item.Prompt}")}";
        var ending = Ending(item.Answer.Accepted[0]);
        var steps = Steps(item.Hints).ToList();
        var fitting = Fitting(steps, wordLimit - WordCount.Of(question) - WordCount.Of(ending));
        if (fitting.Count < Math.Min(EnoughSteps, steps.Count))
        {
            steps = [.. Steps([.. item.Hints.Select(Headed)])];
            fitting = Fitting(steps, wordLimit - WordCount.Of(question) - WordCount.Of(ending));
        }

        return Text([question, .. fitting, fitting.Count < steps.Count ? $"{MoreFollow} {ending}" : ending]);
    }

    public static bool Fits(Item item, int wordLimit) => WordCount.Of(Example(item, int.MaxValue)) <= wordLimit;

    /// <summary>The steps that fit from the first on; when not all do, room is left to say so.</summary>
    private static List<string> Fitting(List<string> steps, int wordLimit)
    {
        if (steps.Sum(WordCount.Of) <= wordLimit)
            return steps;
        var words = WordCount.Of(MoreFollow);
        return [.. steps.TakeWhile(step => (words += WordCount.Of(step)) <= wordLimit)];
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);

    private static Hint Headed(Hint hint) => hint.Title is null ? hint : hint with { Text = hint.Title };

    private static IEnumerable<string> Steps(IReadOnlyList<Hint> hints) =>
        hints.Select((hint, index) => hints.Count == 1 ? Step(hint) : $"Step {index + 1}: {Step(hint)}");

    private static string Step(Hint hint) =>
        hint.Answer is { Accepted: [var answer, ..] }
            ? $"{Wording.WithoutEndMark(Wording.Statement(hint.Text))}: {Wording.Statement(answer)}"
            : Wording.Statement(hint.Text);

    private static string Ending(string answer) => $"Answer: {Wording.Statement(answer)}";
}
