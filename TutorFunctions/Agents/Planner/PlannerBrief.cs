using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Planner;

/// <summary>
/// What the planner's model is told: for whom and how long, and for a change of the plan what was said and how it was judged.
/// </summary>
internal static class PlannerBrief
{
    public static string Of(PlannerInput input, Lesson lesson, StepNames names)
    {
        var (setup, path) = (input.Setup, input.Path);
        var placed = path
            .Nodes.Select(static node => node.ConceptId)
            .Concat((input.Current?.TodoList ?? []).Select(static step => step.ConceptId))
            .Concat(setup.Reviews.Select(static review => review.Id))
            .ToHashSet();
        return PromptData.Json(
            new PlannerData(
                setup.WholeTopic,
                Audience.Of(setup.Profile.Grade),
                PlannedTime.Of(setup, input.Current),
                setup.Guidelines,
                new(setup.Profile.Interests, setup.Profile.LearningStyle, setup.Profile.PreferredPace),
                new(
                    path.Name,
                    path.Description,
                    path.Nodes.Count == 0 ? null : [.. path.Nodes.Select(static node => new PathLine(node.Concept, node.Goal))]
                ),
                setup.HasLesson ? [.. lesson.Concepts.Where(concept => !placed.Contains(concept.Id)).Select(concept => concept.Title)] : [],
                setup.HasLesson ? null : EarlierLearning.Of(setup),
                setup.HasLesson ? [.. setup.KnownConcepts.Select(id => TitleOf(id) ?? id)] : [],
                setup.HasLesson ? [.. setup.MasteredConcepts.Select(id => TitleOf(id) ?? id)] : [],
                [.. setup.Reviews.Select(review => TitleOf(review.Id)).OfType<string>()],
                input.Current is not null,
                input.Current is { } plan ? [.. plan.TodoList.Select(step => Planned(step, names, TitleOf(step.ConceptId)))] : null,
                input.ReplanReason,
                input.Current is null ? null : Replies(input),
                input.Current is null || input.Conversation is not { Summary.Length: > 0 } earlier ? null : earlier.Summary
            ),
            PlannerJson.Default.PlannerData
        );

        string? TitleOf(string conceptId) => lesson.Concepts.FirstOrDefault(concept => concept.Id == conceptId)?.Title;
    }

    private static PlannedStep Planned(PlanStep step, StepNames names, string? concept) =>
        new(
            names.NameOf(step.StepId),
            concept ?? step.Title,
            step.Title,
            step.Description,
            step.TeachingApproach,
            step.SuccessCriteria,
            step.Status,
            step.StatusInfo.QuestionsAsked,
            step.StatusInfo.QuestionsCorrect,
            step.CorrectNeeded,
            step.FailuresInARow
        );

    private static IReadOnlyList<JudgedReply> Replies(PlannerInput input)
    {
        var conversation = input.Conversation ?? new Conversation();
        var replies = conversation
            .Recent.Where(static turn => turn.Reply is not null)
            .Select(static turn => new JudgedReply(
                turn.Step,
                turn.Question,
                PromptData.Said(turn.Reply!),
                turn.Verdict?.Name(),
                turn.Note
            ));
        return input is { Reply: { } reply, LastEvaluation: { } last }
            ?
            [
                .. replies,
                new(null, conversation.OpenQuestion, PromptData.Said(reply), last.AnswerEvaluation.Name(), last.AssessmentNote),
            ]
            : [.. replies];
    }
}

/// <param name="Foundations">Concepts of the lesson that are not in the plan and may be put in where they turn out to be missing.</param>
/// <param name="EarlierSessions">What the student has shown on a topic that no lesson covers; null for nothing, or with a lesson.</param>
/// <param name="ShownInEarlierSessions">Concepts that are probably known.</param>
/// <param name="MasteredInEarlierSessions">Concepts that are mastered and remembered.</param>
/// <param name="ReviewsInOverview">Concepts of other lessons that are about to be forgotten and are asked about in the overview.</param>
/// <param name="OriginalPlan">The plan to change, with the evidence of each step; null for the first one.</param>
/// <param name="LastReplies">What the student said last, the reply that led here at the end; null for the first plan.</param>
internal sealed record PlannerData(
    string Topic,
    string Audience,
    PlannedTime Time,
    string? TeacherGuidelines,
    StudentData Student,
    PlannedPath Path,
    IReadOnlyList<string> Foundations,
    string? EarlierSessions,
    IReadOnlyList<string> ShownInEarlierSessions,
    IReadOnlyList<string> MasteredInEarlierSessions,
    IReadOnlyList<string> ReviewsInOverview,
    bool IsReplanning,
    IReadOnlyList<PlannedStep>? OriginalPlan,
    string? ReplanReason,
    IReadOnlyList<JudgedReply>? LastReplies,
    string? EarlierConversation
);

internal sealed record StudentData(IReadOnlyList<string> Interests, LearningStyle? LearningStyle, Pace? PreferredPace);

/// <param name="TeachingSequence">Null once the path has become a plan.</param>
internal sealed record PlannedPath(string Name, string Description, IReadOnlyList<PathLine>? TeachingSequence);

internal sealed record PathLine(string Concept, string Goal);

internal sealed record PlannedStep(
    string StepId,
    string Concept,
    string Title,
    string Description,
    string TeachingApproach,
    string SuccessCriteria,
    StepStatus Status,
    int QuestionsAsked,
    int QuestionsCorrect,
    int QuestionsNeeded,
    int FailuresInARow
);

/// <param name="Step">The step whose question was answered; null for the one that the plan stopped at.</param>
/// <param name="Judged">Null where it was no answer.</param>
internal sealed record JudgedReply(string? Step, string? Question, string StudentReply, string? Judged, string? Note);
