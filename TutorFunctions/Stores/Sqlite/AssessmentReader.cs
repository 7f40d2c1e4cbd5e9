using System.Text.Json;
using TutorFunctions.Assessments;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>Reads what is on disk of assessments.</summary>
internal static class AssessmentReader
{
    public static Assessment? Find(StatementCache statements, string id) => AtOneMoment(statements, () =>
        {
            Row found;
            using (var row = statements.Query("SELECT number, plan, state FROM assessments WHERE id = $1", id))
            {
                if (!row.Read())
                    return null;
                found = new Row(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2));
            }

            return Whole(statements, found);
        });

    public static AssessmentPage List(StatementCache statements, AssessmentFilter filter) => AtOneMoment(statements, () =>
        {
            var (time, id) = ListCursor.Read(filter.Cursor);
            var found = new List<Row>();
            using (
                var row = statements.Query(
                    """
                    SELECT number, plan, state FROM assessments
                    WHERE (created_at, id) < ($1, $2)
                        AND ($3 IS NULL OR learner_id = $3) AND ($4 IS NULL OR course_id = $4) AND ($5 IS NULL OR status = $5)
                    ORDER BY created_at DESC, id DESC LIMIT $6
                    """,
                    time,
                    id,
                    filter.LearnerId,
                    filter.CourseId,
                    filter.Status?.ToString(),
                    filter.Limit + 1
                )
            )
            {
                while (row.Read())
                    found.Add(new Row(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2)));
            }

            List<Assessment> page = [.. found.Take(filter.Limit).Select(one => Whole(statements, one))];
            var last = found.Count > filter.Limit ? page[^1].Plan : null;
            return new AssessmentPage(page, last is null ? null : ListCursor.Write(last.CreatedAt, last.AssessmentId));
        });

    public static CourseCalibrations Calibrations(StatementCache statements, string courseId)
    {
        var items = new Dictionary<string, ItemCalibration>();
        using (var row = statements.Query("SELECT item_id, calibration FROM item_calibrations WHERE course_id = $1", courseId))
        {
            while (row.Read())
                items.Add(
                    row.GetString(0),
                    JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(1), AssessmentJson.Default.ItemCalibration)!
                );
        }

        return new CourseCalibrations(
            (long?)statements.Scalar("SELECT assessments FROM assessed_courses WHERE id = $1", courseId) ?? 0,
            items
        );
    }

    private static Assessment Whole(StatementCache statements, Row row)
    {
        var answers = new List<GivenAnswer>();
        using (
            var answer = statements.Query(
                "SELECT answer FROM assessment_answers WHERE position BETWEEN $1 AND $2 ORDER BY position",
                Positions.Of(row.Number),
                Positions.LastOf(row.Number)
            )
        )
        {
            while (answer.Read())
                answers.Add(JsonSerializer.Deserialize(answer.GetFieldValue<byte[]>(0), AssessmentJson.Default.GivenAnswer)!);
        }

        var marks = new List<PeerMark>();
        using (
            var mark = statements.Query(
                "SELECT mark FROM assessment_marks WHERE position BETWEEN $1 AND $2 ORDER BY position",
                Positions.Of(row.Number),
                Positions.LastOf(row.Number)
            )
        )
        {
            while (mark.Read())
                marks.Add(JsonSerializer.Deserialize(mark.GetFieldValue<byte[]>(0), AssessmentJson.Default.PeerMark)!);
        }

        return new Assessment(
            JsonSerializer.Deserialize(row.Plan, AssessmentJson.Default.AssessmentPlan)!,
            JsonSerializer.Deserialize(row.State, AssessmentJson.Default.AssessmentState)!,
            answers,
            marks
        );
    }

    /// <summary>An assessment lies in several tables: all of them are read as they were after the same commit.</summary>
    private static T AtOneMoment<T>(StatementCache statements, Func<T> read)
    {
        statements.Execute("BEGIN");
        try
        {
            return read();
        }
        finally
        {
            statements.Execute("COMMIT");
        }
    }

    private sealed record Row(long Number, byte[] Plan, byte[] State);
}
