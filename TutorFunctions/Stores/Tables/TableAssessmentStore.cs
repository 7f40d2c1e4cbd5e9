using TutorFunctions.Assessments;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// Assessments in tables. A change is one transaction in the assessment's partition, which refuses all but the first of several; what it
/// says of the learner and the item stands there with it until they know it. They are told before the call returns; where a process dies in
/// between, who next reads the assessment tells them.
/// </summary>
public sealed class TableAssessmentStore(TutorTables tables, TimeProvider clock) : IAssessmentStore
{
    private readonly ITable _assessments = tables.Assessments;
    private readonly Listing _listing = new(tables.Assessments);
    private readonly AssessmentNews _news = new(tables);
    private readonly AssessmentErasure _erasure = new(tables.Assessments);

    public async Task CreateAsync(AssessmentPlan plan, AssessmentState state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(state);
        var partitions = Listing.Lasting(plan.LearnerId, plan.CourseId).Concat(Listing.While(plan.CourseId, AssessmentStatus.Active));
        await _listing.AddAsync(partitions, plan.CreatedAt, plan.AssessmentId, cancellation);
        var created = AssessmentNews.OfCreation();
        try
        {
            await _assessments.WriteAsync(
                AssessmentKeys.Assessment(plan.AssessmentId),
                [AssessmentHead.Begin(plan, state), created],
                cancellation
            );
        }
        catch (TableConflictException conflict)
        {
            // The answer to the write may have been lost, and the write been sent once more.
            if ((await AssessmentHead.FindAsync(_assessments, plan.AssessmentId, cancellation))?.Plan.CreatedAt != plan.CreatedAt)
                throw new InvalidOperationException($"There is an assessment '{plan.AssessmentId}' already.", conflict);
        }

        await _news.TellAsync(plan, created.Key, created.Values, cancellation);
    }

    public async Task<Assessment?> FindAsync(string assessmentId, CancellationToken cancellation)
    {
        var rows = await _assessments.ReadAsync(
            AssessmentKeys.Everything(AssessmentKeys.Assessment(assessmentId), int.MaxValue),
            cancellation
        );
        if (
            rows.FirstOrDefault(row => row.Key == AssessmentKeys.Head) is not { } first
            || AssessmentHead.Read(first) is not { IsErased: false } head
        )
            return null;
        foreach (var untold in rows.Where(row => AssessmentNews.Is(row.Key)))
            await _news.TellAsync(head.Plan, untold.Key, untold.Values, cancellation);
        return AssessmentRows.Whole(head, rows);
    }

    public async Task<bool> TryRecordAsync(AssessmentChange change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        var plan = change.Plan;
        if (
            await AssessmentHead.FindAsync(_assessments, plan.AssessmentId, cancellation) is not { IsErased: false } head
            || head.State.Version != change.Next.Version - 1
        )
            return false;
        if (change.Mark is { } mark)
            await PointAsync(mark.RaterId, plan.AssessmentId, cancellation);
        if (change.Status != head.Status)
            await _listing.AddAsync(Listing.While(plan.CourseId, change.Status), plan.CreatedAt, plan.AssessmentId, cancellation);
        var news = AssessmentNews.Of(change);
        if (!await WriteAsync(head, change, news, cancellation))
            return false;
        if (change.Status != head.Status)
            await _listing.RemoveAsync(Listing.While(plan.CourseId, head.Status), plan.CreatedAt, plan.AssessmentId, cancellation);
        if (news is not null)
            await _news.TellAsync(plan, news.Key, news.Values, cancellation);
        return true;
    }

    public async Task<AssessmentPage> ListAsync(AssessmentFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (items, next) = await _listing.ReadAsync(
            Listing.For(filter.LearnerId, filter.CourseId, filter.Status),
            filter.Limit,
            filter.Cursor,
            id => FindAsync(id, filter, cancellation),
            static found => (found.Plan.CreatedAt, found.Id),
            cancellation
        );
        return new AssessmentPage(items, next);
    }

    public Task<CourseCalibrations> ReadCalibrationsAsync(string courseId, CancellationToken cancellation) =>
        _news.ReadAsync(courseId, cancellation);

    public async Task<bool> EraseLearnerAsync(string learnerId, CancellationToken cancellation)
    {
        var (found, cursor) = (false, (string?)null);
        do
        {
            var page = await _listing.ReadAsync(
                Listing.OfLearner(learnerId),
                RowChange.MostAtOnce,
                cursor,
                async id => await AssessmentHead.FindAsync(_assessments, id, cancellation),
                static head => (head.Plan.CreatedAt, head.Plan.AssessmentId),
                cancellation
            );
            foreach (var head in page.Items)
                await _erasure.EraseAsync(head, cancellation);
            (found, cursor) = (found || page.Items.Count > 0, page.NextCursor);
        } while (cursor is not null);

        return await _erasure.EraseRaterAsync(learnerId, cancellation) || found;
    }

    /// <returns>Whether it was stored; if not, another change was quicker, or the learner has been erased.</returns>
    private async Task<bool> WriteAsync(AssessmentHead head, AssessmentChange change, Insert? news, CancellationToken cancellation)
    {
        var partition = AssessmentKeys.Assessment(change.Plan.AssessmentId);
        var write = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        var row = AssessmentRows.Change(change, write);
        if (
            await _assessments.TryWriteAsync(
                partition,
                news is null ? [head.With(change), row] : [head.With(change), row, news],
                cancellation
            )
        )
            return true;

        // The answer to the write may have been lost, and the write been sent once more.
        return await _assessments.FindAsync(partition, row.Key, cancellation) is { } stored && AssessmentRows.Write(stored) == write;
    }

    /// <summary>Before the mark: who erases the rater finds it.</summary>
    private async Task PointAsync(string raterId, string assessmentId, CancellationToken cancellation) =>
        await _assessments.TryWriteAsync(AssessmentKeys.Rater(raterId), [AssessmentRows.Pointer(assessmentId)], cancellation);

    private async Task<Assessment?> FindAsync(string assessmentId, AssessmentFilter filter, CancellationToken cancellation) =>
        await AssessmentHead.FindAsync(_assessments, assessmentId, cancellation) is { } head
        && (filter.Status is null || head.Status == filter.Status)
        && (filter.CourseId is null || head.Plan.CourseId == filter.CourseId)
        && (filter.LearnerId is null || head.Plan.LearnerId == filter.LearnerId)
            ? await FindAsync(assessmentId, cancellation)
            : null;
}
