using TutorFunctions.Language.Text;
using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Explanations for a concept with too few problems to tell one: how to begin, from a problem's first hint.</summary>
internal static class FirstSteps
{
    public static IEnumerable<Explanation> Of(IEnumerable<Item> items, int count) =>
        items
            .Where(item => item.Hints is [{ Answer: null } first, ..] && !Tells.AnyAnswer(first.Text, item.Answer))
            .Select(Text)
            .Where(text => WordCount.Of(text) <= WorkedExamples.WordLimit)
            .Distinct(StringComparer.Ordinal)
            .Take(count)
            .Select(text => new Explanation("first step", [], text) { IsWhole = true });

    private static string Text(Item item) =>
        $"For a question such as this: {Wording.Statement(item.Prompt)}\nBegin like this: {Wording.Statement(item.Hints[0].Text)}";
}
