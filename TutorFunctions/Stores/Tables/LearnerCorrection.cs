using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// Changes how an answer counts in its learner's log, and folds the log anew. The answer and the totals change in one transaction, which an
/// answer that comes meanwhile refuses; the skills and items follow, and whoever was broken off there does all of it once more.
/// </summary>
internal sealed class LearnerCorrection(ITable learners)
{
    private const int MostConflicts = 50;

    public async Task ApplyAsync(EvidenceCorrection correction, CancellationToken cancellation)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            try
            {
                await TryAsync(correction, cancellation);
                return;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                // Another answer came, or another correction.
            }
        }
    }

    private async Task TryAsync(EvidenceCorrection correction, CancellationToken cancellation)
    {
        var partition = LearnerKeys.Learner(correction.LearnerId);
        var totals = await learners.FindAsync(partition, LearnerKeys.Totals, cancellation);
        if (totals is null && correction.After is null)
            return;
        var last = totals is null ? 0 : LearnerRows.Totals(totals).Evidence;
        var rows = await learners.ReadAsync(LearnerKeys.Answers(correction.LearnerId, 1, int.MaxValue), cancellation);
        var log = rows.Select(row => (Row: row, Recorded: LearnerRows.Recorded(row))).ToList();
        var index = log.FindIndex(one => one.Recorded.Answer.Source == correction.Source);
        var (row, stored) = index < 0 ? default : log[index];
        var answer = CorrectedAnswer.Of(correction, stored?.Answer);
        var kept = log.Where((_, at) => at != index).Select(one => one.Recorded).ToList();
        List<RowChange> changes = [];
        if (answer is not null)
        {
            var recorded = stored is null
                ? new RecordedEvidence(++last, answer, await DifficultyAsync(answer.Item, cancellation))
                : stored with { Answer = answer };
            kept.Add(recorded);
            var insert = LearnerRows.Answer(recorded);
            changes.Add(row is null ? insert : new Replace(insert.Key, insert.Values, row.Version));
            if (row is null)
                changes.Add(new Insert(LearnerKeys.Source(answer.Source), new Dictionary<string, object> { ["number"] = recorded.Number }));
        }
        else if (row is not null)
        {
            changes.AddRange([new Delete(row.Key), new Delete(LearnerKeys.Source(correction.Source))]);
        }

        var fold = LearnerHistoryFold.Of(kept, last);
        changes.Add(Put(LearnerKeys.Totals, LearnerRows.Of(fold.Totals), totals));
        foreach (var course in fold.Skills.Values.Select(skill => skill.CourseId ?? skill.LessonId).Distinct())
            await learners.TryWriteAsync(LearnerKeys.Course(course), [LearnerRows.Pointer(correction.LearnerId)], cancellation);
        await learners.WriteAsync(partition, changes, cancellation);
        await FollowAsync(partition, correction.LearnerId, fold, cancellation);
    }

    private async Task FollowAsync(string partition, string learnerId, LearnerHistoryFold fold, CancellationToken cancellation)
    {
        var before = (await learners.ReadAsync(LearnerKeys.Skills(learnerId), cancellation))
            .Concat(await learners.ReadAsync(LearnerKeys.Items(learnerId), cancellation))
            .ToDictionary(static row => row.Key);
        var now = fold
            .Skills.Values.Select(static skill => (Key: LearnerKeys.Skill(skill.Skill), Values: LearnerRows.Of(skill)))
            .Concat(fold.Items.Select(static item => (Key: LearnerKeys.Item(item.Key), Values: LearnerRows.Of(item.Value))))
            .ToList();
        var changes = now.Select(one => Put(one.Key, one.Values, before.GetValueOrDefault(one.Key)))
            .Concat(before.Keys.Except(now.Select(static one => one.Key)).Select(static key => new Delete(key)));
        foreach (var some in changes.Chunk(RowChange.MostAtOnce))
            await learners.WriteAsync(partition, some, cancellation);
    }

    private async Task<double> DifficultyAsync(string item, CancellationToken cancellation) =>
        LearnerRows.DifficultyIn(await learners.FindAsync(LearnerKeys.ItemOfAll(item), LearnerKeys.Difficulty, cancellation)).Value;

    private static RowChange Put(string key, IReadOnlyDictionary<string, object> values, TableRow? before) =>
        before is null ? new Insert(key, values) : new Replace(key, values, before.Version);
}
