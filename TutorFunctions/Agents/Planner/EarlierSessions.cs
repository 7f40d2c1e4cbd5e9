using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Planner;

/// <summary>Holds a model's first plan to what earlier sessions have shown of the learner.</summary>
internal static class EarlierSessions
{
    /// <summary>
    /// The overview asks for its reviews and one question more, and what is known or mastered is asked about once at most, unless the
    /// teacher wants just that, or there is nothing else.
    /// </summary>
    public static List<PlanStep> Bound(List<PlanStep> steps, SessionSetup setup, Lesson lesson)
    {
        var familiar = setup
            .KnownConcepts.Concat(setup.MasteredConcepts)
            .Except(TeachingGuidelines.Read(setup.Guidelines, lesson).Only)
            .ToHashSet();
        var hasNew = steps.Exists(step => step.Kind == StepKind.Concept && !familiar.Contains(step.ConceptId));
        return steps.ConvertAll(step =>
            step switch
            {
                { Kind: StepKind.Introduction } when setup.Reviews.Count > 0 => Asking(step, 1 + setup.Reviews.Count),
                { Kind: StepKind.Concept, CorrectNeeded: > 1 } when hasNew && familiar.Contains(step.ConceptId) => Asking(step, 1),
                _ => step,
            }
        );
    }

    private static PlanStep Asking(PlanStep step, int questions) =>
        step.CorrectNeeded == questions
            ? step
            : step with
            {
                CorrectNeeded = questions,
                SuccessCriteria = OfflinePlanner.Criteria(questions),
            };
}
