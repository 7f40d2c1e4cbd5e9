using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Stores.Tables;

/// <summary>One answer folded into what a learner's partition holds, as the changes of its rows.</summary>
/// <param name="Changes">All in the learner's partition.</param>
/// <param name="NewCourses">Courses that the learner answers something of for the first time, as far as its skills tell.</param>
internal sealed record LearnerStep(LearnerChange Change, IReadOnlyList<RowChange> Changes, IReadOnlyList<string> NewCourses)
{
    public static async Task<LearnerStep> ReadAsync(
        ITable learners,
        AnswerEvidence answer,
        ItemDifficulty difficulty,
        CancellationToken cancellation
    )
    {
        var partition = LearnerKeys.Learner(answer.LearnerId);
        var totals = await learners.FindAsync(partition, LearnerKeys.Totals, cancellation);
        var item = await learners.FindAsync(partition, LearnerKeys.Item(answer.Item), cancellation);
        var skills = new Dictionary<string, TableRow>();
        foreach (var skill in answer.Covers.Append(answer.Skill).Distinct())
        {
            if (await learners.FindAsync(partition, LearnerKeys.Skill(skill), cancellation) is { } row)
                skills.Add(skill, row);
        }

        var before = totals is null ? LearnerTotals.None : LearnerRows.Totals(totals);
        var recorded = new RecordedEvidence(before.Evidence + 1, answer, difficulty.Value);
        var change = LearnerFold.After(
            before,
            skills.ToDictionary(skill => skill.Key, skill => LearnerRows.Skill(skill.Value)),
            item is null ? null : LearnerRows.Practice(item),
            recorded
        );
        List<RowChange> changes =
        [
            LearnerRows.Answer(recorded with { Predicted = change.Predicted }),
            new Insert(LearnerKeys.Source(answer.Source), new Dictionary<string, object> { ["number"] = recorded.Number }),
            Put(LearnerKeys.Totals, LearnerRows.Of(change.Totals), totals),
            .. change.Skills.Select(skill =>
                Put(LearnerKeys.Skill(skill.Skill), LearnerRows.Of(skill), skills.GetValueOrDefault(skill.Skill))
            ),
        ];
        if (change is { Item: { } practice, Predicted: not null })
            changes.Add(Put(LearnerKeys.Item(answer.Item), LearnerRows.Of(practice), item));
        return new LearnerStep(
            change,
            changes,
            [.. change.Skills.Where(skill => !skills.ContainsKey(skill.Skill)).Select(skill => skill.CourseId ?? skill.LessonId).Distinct()]
        );
    }

    private static RowChange Put(string key, IReadOnlyDictionary<string, object> values, TableRow? before) =>
        before is null ? new Insert(key, values) : new Replace(key, values, before.Version);
}
