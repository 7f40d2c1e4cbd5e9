using TutorFunctions.Sessions.Endpoints;

namespace TutorFunctions.Classes.Endpoints;

/// <param name="Group">The group that it is for; null for the whole class.</param>
/// <param name="ByStatus">How many learners stand how with it.</param>
/// <param name="Learners">How each learner that it is for stands with it.</param>
public sealed record AssignmentAnswer(
    string AssignmentId,
    string Title,
    AssignmentKind Kind,
    string? CourseId,
    string? LessonId,
    string? Topic,
    string? Group,
    DateTime DueAt,
    DateTime CreatedAt,
    IReadOnlyDictionary<string, int> ByStatus,
    IReadOnlyList<LearnerWorkAnswer> Learners
)
{
    public static AssignmentAnswer Of(
        Assignment assignment,
        IReadOnlyList<ClassLearner> learners,
        IReadOnlyList<AssignmentWork> work,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var started = work.Where(one => one.AssignmentId == assignment.Id).ToDictionary(static one => one.LearnerId);
        return new(
            assignment.Id,
            assignment.Title,
            assignment.Kind,
            assignment.CourseId,
            assignment.LessonId,
            assignment.Topic,
            assignment.Group,
            assignment.DueAt,
            assignment.CreatedAt,
            AssignmentCountAnswer.Of(assignment, learners, work, now).ByStatus,
            [
                .. learners
                    .Where(assignment.IsFor)
                    .OrderBy(static learner => learner.LearnerId, StringComparer.Ordinal)
                    .Select(learner => LearnerWorkAnswer.Of(assignment, learner, started.GetValueOrDefault(learner.LearnerId), now)),
            ]
        );
    }
}

/// <param name="Status">
/// not_started, in_progress, completed, late (under way after the due date), completed_late, or missed (not started when it was due).
/// </param>
/// <param name="WorkId">The session or assessment in which it is done; null before it is started.</param>
public sealed record LearnerWorkAnswer(
    string LearnerId,
    WorkStatus Status,
    string? WorkId,
    DateTime? StartedAt,
    DateTime? CompletedAt
)
{
    public static LearnerWorkAnswer Of(Assignment assignment, ClassLearner learner, AssignmentWork? work, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return new(
            learner.LearnerId,
            AssignmentWork.StatusOf(assignment, work, now),
            work?.WorkId,
            work?.StartedAt,
            work?.CompletedAt
        );
    }
}

public sealed record AssignmentListAnswer(IReadOnlyList<AssignmentAnswer> Items, string? NextCursor);

/// <param name="SessionId">The session in which it is done; null before it is started, and for an assessment.</param>
/// <param name="AssessmentId">The assessment; null before it is started, and for a lesson or topic.</param>
public sealed record DueAnswer(
    string ClassId,
    string ClassName,
    string AssignmentId,
    string Title,
    AssignmentKind Kind,
    DateTime DueAt,
    WorkStatus Status,
    string? SessionId,
    string? AssessmentId,
    DateTime? CompletedAt
)
{
    public static DueAnswer Of(SchoolClass its, Assignment assignment, AssignmentWork? work, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(its);
        ArgumentNullException.ThrowIfNull(assignment);
        var isAssessment = assignment.Kind == AssignmentKind.Assessment;
        return new(
            its.Id,
            its.Name,
            assignment.Id,
            assignment.Title,
            assignment.Kind,
            assignment.DueAt,
            AssignmentWork.StatusOf(assignment, work, now),
            isAssessment ? null : work?.WorkId,
            isAssessment ? work?.WorkId : null,
            work?.CompletedAt
        );
    }
}

public sealed record DueListAnswer(string LearnerId, DateTime At, IReadOnlyList<DueAnswer> Items);

/// <param name="IsNew">Whether it was started now; not when it is gone on with.</param>
/// <param name="SessionId">The session in which it is done; null for an assessment.</param>
/// <param name="AssessmentId">The assessment; null for a lesson or topic.</param>
/// <param name="Session">The session with the message that waits for an answer; null for an assessment, and before its opening.</param>
public sealed record StartedWorkAnswer(
    string ClassId,
    string AssignmentId,
    AssignmentKind Kind,
    bool IsNew,
    string? SessionId,
    string? AssessmentId,
    SessionAnswer? Session
);
