using System.Text.Json;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>Appends a judged answer to its learner's log, once.</summary>
internal sealed record EvidenceRecorded(AnswerEvidence Answer) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        var learner = LearnerTables.Number(statements, Answer.LearnerId);
        var last = statements.Scalar("SELECT max(position) FROM evidence WHERE position BETWEEN $1 AND $2", Positions.Of(learner), Positions.LastOf(learner)) as long?;
        statements.Execute(
            "INSERT OR IGNORE INTO evidence VALUES($1, $2, $3, $4)",
            (last ?? Positions.Of(learner)) + 1, Answer.Source, Answer.Skill, JsonSerializer.SerializeToUtf8Bytes(Answer, LearnerJson.Default.AnswerEvidence));
    }
}
