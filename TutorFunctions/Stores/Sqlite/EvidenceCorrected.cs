using System.Text.Json;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.State;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>
/// Changes how an answer counts in its learner's log, and folds the log anew. It costs as much as the log is long, and happens when a
/// teacher corrects a judgement.
/// </summary>
internal sealed record EvidenceCorrected(EvidenceCorrection Correction) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        if (LearnerTables.Find(statements, Correction.LearnerId) is null && Correction.After is null)
            return;
        var number = LearnerTables.Number(statements, Correction.LearnerId);
        var last = LearnerReader.Totals(statements, number).Evidence;
        var log = LearnerReader.Evidence(statements, number, 0, int.MaxValue, null);
        var index = log.FindIndex(recorded => recorded.Answer.Source == Correction.Source);
        var stored = index < 0 ? null : log[index];
        var answer = CorrectedAnswer.Of(Correction, stored?.Answer);
        if (stored is not null)
        {
            statements.Execute("DELETE FROM evidence WHERE position = $1", Positions.Of(number, stored.Number));
            log.RemoveAt(index);
        }

        if (answer is not null)
        {
            var recorded =
                stored is null
                    ? new RecordedEvidence(++last, answer, LearnerReader.Difficulty(statements, answer.Item).Value)
                    : stored with { Answer = answer };
            log.Add(recorded);
            statements.Execute(
                "INSERT INTO evidence VALUES($1, $2, $3, $4, $5, $6)",
                Positions.Of(number, recorded.Number),
                answer.Source,
                answer.Skill,
                recorded.ItemDifficulty,
                recorded.Predicted,
                JsonSerializer.SerializeToUtf8Bytes(answer, LearnerJson.Default.AnswerEvidence)
            );
        }

        Put(statements, number, LearnerHistoryFold.Of(log, last));
    }

    private void Put(StatementCache statements, long number, LearnerHistoryFold fold)
    {
        statements.Execute(
            "UPDATE learners SET totals = $2 WHERE number = $1",
            number,
            JsonSerializer.SerializeToUtf8Bytes(fold.Totals, LearnerJson.Default.LearnerTotals)
        );
        statements.Execute("DELETE FROM learner_skills WHERE learner = $1", number);
        statements.Execute("DELETE FROM learner_items WHERE learner = $1", number);
        foreach (var skill in fold.Skills.Values)
        {
            statements.Execute(
                "INSERT OR REPLACE INTO learner_skills VALUES($1, $2, $3)",
                number,
                skill.Skill,
                JsonSerializer.SerializeToUtf8Bytes(skill, LearnerJson.Default.SkillRecord)
            );
            statements.Execute(
                "INSERT OR IGNORE INTO course_learners VALUES($1, $2)",
                skill.CourseId ?? skill.LessonId,
                Correction.LearnerId
            );
        }

        foreach (var (item, practice) in fold.Items)
            statements.Execute(
                "INSERT OR REPLACE INTO learner_items VALUES($1, $2, $3)",
                number,
                item,
                JsonSerializer.SerializeToUtf8Bytes(practice, LearnerJson.Default.PracticeTrace)
            );
    }
}
