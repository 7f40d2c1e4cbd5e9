using TutorFunctions.Grading;

namespace TutorFunctions.Lessons.Templates;

/// <summary>An answer key whose texts hold expressions.</summary>
internal sealed class AnswerTemplate(AnswerKey key, IReadOnlyList<string> names, bool shuffle)
{
    private readonly TextTemplate[] accepted = Parsed(key.Accepted, names);
    private readonly TextTemplate[] choices = Parsed(key.Choices, names);
    private readonly TextTemplate? unit = key.Unit is null ? null : TextTemplate.Parse(key.Unit, names);

    private readonly (TextTemplate Name, TextTemplate[] Phrases, TextTemplate[] Refused)[] keyIdeas =
    [
        .. key.KeyIdeas.Select(idea => (TextTemplate.Parse(idea.Name, names), Parsed(idea.Phrases, names), Parsed(idea.Refused, names))),
    ];

    public AnswerKey Fill(ReadOnlySpan<Value> drawing, ref SeededNumbers numbers)
    {
        var offered = Filled(choices, drawing);
        if (shuffle)
            numbers.Shuffle(offered);
        return key with { Accepted = Filled(accepted, drawing), Choices = offered, Unit = unit?.Fill(drawing), KeyIdeas = Ideas(drawing) };
    }

    private static TextTemplate[] Parsed(IReadOnlyList<string> texts, IReadOnlyList<string> names) =>
        [.. texts.Select(text => TextTemplate.Parse(text, names))];

    private static string[] Filled(TextTemplate[] templates, ReadOnlySpan<Value> drawing)
    {
        if (templates.Length == 0)
            return [];
        var filled = new string[templates.Length];
        for (var at = 0; at < filled.Length; at++)
            filled[at] = templates[at].Fill(drawing);
        return filled;
    }

    private KeyIdea[] Ideas(ReadOnlySpan<Value> drawing)
    {
        if (keyIdeas.Length == 0)
            return [];
        var ideas = new KeyIdea[keyIdeas.Length];
        for (var at = 0; at < ideas.Length; at++)
        {
            var (name, phrases, refused) = keyIdeas[at];
            ideas[at] = new KeyIdea(name.Fill(drawing), Filled(phrases, drawing)) { Refused = Filled(refused, drawing) };
        }

        return ideas;
    }
}
