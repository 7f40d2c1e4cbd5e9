using TutorFunctions.Assessments;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>How learners stand with assignments.</summary>
public sealed class AssignmentStatus(IAssignmentStore assignments, IAssessmentStore assessments, TimeProvider clock)
{
    /// <summary>What all learners have started. An assessment tells nobody when it ends, so those under way are looked at.</summary>
    public async Task<IReadOnlyList<AssignmentWork>> ReadAsync(
        string classId,
        IReadOnlyList<Assignment> all,
        CancellationToken cancellation
    )
    {
        var tests = all.Where(static one => one.Kind == AssignmentKind.Assessment).Select(static one => one.Id).ToHashSet();
        var work = new List<AssignmentWork>();
        foreach (var one in await assignments.ListWorkAsync(classId, cancellation))
            work.Add(tests.Contains(one.AssignmentId) ? await SettledAsync(classId, one, cancellation) : one);
        return work;
    }

    /// <summary>What one learner has to do in a class.</summary>
    public async Task<IReadOnlyList<DueAnswer>> DueAsync(
        SchoolClass its,
        ClassLearner learner,
        DateTime now,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(its);
        ArgumentNullException.ThrowIfNull(learner);
        var due = new List<DueAnswer>();
        foreach (var assignment in (await assignments.ListAsync(its.Id, cancellation)).Where(one => one.IsFor(learner)))
        {
            var work = await assignments.FindWorkAsync(its.Id, assignment.Id, learner.LearnerId, cancellation);
            if (work is not null && assignment.Kind == AssignmentKind.Assessment)
                work = await SettledAsync(its.Id, work, cancellation);
            due.Add(DueAnswer.Of(its, assignment, work, now));
        }

        return due;
    }

    private async Task<AssignmentWork> SettledAsync(string classId, AssignmentWork work, CancellationToken cancellation)
    {
        if (
            work.CompletedAt is not null
            || (await assessments.FindAsync(work.WorkId, cancellation))?.At(clock.GetUtcNow().UtcDateTime).State.EndedAt is not { } ended
        )
            return work;
        await assignments.CompleteAsync(classId, work.AssignmentId, work.LearnerId, ended, cancellation);
        return work with { CompletedAt = ended };
    }
}
