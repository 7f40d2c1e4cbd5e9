using System.Text.Json;
using TutorFunctions.Assessments;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>Erases a learner's assessments, and the learner's name from marks given to others.</summary>
internal sealed class AssessmentsErased(string learnerId) : IDatabaseWrite
{
    /// <summary>Whether there were any, or marks; known when it is on disk.</summary>
    public bool HasFound { get; private set; }

    public void Apply(StatementCache statements)
    {
        foreach (var number in Numbers(statements))
        {
            statements.Execute(
                "DELETE FROM assessment_answers WHERE position BETWEEN $1 AND $2",
                Positions.Of(number),
                Positions.LastOf(number)
            );
            statements.Execute(
                "DELETE FROM assessment_marks WHERE position BETWEEN $1 AND $2",
                Positions.Of(number),
                Positions.LastOf(number)
            );
        }

        HasFound = statements.Execute("DELETE FROM assessments WHERE learner_id = $1", learnerId) > 0;
        foreach (var (position, mark) in Marks(statements))
        {
            HasFound = true;

            // Raters stay apart, and what they wrote goes with their name.
            var nameless = mark with { RaterId = $"erased-{position}", Comment = null };
            statements.Execute(
                "UPDATE assessment_marks SET rater_id = NULL, mark = $2 WHERE position = $1",
                position,
                JsonSerializer.SerializeToUtf8Bytes(nameless, AssessmentJson.Default.PeerMark)
            );
        }
    }

    private List<long> Numbers(StatementCache statements)
    {
        var numbers = new List<long>();
        using var row = statements.Query("SELECT number FROM assessments WHERE learner_id = $1", learnerId);
        while (row.Read())
            numbers.Add(row.GetInt64(0));
        return numbers;
    }

    private List<(long Position, PeerMark Mark)> Marks(StatementCache statements)
    {
        var marks = new List<(long, PeerMark)>();
        using var row = statements.Query("SELECT position, mark FROM assessment_marks WHERE rater_id = $1", learnerId);
        while (row.Read())
            marks.Add((row.GetInt64(0), JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(1), AssessmentJson.Default.PeerMark)!));
        return marks;
    }
}
