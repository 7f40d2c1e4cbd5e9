using System.Text.Json;
using TutorFunctions.Assessments;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

internal sealed record AssessmentCreated(AssessmentPlan Plan, AssessmentState State) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        statements.Execute(
            "INSERT INTO assessments(id, learner_id, course_id, status, created_at, version, plan, state) VALUES($1, $2, $3, $4, $5, "
                + "$6, $7, $8)",
            Plan.AssessmentId,
            Plan.LearnerId,
            Plan.CourseId,
            nameof(AssessmentStatus.Active),
            Plan.CreatedAt.Ticks,
            State.Version,
            JsonSerializer.SerializeToUtf8Bytes(Plan, AssessmentJson.Default.AssessmentPlan),
            JsonSerializer.SerializeToUtf8Bytes(State, AssessmentJson.Default.AssessmentState)
        );
        statements.Execute(
            "INSERT INTO assessed_courses VALUES($1, 1) ON CONFLICT(id) DO UPDATE SET assessments = assessments + 1",
            Plan.CourseId
        );
    }
}

internal sealed class AssessmentChanged(AssessmentChange change) : IDatabaseWrite
{
    /// <summary>Whether the change was the next one; known when it is on disk.</summary>
    public bool IsTaken { get; private set; }

    public void Apply(StatementCache statements)
    {
        IsTaken =
            statements.Execute(
                "UPDATE assessments SET version = $2, status = $3, state = $4 WHERE id = $1 AND version = $2 - 1",
                change.Plan.AssessmentId,
                change.Next.Version,
                change.Status.ToString(),
                JsonSerializer.SerializeToUtf8Bytes(change.Next, AssessmentJson.Default.AssessmentState)
            ) == 1;
        if (!IsTaken)
            return;
        var number = (long)statements.Scalar("SELECT number FROM assessments WHERE id = $1", change.Plan.AssessmentId)!;
        if (change.Answer is { } answer)
        {
            statements.Execute(
                "INSERT INTO assessment_answers VALUES($1, $2)",
                Positions.Of(number, answer.Position),
                JsonSerializer.SerializeToUtf8Bytes(answer, AssessmentJson.Default.GivenAnswer)
            );
        }

        if (change.Mark is { } mark)
        {
            statements.Execute(
                "INSERT INTO assessment_marks VALUES($1, $2, $3)",
                Positions.Of(number, change.Next.Version),
                mark.RaterId,
                JsonSerializer.SerializeToUtf8Bytes(mark, AssessmentJson.Default.PeerMark)
            );
        }

        if (change.Evidence is { } evidence)
            new EvidenceRecorded(evidence).Apply(statements);
        if (change.Observation is { } observation)
            Calibrate(statements, observation);
    }

    private static void Calibrate(StatementCache statements, ItemObservation observation)
    {
        var stored = statements.Scalar(
            "SELECT calibration FROM item_calibrations WHERE course_id = $1 AND item_id = $2",
            observation.CourseId,
            observation.ItemId
        )
            is byte[] found
            ? JsonSerializer.Deserialize(found, AssessmentJson.Default.ItemCalibration)
            : null;
        statements.Execute(
            "INSERT OR REPLACE INTO item_calibrations VALUES($1, $2, $3)",
            observation.CourseId,
            observation.ItemId,
            JsonSerializer.SerializeToUtf8Bytes(observation.Update(stored), AssessmentJson.Default.ItemCalibration)
        );
    }
}
