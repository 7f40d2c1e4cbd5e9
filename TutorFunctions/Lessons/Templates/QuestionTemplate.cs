namespace TutorFunctions.Lessons.Templates;

/// <summary>An item with parameters, parsed once and asked many times.</summary>
internal sealed class QuestionTemplate
{
    private readonly Item item;
    private readonly ulong stream;
    private readonly ParameterDrawing parameters;
    private readonly TextTemplate? stem;
    private readonly TextTemplate prompt;
    private readonly AnswerTemplate answer;
    private readonly HintTemplate[] hints;
    private readonly TextTemplate? solution;
    private readonly (TextTemplate Answer, string MisconceptionId)[] wrongAnswers;

    /// <exception cref="TemplateException">One of its texts, parameters or constraints is wrong.</exception>
    public QuestionTemplate(Item item)
    {
        this.item = item;
        stream = SeededNumbers.Stream(item.Id);
        parameters = new ParameterDrawing(item.Parameters, item.Constraints);
        var names = parameters.Names;
        stem = item.Stem is null ? null : TextTemplate.Parse(item.Stem, names);
        prompt = TextTemplate.Parse(item.Prompt, names);
        answer = new AnswerTemplate(item.Answer, names, item.Shuffle);
        hints = [.. item.Hints.Select(hint => new HintTemplate(hint, names))];
        solution = item.Solution is null ? null : TextTemplate.Parse(item.Solution, names);
        wrongAnswers = [.. item.WrongAnswers.Select(wrong => (TextTemplate.Parse(wrong.Answer, names), wrong.MisconceptionId))];
    }

    /// <exception cref="TemplateException">No drawing meets the constraints, or an expression has no value under the drawing.</exception>
    public Question Ask(int seed, int attempts)
    {
        var numbers = new SeededNumbers(seed, stream);
        var drawing = parameters.Draw(ref numbers, attempts)
            ?? throw new TemplateException(
                $"the constraints of item '{item.Id}' are met by none or too few of its drawings: widen the parameters' ranges, or "
                    + $"compute a parameter instead of hoping for its value"
            );
        var (situation, asked) = (stem?.Fill(drawing), prompt.Fill(drawing));
        return new Question
        {
            ItemId = item.Id,
            Seed = seed,
            Stem = situation,
            Prompt = asked,
            Difficulty = item.Difficulty,
            Answer = answer.Fill(drawing, ref numbers) with { Stem = situation, Prompt = asked },
            Hints = HintTemplate.Fill(hints, drawing, ref numbers),
            Solution = solution?.Fill(drawing),
            WrongAnswers = Wrong(drawing),
        };
    }

    private WrongAnswer[] Wrong(ReadOnlySpan<Value> drawing)
    {
        if (wrongAnswers.Length == 0)
            return [];
        var wrong = new WrongAnswer[wrongAnswers.Length];
        for (var at = 0; at < wrong.Length; at++)
        {
            wrong[at] = new WrongAnswer(wrongAnswers[at].Answer.Fill(drawing), wrongAnswers[at].MisconceptionId);
        }

        return wrong;
    }
}
