namespace TutorFunctions.Lessons.Templates;

/// <summary>A hint whose texts hold expressions; a scaffold's own question is filled along with it.</summary>
internal sealed class HintTemplate(Hint hint, IReadOnlyList<string> names)
{
    private readonly TextTemplate? title = hint.Title is null ? null : TextTemplate.Parse(hint.Title, names);
    private readonly TextTemplate text = TextTemplate.Parse(hint.Text, names);
    private readonly AnswerTemplate? answer = hint.Answer is null ? null : new AnswerTemplate(hint.Answer, names, shuffle: false);
    private readonly HintTemplate[] subHints = [.. hint.SubHints.Select(sub => new HintTemplate(sub, names))];

    public Hint Fill(ReadOnlySpan<Value> drawing, ref SeededNumbers numbers) =>
        hint with
        {
            Title = title?.Fill(drawing),
            Text = text.Fill(drawing),
            Answer = answer?.Fill(drawing, ref numbers),
            SubHints = Fill(subHints, drawing, ref numbers),
        };

    public static Hint[] Fill(HintTemplate[] templates, ReadOnlySpan<Value> drawing, ref SeededNumbers numbers)
    {
        if (templates.Length == 0)
            return [];
        var hints = new Hint[templates.Length];
        for (var at = 0; at < hints.Length; at++)
            hints[at] = templates[at].Fill(drawing, ref numbers);
        return hints;
    }
}
