using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// Learners in tables. An answer, and what it changes of the learner, is one transaction in the learner's partition: of two at the same
/// time the later one finds that the totals have changed, and folds itself in anew. How hard an item is lies outside and may miss an answer
/// when a process dies; what an answer was judged by stands in its own row.
/// </summary>
public sealed class TableLearnerStore(TutorTables tables) : IEvidenceStore, ILearnerStore
{
    /// <summary>Conflicts in one call after which something other than a busy learner must be wrong.</summary>
    private const int MostConflicts = 50;

    private readonly ITable _learners = tables.Learners;
    private readonly LearnerCorrection _correction = new(tables.Learners);

    public async Task RecordAsync(AnswerEvidence answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var partition = LearnerKeys.Learner(answer.LearnerId);
        for (var conflicts = 0; ; conflicts++)
        {
            if (await _learners.FindAsync(partition, LearnerKeys.Source(answer.Source), cancellation) is not null)
                return;
            var difficulty = await _learners.FindAsync(LearnerKeys.ItemOfAll(answer.Item), LearnerKeys.Difficulty, cancellation);
            var fold = await LearnerStep.ReadAsync(_learners, answer, LearnerRows.DifficultyIn(difficulty), cancellation);
            foreach (var course in fold.NewCourses)
                await _learners.TryWriteAsync(LearnerKeys.Course(course), [LearnerRows.Pointer(answer.LearnerId)], cancellation);
            try
            {
                await _learners.WriteAsync(partition, fold.Changes, cancellation);
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                continue;
            }

            if (fold.Change.Predicted is { } predicted)
                await CountAsync(answer, predicted, difficulty, cancellation);
            return;
        }
    }

    public Task CorrectAsync(EvidenceCorrection correction, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return _correction.ApplyAsync(correction, cancellation);
    }

    public async Task<IReadOnlyList<RecordedEvidence>> ReadAsync(
        string learnerId,
        long after,
        int limit,
        string? skill,
        CancellationToken cancellation
    )
    {
        const int AtOnce = 500;
        var found = new List<RecordedEvidence>();
        while (found.Count < limit)
        {
            var rows = await _learners.ReadAsync(
                LearnerKeys.Answers(learnerId, after + 1, skill is null ? Math.Min(AtOnce, limit - found.Count) : AtOnce),
                cancellation
            );
            var read = rows.Select(LearnerRows.Recorded).ToList();
            found.AddRange(read.Where(recorded => skill is null || recorded.Answer.Skill == skill));
            if (rows.Count == 0)
                break;
            after = read[^1].Number;
        }

        return found.Count <= limit ? found : found[..limit];
    }

    public async Task<StoredLearner?> FindAsync(string learnerId, CancellationToken cancellation)
    {
        var partition = LearnerKeys.Learner(learnerId);
        var profile = await _learners.FindAsync(partition, LearnerKeys.Profile, cancellation);
        var totals = await _learners.FindAsync(partition, LearnerKeys.Totals, cancellation);
        if (profile is null && totals is null)
            return null;
        var skills = (await _learners.ReadAsync(LearnerKeys.Skills(learnerId), cancellation)).Select(LearnerRows.Skill);
        return new StoredLearner(
            learnerId,
            profile is null ? null : LearnerRows.Profile(profile),
            totals is null ? LearnerTotals.None : LearnerRows.Totals(totals),
            skills.ToDictionary(skill => skill.Skill)
        );
    }

    public async Task PutProfileAsync(LearnerProfile profile, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var partition = LearnerKeys.Learner(profile.LearnerId);
        var values = LearnerRows.Of(profile);
        for (var conflicts = 0; ; conflicts++)
        {
            var before = await _learners.FindAsync(partition, LearnerKeys.Profile, cancellation);
            try
            {
                RowChange change = before is null
                    ? new Insert(LearnerKeys.Profile, values)
                    : new Replace(LearnerKeys.Profile, values, before.Version);
                await _learners.WriteAsync(partition, [change], cancellation);
                return;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                // Another one was put at the same time; the last one stands.
            }
        }
    }

    public async Task<IReadOnlyList<string>> ListOfCourseAsync(string courseId, string? after, int limit, CancellationToken cancellation)
    {
        var rows = await _learners.ReadAsync(LearnerKeys.Everything(LearnerKeys.Course(courseId), int.MaxValue), cancellation);
        return
        [
            .. rows.Select(LearnerRows.Pointed)
                .Order(StringComparer.Ordinal)
                .Where(id => after is null || string.CompareOrdinal(id, after) > 0)
                .Take(limit),
        ];
    }

    public async Task EraseAsync(string learnerId, CancellationToken cancellation)
    {
        var skills = (await _learners.ReadAsync(LearnerKeys.Skills(learnerId), cancellation)).Select(LearnerRows.Skill);
        foreach (var course in skills.Select(skill => skill.CourseId ?? skill.LessonId).Distinct().ToList())
            await _learners.TryWriteAsync(LearnerKeys.Course(course), [new Delete(LearnerRows.Pointer(learnerId).Key)], cancellation);
        var partition = LearnerKeys.Learner(learnerId);
        while (await _learners.ReadAsync(LearnerKeys.Everything(partition, RowChange.MostAtOnce), cancellation) is { Count: > 0 } rows)
            await _learners.TryWriteAsync(partition, [.. rows.Select(row => new Delete(row.Key))], cancellation);
    }

    private async Task CountAsync(AnswerEvidence answer, double predicted, TableRow? row, CancellationToken cancellation)
    {
        var partition = LearnerKeys.ItemOfAll(answer.Item);
        for (var conflicts = 0; ; conflicts++)
        {
            var values = LearnerRows.Of(LearnerRows.DifficultyIn(row).After(predicted, LearnerFold.Worth(answer)));
            try
            {
                RowChange change = row is null
                    ? new Insert(LearnerKeys.Difficulty, values)
                    : new Replace(LearnerKeys.Difficulty, values, row.Version);
                await _learners.WriteAsync(partition, [change], cancellation);
                return;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                row = await _learners.FindAsync(partition, LearnerKeys.Difficulty, cancellation);
            }
        }
    }
}
