using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>A part as an item.</summary>
internal static class OaTutorItem
{
    /// <param name="part">The part.</param>
    /// <param name="objective">The title of the concept that it goes to.</param>
    /// <param name="covers">Concepts of the same lesson that it practises besides.</param>
    public static Item Of(OaTutorPart part, string objective, IReadOnlyList<string> covers)
    {
        var asked = OaTutorPrompt.Compose(part.Problem, part.Step, objective);
        var (answers, choices, isChoice) = (part.Answer.Answers, part.Answer.Choices, part.Answer.IsChoice);
        return new Item
        {
            Id = part.Id,
            Stem = asked.Stem,
            Prompt = asked.Prompt,
            Answer = OaTutorAnswer.Key(answers, choices, isChoice, part.Step.AnswerType == "string", asked.Prompt),
            Hints = part.Hints,
            Solution = part.Hints.Count == 0 ? null : WorkedSteps.Solution(part.Hints, answers[0]),
            Covers = covers,
            ProblemId = part.ProblemId,
        };
    }
}
