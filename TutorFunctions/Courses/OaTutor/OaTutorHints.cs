using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>A step's pathway as hints in the order in which they are given.</summary>
internal static class OaTutorHints
{
    public static IReadOnlyList<Hint> Of(IReadOnlyList<HintFile?>? pathway, string ownerId, Variables variables, Skips skips)
    {
        var usable = new List<HintFile>();
        foreach (var (index, hint) in (pathway ?? []).Index())
        {
            var id = string.IsNullOrWhiteSpace(hint?.Id) ? $"{ownerId}-hint {index + 1}" : hint.Id;
            var filled = hint is null ? null : Fill(hint, variables);
            if (Trouble(filled) is { } trouble)
                skips.Add(id, trouble);
            else
                usable.Add(filled! with { Id = id });
        }

        return [.. HintOrder.Sort(usable).Select(hint => Make(hint, variables, skips))];
    }

    private static HintFile Fill(HintFile hint, Variables inherited)
    {
        var variables = inherited.And(hint.Variabilization);
        return hint with
        {
            Title = variables.Fill(hint.Title)?.Trim(),
            Text = variables.Fill(hint.Text)?.Trim(),
            HintAnswer = variables.Fill(hint.HintAnswer),
            Choices = variables.Fill(hint.Choices),
        };
    }

    private static string? Trouble(HintFile? hint)
    {
        if (hint is null)
            return "The hint is null.";
        if (hint.Type is not ("hint" or "scaffold"))
            return $"The hint's type '{hint.Type}' is not known; hint and scaffold are.";
        if (string.IsNullOrEmpty(hint.Text) && string.IsNullOrEmpty(hint.Title))
            return "The hint has neither a text nor a title.";
        string?[] texts = [hint.Title, hint.Text, .. hint.HintAnswer ?? [], .. hint.Choices ?? []];
        if (TextLimit.Exceeded(texts))
            return $"The hint is longer than {TextLimit.Letters:N0} letters.";
        if (Pictures.FirstIn(texts) is { } picture)
            return $"The hint shows the picture {picture}, and pictures are not imported.";
        if (Variables.Unfilled(texts) is { } name)
            return $"The hint uses the variable '{name}', for which no value is given.";
        var claim = FalseClaims.In(hint.Text, hint.HintAnswer) ?? FalseClaims.In(hint.Title, hint.HintAnswer);
        return claim is null ? null : $"The hint is kept from learners: {claim}.";
    }

    private static Hint Make(HintFile hint, Variables variables, Skips skips)
    {
        var text = string.IsNullOrEmpty(hint.Text) ? hint.Title! : hint.Text;
        var made = new Hint
        {
            Title = string.IsNullOrEmpty(hint.Title) ? null : hint.Title,
            Text = text,
            SubHints = Of(hint.SubHints, hint.Id!, variables.And(hint.Variabilization), skips),
        };
        if (hint.Type != "scaffold")
            return made;
        var answer = AnswerCheck.Of(hint.ProblemType, hint.HintAnswer, hint.Choices);
        if (answer.Trouble is null)
            return made with
            {
                Answer = OaTutorAnswer.Key(answer.Answers, answer.Choices, answer.IsChoice, hint.AnswerType == "string", text),
            };
        skips.Add(hint.Id!, $"The scaffold is kept as a hint, but without its question: {answer.Trouble}");
        return made;
    }
}
