using System.Collections.Immutable;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.Practice;
using TutorFunctions.Learners.Retention;

namespace TutorFunctions.Learners.State;

/// <summary>
/// Folds one judged answer into what is kept of its learner. All that it looks at is the learner's totals, the skills and the item of that
/// answer: nothing that grows with the learner's past. The same answers in the same order always give the same state.
/// </summary>
public static class LearnerFold
{
    /// <summary>
    /// What an answer with a hint is worth beside one without: the hint did a part of it (partial credit, Wang and Heffernan 2011).
    /// </summary>
    public const double WorthWithHint = 0.5;

    private static readonly ReviewScheduler s_reviews = new();

    /// <param name="skills">What is kept of the answer's skills; a skill that was never asked is not there.</param>
    /// <param name="item">What is kept of the learner and the item; null when it was never asked.</param>
    public static LearnerChange After(
        LearnerTotals totals,
        IReadOnlyDictionary<string, SkillRecord> skills,
        PracticeTrace? item,
        RecordedEvidence recorded
    )
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(skills);
        ArgumentNullException.ThrowIfNull(recorded);
        var answer = recorded.Answer;
        var counted = totals with
        {
            Evidence = recorded.Number,
            Times = totals.Times.After(answer.ResponseSeconds),
            Days = ActiveDays.After(totals.Days, answer.At),
            FirstAt = totals.FirstAt ?? answer.At,
            LastAt = Latest(totals.LastAt, answer.At),
        };
        var own = Counted(skills.GetValueOrDefault(answer.Skill), answer, answer.Skill, recorded.Number);
        if (!answer.IsFirstTry)
            return new(counted, [own], item, null);

        var model = ModelOf(recorded);
        var before = new KnowledgeState
        {
            Ability = totals.Ability,
            Answers = totals.FirstTries,
            Skills = Knowledge(skills, answer),
            Items = item is null
                ? ImmutableDictionary<string, PracticeTrace>.Empty
                : ImmutableDictionary<string, PracticeTrace>.Empty.Add(answer.Item, item),
        };
        var worth = Worth(answer);
        var predicted = before.Predict(answer.Skill, answer.Item, answer.Options, model);
        var after = before.After(new Response(answer.Skill, answer.Item, worth, answer.Options, answer.At), model);

        // A covered skill is an answer of its own to that skill, but not one more to the item or to the learner's ability.
        var covered = answer
            .Covers.Where(skill => skill != answer.Skill)
            .Distinct()
            .Select(skill =>
                Tried(
                    Counted(skills.GetValueOrDefault(skill), answer, skill, recorded.Number),
                    answer,
                    worth,
                    before.Mastery(skill, model),
                    model,
                    before.After(new Response(skill, answer.Item, worth, answer.Options, answer.At), model).Skills[skill]
                )
            );
        return new(
            counted with
            {
                FirstTries = totals.FirstTries + 1,
                Unaided = totals.Unaided + (answer.IsUnaided ? 1 : 0),
                Ability = after.Ability,
                Calibration = totals.Calibration.After(predicted, worth),
            },
            [Tried(own, answer, worth, before.Mastery(answer.Skill, model), model, after.Skills[answer.Skill]), .. covered],
            after.Items[answer.Item],
            predicted
        );
    }

    /// <summary>What a first try says of having known it, from 0 to 1.</summary>
    public static double Worth(AnswerEvidence answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Worth(answer.IsCorrect, answer.Score, answer.HintsTaken);
    }

    /// <param name="isCorrect">Whether it was right, and no hint had given it away.</param>
    public static double Worth(bool isCorrect, double score, int hintsTaken)
    {
        // An answer that was right and does not count as such had been given away.
        var shown =
            isCorrect ? 1
            : score >= 1 ? 0
            : Math.Max(0, score);
        return hintsTaken == 0 ? shown : shown * WorthWithHint;
    }

    private static KnowledgeModel ModelOf(RecordedEvidence recorded)
    {
        var model = KnowledgeModel.Default with
        {
            Items = ImmutableDictionary<string, ItemDifficulty>.Empty.Add(
                recorded.Answer.Item,
                new ItemDifficulty(recorded.ItemDifficulty, 0)
            ),
        };
        return recorded.Answer.Tracing is { } tracing
            ? model with
            {
                SkillTracing = ImmutableDictionary<string, TracingParameters>.Empty.Add(
                    recorded.Answer.Skill,
                    new TracingParameters(tracing.Mastery, tracing.Transit, tracing.Slip, tracing.Guess)
                ),
            }
            : model;
    }

    private static ImmutableDictionary<string, SkillKnowledge> Knowledge(
        IReadOnlyDictionary<string, SkillRecord> skills,
        AnswerEvidence answer
    ) =>
        answer
            .Covers.Append(answer.Skill)
            .Distinct()
            .Select(skill => skills.GetValueOrDefault(skill))
            .Where(record => record?.Knowledge is not null)
            .ToImmutableDictionary(record => record!.Skill, record => record!.Knowledge!);

    private static SkillRecord Counted(SkillRecord? before, AnswerEvidence answer, string skill, long number)
    {
        before ??= new SkillRecord
        {
            Skill = skill,
            CourseId = answer.CourseId,
            LessonId = answer.LessonId,
            FirstAt = answer.At,
            LastAt = answer.At,
        };
        return before with
        {
            LessonId = answer.LessonId,
            Answers = before.Answers + 1,
            LastAt = Latest(before.LastAt, answer.At),
            Latest = [.. before.Latest.TakeLast(SkillRecord.LatestKept - 1), number],
        };
    }

    /// <param name="mastery">The estimate of mastery before the answer.</param>
    private static SkillRecord Tried(
        SkillRecord before,
        AnswerEvidence answer,
        double worth,
        double mastery,
        KnowledgeModel model,
        SkillKnowledge after
    )
    {
        // Who was stopped for spinning and comes back another time has been helped in between, and gets a fresh chance.
        var occasion = EvidenceSource.Occasion(answer.Source);
        var run = before.Run is null || (before.IsSpinning && before.LastOccasion != occasion) ? PracticeRun.Begin(mastery) : before.Run;
        return before with
        {
            Knowledge = after,
            FirstTries = before.FirstTries + 1,
            Unaided = before.Unaided + (answer.IsUnaided ? 1 : 0),
            Run = run.After(worth, answer.Options, model.TracingOf(before.Skill)),
            LastOccasion = occasion,
            MasteredAt = before.MasteredAt ?? (after.Mastery >= KnowledgeTracing.Mastered ? answer.At : null),
            Review = before.Review is null && !answer.IsUnaided ? null : s_reviews.After(before.Review, GradeOf(worth), answer.At),
        };
    }

    /// <summary>
    /// Nobody is asked how hard recalling was: a right answer is Good, a partly right or helped one Hard, any other Again.
    /// </summary>
    private static Grade GradeOf(double worth) =>
        worth >= 1 ? Grade.Good
        : worth >= WorthWithHint ? Grade.Hard
        : Grade.Again;

    private static DateTime Latest(DateTime? left, DateTime right) => left > right ? left.Value : right;
}

/// <summary>What one answer changed.</summary>
/// <param name="Skills">The answer's own skill, then those that it covered.</param>
/// <param name="Item">What is kept of the learner and the item.</param>
/// <param name="Predicted">The probability of a right answer as it was predicted before; null for a later try.</param>
public sealed record LearnerChange(LearnerTotals Totals, ImmutableArray<SkillRecord> Skills, PracticeTrace? Item, double? Predicted);
