using TutorFunctions.Lessons.Packs.Fields;
using TutorFunctions.Lessons.Templates;

namespace TutorFunctions.Lessons.Packs.Checks;

/// <summary>Every expression of an item can be read, each mistake reported where it stands.</summary>
internal static class TemplateCheck
{
    private const string NoParameters = ". The item has no parameters: for a brace to show, write {{ or }}";

    /// <returns>Whether all of them can.</returns>
    public static bool Check(ItemDraft draft, PackErrors errors)
    {
        var item = draft.Item;
        var before = errors.Count;
        string[] names = [.. item.Parameters.Select(parameter => parameter.Name)];
        for (var at = 0; at < names.Length; at++)
        {
            var place = draft.Node.At("parameters").At(names[at]).At("expression");
            Try(() => _ = new ParameterDraw(item.Parameters[at], names[..at]), reason => errors.Add(place, $"item '{item.Id}': {reason}"));
        }

        for (var at = 0; at < item.Constraints.Count; at++)
        {
            var (source, place) = (item.Constraints[at], draft.Node.At("constraints").At(at));
            Try(
                () => ExpressionParser.Parse(source, names),
                reason => errors.Add(place, $"item '{item.Id}': constraint '{source}': {reason}")
            );
        }

        var advice = names.Length == 0 ? NoParameters : "";
        foreach (var (text, name, place) in ItemTexts.Of(item, draft.Node))
        {
            Try(() => TextTemplate.Parse(text, names), reason => errors.Add(place, $"item '{item.Id}': {name}: {reason}{advice}"));
        }

        return errors.Count == before;
    }

    private static void Try(Action work, Action<string> report)
    {
        try
        {
            work();
        }
        catch (TemplateException problem)
        {
            report(problem.Message);
        }
    }
}
