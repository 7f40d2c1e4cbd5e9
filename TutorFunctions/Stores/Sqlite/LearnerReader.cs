using System.Text.Json;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.State;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>Reads what is on disk of learners.</summary>
internal static class LearnerReader
{
    public static LearnerTotals Totals(StatementCache statements, long learner) =>
        statements.Scalar("SELECT totals FROM learners WHERE number = $1", learner) is byte[] totals
            ? JsonSerializer.Deserialize(totals, LearnerJson.Default.LearnerTotals)!
            : LearnerTotals.None;

    public static SkillRecord? Skill(StatementCache statements, long learner, string skill) =>
        statements.Scalar("SELECT record FROM learner_skills WHERE learner = $1 AND skill = $2", learner, skill) is byte[] record
            ? JsonSerializer.Deserialize(record, LearnerJson.Default.SkillRecord)
            : null;

    public static PracticeTrace? Item(StatementCache statements, long learner, string item) =>
        statements.Scalar("SELECT practice FROM learner_items WHERE learner = $1 AND item = $2", learner, item) is byte[] practice
            ? JsonSerializer.Deserialize(practice, LearnerJson.Default.PracticeTrace)
            : null;

    public static ItemDifficulty Difficulty(StatementCache statements, string item)
    {
        using var row = statements.Query("SELECT value, answers FROM item_difficulties WHERE item = $1", item);
        return row.Read() ? new ItemDifficulty(row.GetDouble(0), row.GetInt32(1)) : ItemDifficulty.Unknown;
    }

    public static StoredLearner? Find(StatementCache statements, string learnerId)
    {
        if (LearnerTables.Find(statements, learnerId) is not { } number)
            return null;
        var profile = statements.Scalar("SELECT profile FROM learners WHERE number = $1", number) is byte[] stored
            ? JsonSerializer.Deserialize(stored, LearnerJson.Default.LearnerProfile)
            : null;
        var skills = new Dictionary<string, SkillRecord>();
        using (var row = statements.Query("SELECT skill, record FROM learner_skills WHERE learner = $1", number))
        {
            while (row.Read())
                skills.Add(row.GetString(0), JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(1), LearnerJson.Default.SkillRecord)!);
        }

        return new StoredLearner(learnerId, profile, Totals(statements, number), skills);
    }

    public static List<RecordedEvidence> Evidence(StatementCache statements, long learner, long after, int limit, string? skill)
    {
        var answers = new List<RecordedEvidence>();
        using var row = skill is null
            ? statements.Query(
                "SELECT position, item_difficulty, predicted, answer FROM evidence WHERE position BETWEEN $1 AND $2 ORDER BY position "
                    + "LIMIT $3",
                Positions.Of(learner, after + 1),
                Positions.LastOf(learner),
                limit
            )
            : statements.Query(
                "SELECT position, item_difficulty, predicted, answer FROM evidence WHERE skill = $1 AND position BETWEEN $2 AND $3 "
                    + "ORDER BY position LIMIT $4",
                skill,
                Positions.Of(learner, after + 1),
                Positions.LastOf(learner),
                limit
            );
        while (row.Read())
        {
            answers.Add(
                new RecordedEvidence(
                    row.GetInt64(0) - Positions.Of(learner),
                    JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(3), LearnerJson.Default.AnswerEvidence)!,
                    row.GetDouble(1),
                    row.IsDBNull(2) ? null : row.GetDouble(2)
                )
            );
        }

        return answers;
    }
}
