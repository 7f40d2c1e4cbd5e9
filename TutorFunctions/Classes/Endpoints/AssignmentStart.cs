using Microsoft.DurableTask.Client;
using TutorFunctions.Assessments;
using TutorFunctions.Assessments.Endpoints;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Sessions.Endpoints;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>Starts a learner's work on an assignment, or finds what was started; asked twice at once, there is one start.</summary>
public sealed class AssignmentStart(
    IAssignmentStore assignments,
    ISessionStore sessions,
    IAssessmentStore assessments,
    SessionStart sessionStart,
    AssessmentStart assessmentStart,
    ILessonSource lessons,
    TimeProvider clock
)
{
    /// <summary>How long another caller who has started the same is given to finish that.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);

    /// <returns>The work, and whether it was started now.</returns>
    /// <exception cref="RefusedException">409: the lesson, or what the assessment asks, has been deleted.</exception>
    public async Task<(AssignmentWork Work, bool IsNew)> StartAsync(
        DurableTaskClient client,
        SchoolClass its,
        Assignment assignment,
        string learnerId,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(its);
        ArgumentNullException.ThrowIfNull(assignment);
        var work = await assignments.FindWorkAsync(its.Id, assignment.Id, learnerId, cancellation);
        if (work is not null && await IsThereAsync(assignment, work, cancellation))
            return (work, false);
        await CheckContentAsync(assignment, learnerId, cancellation);
        var own = new AssignmentWork(assignment.Id, learnerId, sessionStart.NewId(), clock.GetUtcNow().UtcDateTime, null);
        work ??= await assignments.StartAsync(its.Id, own, cancellation);
        if (work.WorkId != own.WorkId && await CameAsync(assignment, work, cancellation))
            return (work, false);
        if (assignment.Kind == AssignmentKind.Assessment)
            await assessmentStart.BeginAsync(Wish(assignment, learnerId, work.WorkId), cancellation);
        else
            await sessionStart.BeginAsync(client, await SetupAsync(its, assignment, work, cancellation), cancellation);
        return (work, true);
    }

    /// <summary>Checks that what an assignment is about can be taught.</summary>
    /// <exception cref="RefusedException">409: it has been deleted.</exception>
    public async Task CheckContentAsync(Assignment assignment, string learnerId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        try
        {
            if (assignment.Kind == AssignmentKind.Assessment)
                await assessmentStart.CheckAsync(Wish(assignment, learnerId, "check"), cancellation);
            else if (assignment.LessonId is { } lesson)
                await lessons.GetAsync(assignment.CourseId, lesson, cancellation);
        }
        catch (Exception gone) when (gone is KeyNotFoundException or RefusedException)
        {
            throw new RefusedException(
                Refusal.Conflict,
                "What the assignment is about is gone",
                $"\"{assignment.Title}\" cannot be started: {gone.Message.TrimEnd('.')}. Import it again, or delete the assignment.",
                null
            );
        }
    }

    private async Task<bool> CameAsync(Assignment assignment, AssignmentWork work, CancellationToken cancellation)
    {
        var begun = clock.GetTimestamp();
        while (!await IsThereAsync(assignment, work, cancellation))
        {
            if (clock.GetElapsedTime(begun) > s_patience)
                return false;
            await Task.Delay(s_look, clock, cancellation);
        }

        return true;
    }

    private async Task<bool> IsThereAsync(Assignment assignment, AssignmentWork work, CancellationToken cancellation) =>
        assignment.Kind == AssignmentKind.Assessment
            ? await assessments.FindAsync(work.WorkId, cancellation) is not null
            : await sessions.FindAsync(work.WorkId, cancellation) is not null;

    private async Task<SessionSetup> SetupAsync(
        SchoolClass its,
        Assignment assignment,
        AssignmentWork work,
        CancellationToken cancellation
    )
    {
        var lesson = assignment.LessonId is null
            ? null
            : await lessons.GetAsync(assignment.CourseId, assignment.LessonId, cancellation);
        return await sessionStart.PrepareAsync(
            new SessionSetup
            {
                SessionId = work.WorkId,
                Topic = assignment.Topic ?? lesson!.Title,
                LearnerId = work.LearnerId,
                CourseId = lesson is null ? assignment.CourseId : lesson.CourseId,
                LessonId = string.Empty,
                ClassId = its.Id,
                AssignmentId = assignment.Id,
                CreatedAt = clock.GetUtcNow().UtcDateTime,
            },
            assignment.LessonId,
            cancellation
        );
    }

    private static AssessmentWish Wish(Assignment assignment, string learnerId, string id) =>
        new(id, learnerId, assignment.CourseId!, assignment.Objectives);
}
