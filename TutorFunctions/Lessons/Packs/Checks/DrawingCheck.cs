using TutorFunctions.Lessons.Packs.Fields;
using TutorFunctions.Lessons.Packs.Yaml;
using TutorFunctions.Lessons.Templates;

namespace TutorFunctions.Lessons.Packs.Checks;

/// <summary>
/// Asks an item with many seeds and checks that every question which comes out of it can be asked, answered and helped with.
/// </summary>
internal static class DrawingCheck
{
    public static void Check(ItemDraft draft, int drawings, PackErrors errors)
    {
        var questions = Questions(draft, drawings, errors);
        var reported = new HashSet<PackNode>(ReferenceEqualityComparer.Instance);
        foreach (var question in questions)
        {
            foreach (var (place, reason) in QuestionCheck.Complaints(question, draft.Node))
            {
                // One drawing shows the mistake; fifty would bury it.
                if (reported.Add(place))
                    errors.Add(place, $"item '{draft.Item.Id}': {reason}{Drawn(draft.Item, question)}");
            }
        }

        // What is said of most drawings, or of all, needs all of them.
        if (questions.Count == 0 || (drawings < LessonPackReader.Drawings && draft.Item.Parameters.Count > 0))
            return;
        foreach (var (place, reason) in HintCheck.Complaints(questions, draft.Node))
            errors.Add(place, $"item '{draft.Item.Id}': {reason}");
        NeverOffered(draft, questions, errors);
    }

    private static List<Question> Questions(ItemDraft draft, int drawings, PackErrors errors)
    {
        var template = new QuestionTemplate(draft.Item);
        var questions = new List<Question>();
        for (var seed = 0; seed < (draft.Item.Parameters.Count == 0 ? 1 : drawings); seed++)
        {
            try
            {
                questions.Add(template.Ask(seed, ParameterDrawing.AttemptsInCheck));
            }
            catch (TemplateException problem)
            {
                var place = draft.Node.At(draft.Item.Constraints.Count > 0 ? "constraints" : "parameters");
                errors.Add(place, $"item '{draft.Item.Id}' cannot be asked with every drawing of its parameters: {problem.Message}");
                break;
            }
        }

        return questions;
    }

    // A template's wrong answer may be missing from the choices now and then, but one that is never there is a slip.
    private static void NeverOffered(ItemDraft draft, List<Question> questions, PackErrors errors)
    {
        if (draft.Item.Answer.Choices.Count == 0)
            return;
        for (var at = 0; at < draft.Item.WrongAnswers.Count; at++)
        {
            if (questions.Exists(question => question.Answer.Choices.Contains(question.WrongAnswers[at].Answer)))
                continue;
            errors.Add(
                draft.Node.At("wrong_answers").At(at).At("answer"),
                $"item '{draft.Item.Id}': wrong answer {at + 1}, '{questions[0].WrongAnswers[at].Answer}', is none of the choices: "
                    + $"write it like the choice that it means"
            );
        }
    }

    private static string Drawn(Item item, Question question) =>
        item.Parameters.Count == 0 ? "" : $" (with seed {question.Seed}, which asks: {question.Prompt})";
}
