using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Progress;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Learners.Advice;

/// <summary>What a learner's own answers say of how learning goes. Nothing here is taken from other learners.</summary>
/// <param name="Retention">Share of first tries after a day or more without the skill that were right without help.</param>
/// <param name="DifficultyCalibration">How much more was right than had been predicted, by first try; below 0 when it was less.</param>
/// <param name="HelpSeeking">Share of first tries before which a hint was taken.</param>
/// <param name="Persistence">Share of questions that were missed at first and right at a later try.</param>
/// <param name="PracticeToMastery">First tries that a mastered skill took.</param>
/// <param name="Confidence">
/// How far confidence lay above the score, where learners said how sure they were; below 0 when it lay under it.
/// </param>
/// <param name="StyleAlignment">
/// Share of practised skills that can be shown in the preferred style. It says nothing of whether that helps.
/// </param>
public sealed record Insights(
    Figure Retention,
    Figure DifficultyCalibration,
    Figure HelpSeeking,
    Figure Persistence,
    Figure PracticeToMastery,
    Figure Confidence,
    Figure StyleAlignment
)
{
    private static readonly TimeSpan s_away = TimeSpan.FromDays(1);

    /// <param name="isShownInStyle">
    /// Whether a skill has an explanation in the style that the learner prefers; null when no style is preferred or the content is gone.
    /// </param>
    public static Insights Of(LearnerFile file, Func<SkillRecord, bool?> isShownInStyle)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(isShownInStyle);
        var tries = file.FirstTries.ToList();
        var returns = Returns(tries).ToList();
        var hinted = tries.Where(recorded => recorded.Answer.HintsTaken > 0).ToList();
        var missed = Questions(file).Where(question => !question[0].Answer.IsCorrect && question.Count > 1).ToList();
        var mastered = file.Skills.Values.Where(skill => skill.MasteredAt is not null).ToList();
        var sure = tries.Where(recorded => recorded.Answer.Confidence is not null).ToList();
        var styled = file
            .Skills.Values.Select(skill => (skill, shown: isShownInStyle(skill)))
            .Where(pair => pair.shown is not null)
            .ToList();
        return new Insights(
            Figure.Share(
                returns.Count(recorded => recorded.Answer.IsUnaided),
                returns.Count,
                "first tries at a skill after a day or more without it",
                LearnerFile.Named(returns)
            ),
            Figure.Mean(
                [
                    .. tries
                        .Where(recorded => recorded.Predicted is not null)
                        .Select(recorded => LearnerFold.Worth(recorded.Answer) - recorded.Predicted!.Value),
                ],
                "first tries: what came less what was predicted",
                LearnerFile.Named(tries)
            ),
            Figure.Share(hinted.Count, tries.Count, "first tries", LearnerFile.Named(hinted)),
            Figure.Share(
                missed.Count(question => question.Any(recorded => recorded.Answer.IsCorrect)),
                missed.Count,
                "questions that were missed and tried again",
                LearnerFile.Named(missed.SelectMany(question => question))
            ),
            Figure.Mean(
                [.. mastered.Select(skill => (double)TriesToMastery(file, skill))],
                "skills that were mastered",
                LearnerFile.Named(mastered)
            ),
            Figure.Mean(
                [.. sure.Select(recorded => recorded.Answer.Confidence!.Value - LearnerFold.Worth(recorded.Answer))],
                "first tries with a statement of confidence",
                LearnerFile.Named(sure)
            ),
            Figure.Share(
                styled.Count(pair => pair.shown is true),
                styled.Count,
                "practised skills, looked up in their lessons",
                LearnerFile.Named(styled.Select(pair => pair.skill))
            )
        );
    }

    private static IEnumerable<RecordedEvidence> Returns(IEnumerable<RecordedEvidence> tries)
    {
        var last = new Dictionary<string, DateTime>();
        foreach (var recorded in tries)
        {
            if (last.TryGetValue(recorded.Answer.Skill, out var before) && recorded.Answer.At - before >= s_away)
                yield return recorded;
            last[recorded.Answer.Skill] = recorded.Answer.At;
        }
    }

    /// <summary>
    /// The tries at each question, in order: a first try begins a question, and later tries at the same item go on with it.
    /// </summary>
    private static List<List<RecordedEvidence>> Questions(LearnerFile file)
    {
        var open = new Dictionary<string, List<RecordedEvidence>>();
        var questions = new List<List<RecordedEvidence>>();
        foreach (var recorded in file.Log)
        {
            if (recorded.Answer.IsFirstTry || !open.TryGetValue(recorded.Answer.Item, out var question))
                questions.Add(open[recorded.Answer.Item] = question = []);
            question.Add(recorded);
        }

        return questions;
    }

    private static int TriesToMastery(LearnerFile file, SkillRecord skill) =>
        file.FirstTries.Count(recorded =>
            recorded.Answer.At <= skill.MasteredAt && (recorded.Answer.Skill == skill.Skill || recorded.Answer.Covers.Contains(skill.Skill))
        );
}
