using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>The first words about a step.</summary>
internal static class StepOpening
{
    /// <param name="input">What the executor was given.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="concept">The concept of the step.</param>
    /// <param name="speech">The tutor's words.</param>
    /// <param name="explanations">The lesson's explanations.</param>
    /// <param name="others">Words of the message besides: the judgement before it and the question after it.</param>
    public static Taught Of(ExecutorInput input, Lesson lesson, Concept concept, Speech speech, Explanations explanations, int others) =>
        input.Step.Kind switch
        {
            _ when input.GoesOnWithStep() => new(
                TeachingMove.ExplainAnotherWay,
                explanations.Next(concept) ?? speech.Say("left_for_now"),
                MessageType.Explanation,
                "The plan was changed: goes on with the step in another way."
            ),
            StepKind.Introduction when input.Setup.Reviews.Any(review => review.Id == concept.Id) => new(
                TeachingMove.OpenReview,
                $"{lesson.Overview}\n\n{speech.Say("review_first", ("title", LowerFirst(concept.Title)))}",
                MessageType.Explanation,
                "Opens the lesson with something that the learner is about to forget."
            ),
            StepKind.Introduction => new(
                TeachingMove.OpenLesson,
                $"{lesson.Overview}\n\n{speech.Say("begin")}",
                MessageType.Explanation,
                "Opens the lesson and finds out what is known."
            ),
            StepKind.Summary => new(
                TeachingMove.SumUp,
                speech.IsFirst("summary") ? $"{lesson.Summary}\n\n{speech.Say("last_question")}" : speech.Say("last_question"),
                MessageType.Summary,
                "Sums the lesson up."
            ),
            StepKind.Prerequisite => new(
                TeachingMove.OpenPrerequisite,
                Explained(speech.Say("step_back", ("title", LowerFirst(input.Step.Title))), explanations.Opening(concept, others)),
                MessageType.Explanation,
                "Opens a step that the plan was changed for."
            ),
            _ when input.Step.TeachingApproach == TeachingPath.Trying => new(
                TeachingMove.OpenByTrying,
                $"{speech.Say("open_step", ("title", concept.Title))} {speech.Say("try_first")}",
                MessageType.Question,
                "Opens the step with a question, as the path says."
            ),
            _ => new(
                TeachingMove.OpenStep,
                Explained(speech.Say("open_step", ("title", concept.Title)), explanations.Opening(concept, others)),
                MessageType.Explanation,
                $"Opens the step, explained by {input.Step.TeachingApproach}."
            ),
        };

    private static string Explained(string opening, string? explanation) => explanation is null ? opening : $"{opening}\n\n{explanation}";

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
