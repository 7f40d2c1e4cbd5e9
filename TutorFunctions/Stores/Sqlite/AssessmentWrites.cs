using System.Text.Json;
using TutorFunctions.Assessments;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

internal sealed record AssessmentCreated(AssessmentPlan Plan, AssessmentState State) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        statements.Execute(
            "INSERT INTO assessments(id, learner_id, course_id, status, created_at, version, plan, state) VALUES($1, $2, $3, $4, $5, $6, $7, $8)",
            Plan.AssessmentId, Plan.LearnerId, Plan.CourseId, nameof(AssessmentStatus.Active), Plan.CreatedAt.Ticks, State.Version,
            JsonSerializer.SerializeToUtf8Bytes(Plan, AssessmentJson.Default.AssessmentPlan), JsonSerializer.SerializeToUtf8Bytes(State, AssessmentJson.Default.AssessmentState));
        statements.Execute("INSERT INTO assessed_courses VALUES($1, 1) ON CONFLICT(id) DO UPDATE SET assessments = assessments + 1", Plan.CourseId);
    }
}

internal sealed class AssessmentChanged(AssessmentChange change) : IDatabaseWrite
{
    /// <summary>Whether the change was the next one; known when it is on disk.</summary>
    public bool IsTaken { get; private set; }

    public void Apply(StatementCache statements)
    {
        IsTaken = statements.Execute(
            "UPDATE assessments SET version = $2, status = $3, state = $4 WHERE id = $1 AND version = $2 - 1",
            change.Plan.AssessmentId, change.Next.Version, change.Status.ToString(), JsonSerializer.SerializeToUtf8Bytes(change.Next, AssessmentJson.Default.AssessmentState)) == 1;
        if (!IsTaken)
            return;
        var number = (long)statements.Scalar("SELECT number FROM assessments WHERE id = $1", change.Plan.AssessmentId)!;
        if (change.Answer is { } answer)
        {
            statements.Execute(
                "INSERT INTO assessment_answers VALUES($1, $2)", Positions.Of(number, answer.Position), JsonSerializer.SerializeToUtf8Bytes(answer, AssessmentJson.Default.GivenAnswer));
        }

        if (change.Mark is { } mark)
        {
            statements.Execute(
                "INSERT INTO assessment_marks VALUES($1, $2, $3)",
                Positions.Of(number, change.Next.Version), mark.RaterId, JsonSerializer.SerializeToUtf8Bytes(mark, AssessmentJson.Default.PeerMark));
        }

        if (change.Evidence is { } evidence)
            new EvidenceRecorded(evidence).Apply(statements);
        if (change.Observation is { } observation)
            Calibrate(statements, observation);
    }

    private static void Calibrate(StatementCache statements, ItemObservation observation)
    {
        var stored = statements.Scalar("SELECT calibration FROM item_calibrations WHERE course_id = $1 AND item_id = $2", observation.CourseId, observation.ItemId) is byte[] found
            ? JsonSerializer.Deserialize(found, AssessmentJson.Default.ItemCalibration)
            : null;
        statements.Execute(
            "INSERT OR REPLACE INTO item_calibrations VALUES($1, $2, $3)",
            observation.CourseId, observation.ItemId, JsonSerializer.SerializeToUtf8Bytes(observation.Update(stored), AssessmentJson.Default.ItemCalibration));
    }
}

internal sealed record AssessmentsErased(string LearnerId) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        foreach (var number in Numbers(statements))
        {
            statements.Execute("DELETE FROM assessment_answers WHERE position BETWEEN $1 AND $2", Positions.Of(number), Positions.LastOf(number));
            statements.Execute("DELETE FROM assessment_marks WHERE position BETWEEN $1 AND $2", Positions.Of(number), Positions.LastOf(number));
        }

        statements.Execute("DELETE FROM assessments WHERE learner_id = $1", LearnerId);
        foreach (var (position, mark) in Marks(statements))
        {
            // Raters stay apart, and what they wrote goes with their name.
            var nameless = mark with { RaterId = $"erased-{position}", Comment = null };
            statements.Execute(
                "UPDATE assessment_marks SET rater_id = NULL, mark = $2 WHERE position = $1", position, JsonSerializer.SerializeToUtf8Bytes(nameless, AssessmentJson.Default.PeerMark));
        }
    }

    private List<long> Numbers(StatementCache statements)
    {
        var numbers = new List<long>();
        using var row = statements.Query("SELECT number FROM assessments WHERE learner_id = $1", LearnerId);
        while (row.Read())
            numbers.Add(row.GetInt64(0));
        return numbers;
    }

    private List<(long Position, PeerMark Mark)> Marks(StatementCache statements)
    {
        var marks = new List<(long, PeerMark)>();
        using var row = statements.Query("SELECT position, mark FROM assessment_marks WHERE rater_id = $1", LearnerId);
        while (row.Read())
            marks.Add((row.GetInt64(0), JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(1), AssessmentJson.Default.PeerMark)!));
        return marks;
    }
}
