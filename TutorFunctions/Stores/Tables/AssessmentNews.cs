using TutorFunctions.Assessments;
using TutorFunctions.Learners;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// What a change of an assessment says to others: to its course that there is one more, to the learner's log, and to the item. It is
/// written in one transaction with the change and taken away when all of them know it. Each of them takes it once, however often it is
/// told.
/// </summary>
internal sealed class AssessmentNews(TutorTables tables)
{
    private const string EvidenceName = "evidence";
    private const string ObservationName = "observation";
    private const string CalibrationName = "calibration";
    private const string ItemName = "item";
    private const string CountName = "count";

    /// <summary>Conflicts in one call after which something other than a busy course must be wrong.</summary>
    private const int MostConflicts = 50;

    private static readonly Dictionary<string, object> s_nothing = [];

    private readonly ITable _assessments = tables.Assessments;
    private readonly TableLearnerStore _learners = new(tables);

    /// <summary>The news of a new assessment.</summary>
    public static Insert OfCreation() => new(AssessmentKeys.News(0), s_nothing);

    /// <returns>Null when a change has nothing to say.</returns>
    public static Insert? Of(AssessmentChange change)
    {
        if (change is { Evidence: null, Observation: null })
            return null;
        var values = new Dictionary<string, object>();
        if (change.Evidence is { } evidence)
            Payload.Put(values, EvidenceName, evidence, LearnerJson.Default.AnswerEvidence);
        if (change.Observation is { } observation)
            Payload.Put(values, ObservationName, observation, AssessmentJson.Default.ItemObservation);
        return new Insert(AssessmentKeys.News(change.Next.Version), values);
    }

    public static bool Is(string key) => key[0] == 'n';

    /// <summary>Tells everybody concerned, and takes the row away.</summary>
    public async Task TellAsync(AssessmentPlan plan, string key, IReadOnlyDictionary<string, object> values, CancellationToken cancellation)
    {
        var row = new TableRow(key, values, string.Empty);
        if (key == AssessmentKeys.News(0))
            await CountAsync(plan, cancellation);
        if (values.ContainsKey(EvidenceName))
            await _learners.RecordAsync(Payload.Get(row, EvidenceName, LearnerJson.Default.AnswerEvidence), cancellation);
        if (values.ContainsKey(ObservationName))
            await CalibrateAsync(Payload.Get(row, ObservationName, AssessmentJson.Default.ItemObservation), cancellation);

        // Where it is gone, somebody else has told it at the same time, or the assessment was erased.
        await _assessments.TryWriteAsync(AssessmentKeys.Assessment(plan.AssessmentId), [new Delete(key)], cancellation);
    }

    public async Task<CourseCalibrations> ReadAsync(string courseId, CancellationToken cancellation)
    {
        var counts = _assessments.ReadAsync(AssessmentKeys.Counts(courseId), cancellation);
        var items = await _assessments.ReadAsync(AssessmentKeys.Items(courseId), cancellation);
        return new CourseCalibrations(
            (await counts).Sum(row => (long)row.Values[CountName]),
            items.ToDictionary(
                row => (string)row.Values[ItemName],
                row => Payload.Get(row, CalibrationName, AssessmentJson.Default.ItemCalibration)
            )
        );
    }

    private Task CountAsync(AssessmentPlan plan, CancellationToken cancellation) =>
        LearnAsync(
            plan.CourseId,
            AssessmentKeys.Known($"assessment/{plan.AssessmentId}"),
            AssessmentKeys.Count(plan.AssessmentId),
            static before => new Dictionary<string, object> { [CountName] = 1 + (before is null ? 0 : (long)before.Values[CountName]) },
            cancellation
        );

    private Task CalibrateAsync(ItemObservation observation, CancellationToken cancellation) =>
        LearnAsync(
            observation.CourseId,
            AssessmentKeys.Known(observation.Source),
            AssessmentKeys.Item(observation.ItemId),
            before =>
            {
                var values = Payload.Of(
                    CalibrationName,
                    observation.Update(
                        before is null ? null : Payload.Get(before, CalibrationName, AssessmentJson.Default.ItemCalibration)
                    ),
                    AssessmentJson.Default.ItemCalibration
                );
                values[ItemName] = observation.ItemId;
                return values;
            },
            cancellation
        );

    /// <summary>Changes a row of a course by something that the course has not learned yet, and notes that it has.</summary>
    private async Task LearnAsync(
        string courseId,
        string known,
        string key,
        Func<TableRow?, Dictionary<string, object>> after,
        CancellationToken cancellation
    )
    {
        var partition = AssessmentKeys.Course(courseId);
        for (var conflicts = 0; await _assessments.FindAsync(partition, known, cancellation) is null; conflicts++)
        {
            var before = await _assessments.FindAsync(partition, key, cancellation);
            var values = after(before);
            try
            {
                await _assessments.WriteAsync(
                    partition,
                    [new Insert(known, s_nothing), before is null ? new Insert(key, values) : new Replace(key, values, before.Version)],
                    cancellation
                );
                return;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                // Another answer was quicker, or the answer to the write was lost.
            }
        }
    }
}
