using System.Text.Json;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.State;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>
/// Appends a judged answer to its learner's log, once, and folds it into what is kept of the learner, the skills and the item.
/// </summary>
internal sealed record EvidenceRecorded(AnswerEvidence Answer) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        if (statements.Scalar("SELECT 1 FROM evidence WHERE source = $1", Answer.Source) is not null)
            return;
        var number = LearnerTables.Number(statements, Answer.LearnerId);
        var totals = LearnerReader.Totals(statements, number);
        var skills = Answer
            .Covers.Append(Answer.Skill)
            .Distinct()
            .Select(skill => LearnerReader.Skill(statements, number, skill))
            .OfType<SkillRecord>()
            .ToDictionary(record => record.Skill);
        var difficulty = LearnerReader.Difficulty(statements, Answer.Item);
        var recorded = new RecordedEvidence(totals.Evidence + 1, Answer, difficulty.Value);

        var change = LearnerFold.After(totals, skills, LearnerReader.Item(statements, number, Answer.Item), recorded);
        statements.Execute(
            "INSERT INTO evidence VALUES($1, $2, $3, $4, $5, $6)",
            Positions.Of(number, recorded.Number),
            Answer.Source,
            Answer.Skill,
            difficulty.Value,
            change.Predicted,
            JsonSerializer.SerializeToUtf8Bytes(Answer, LearnerJson.Default.AnswerEvidence)
        );
        statements.Execute(
            "UPDATE learners SET totals = $2 WHERE number = $1",
            number,
            JsonSerializer.SerializeToUtf8Bytes(change.Totals, LearnerJson.Default.LearnerTotals)
        );
        foreach (var skill in change.Skills)
        {
            statements.Execute(
                "INSERT OR REPLACE INTO learner_skills VALUES($1, $2, $3)",
                number,
                skill.Skill,
                JsonSerializer.SerializeToUtf8Bytes(skill, LearnerJson.Default.SkillRecord)
            );
            if (!skills.ContainsKey(skill.Skill))
                statements.Execute(
                    "INSERT OR IGNORE INTO course_learners VALUES($1, $2)",
                    skill.CourseId ?? skill.LessonId,
                    Answer.LearnerId
                );
        }

        if (change is not { Item: { } item, Predicted: { } predicted })
            return;
        var now = difficulty.After(predicted, LearnerFold.Worth(Answer));
        statements.Execute(
            "INSERT OR REPLACE INTO learner_items VALUES($1, $2, $3)",
            number,
            Answer.Item,
            JsonSerializer.SerializeToUtf8Bytes(item, LearnerJson.Default.PracticeTrace)
        );
        statements.Execute("INSERT OR REPLACE INTO item_difficulties VALUES($1, $2, $3)", Answer.Item, now.Value, now.Answers);
    }
}
