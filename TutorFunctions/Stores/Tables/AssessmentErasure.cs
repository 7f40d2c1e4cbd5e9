namespace TutorFunctions.Stores.Tables;

/// <summary>
/// Erases assessments. The head says so first, from when on every change is refused, and goes last, so that an erasure that breaks off can
/// be taken up again.
/// </summary>
internal sealed class AssessmentErasure(ITable assessments)
{
    /// <summary>Conflicts in one call after which something other than a busy assessment must be wrong.</summary>
    private const int MostConflicts = 50;

    private readonly Listing _listing = new(assessments);

    public async Task EraseAsync(AssessmentHead found, CancellationToken cancellation)
    {
        var (plan, partition) = (found.Plan, AssessmentKeys.Assessment(found.Plan.AssessmentId));
        if (await CloseAsync(found, cancellation) is not { } head)
            return;
        while (await ReadBehindHeadAsync(partition, cancellation) is { Count: > 0 } rows)
            await assessments.TryWriteAsync(partition, [.. rows.Select(row => new Delete(row.Key))], cancellation);
        var others = Listing.Lasting(null, plan.CourseId).Concat(Listing.While(plan.CourseId, head.Status));
        await _listing.RemoveAsync(others, plan.CreatedAt, plan.AssessmentId, cancellation);
        await assessments.TryWriteAsync(partition, [new Delete(AssessmentKeys.Head)], cancellation);
        await _listing.RemoveAsync([Listing.OfLearner(plan.LearnerId)], plan.CreatedAt, plan.AssessmentId, cancellation);
    }

    /// <summary>Takes a learner's name from the marks that they gave others.</summary>
    /// <returns>Whether they had given any.</returns>
    public async Task<bool> EraseRaterAsync(string raterId, CancellationToken cancellation)
    {
        var (partition, found) = (AssessmentKeys.Rater(raterId), false);
        while (
            await assessments.ReadAsync(AssessmentKeys.Everything(partition, RowChange.MostAtOnce), cancellation) is { Count: > 0 } pointers
        )
        {
            foreach (var assessment in pointers.Select(AssessmentRows.Pointed))
                await TakeNameAsync(raterId, assessment, cancellation);
            await assessments.TryWriteAsync(partition, [.. pointers.Select(row => new Delete(row.Key))], cancellation);
            found = true;
        }

        return found;
    }

    private async Task TakeNameAsync(string raterId, string assessmentId, CancellationToken cancellation)
    {
        foreach (var row in await assessments.ReadAsync(AssessmentKeys.Changes(assessmentId), cancellation))
        {
            // Nobody else changes a mark; a conflict is somebody who takes the same name away, or the assessment with it.
            if (AssessmentRows.Mark(row) is { } mark && mark.RaterId == raterId)
                await assessments.TryWriteAsync(
                    AssessmentKeys.Assessment(assessmentId),
                    [AssessmentRows.Nameless(row, mark)],
                    cancellation
                );
        }
    }

    /// <returns>The head as it stands for good; null when it is gone.</returns>
    private async Task<AssessmentHead?> CloseAsync(AssessmentHead? head, CancellationToken cancellation)
    {
        for (var conflicts = 0; head is { IsErased: false }; conflicts++)
        {
            var (id, isLast) = (head.Plan.AssessmentId, conflicts >= MostConflicts);
            try
            {
                await assessments.WriteAsync(AssessmentKeys.Assessment(id), [head.Erased()], cancellation);
                return head;
            }
            catch (TableConflictException) when (!isLast)
            {
                head = await AssessmentHead.FindAsync(assessments, id, cancellation);
            }
        }

        return head;
    }

    private async Task<List<TableRow>> ReadBehindHeadAsync(string partition, CancellationToken cancellation) =>
        [
            .. (await assessments.ReadAsync(AssessmentKeys.Everything(partition, RowChange.MostAtOnce), cancellation)).Where(row =>
                row.Key != AssessmentKeys.Head
            ),
        ];
}
