using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.Practice;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Tutoring;

/// <summary>
/// Watches whether practice still leads somewhere: who tries again and again and gets nowhere is stopped and helped, not drilled.
/// </summary>
public static class PracticeWatch
{
    /// <summary>
    /// The effect of a reply with the practice of its concept one try further; it stops the session when ten tries have brought no
    /// progress.
    /// </summary>
    /// <param name="before">The session as it was when the reply came.</param>
    public static ReplyEffect Watched(this ReplyEffect effect, SessionState before, Evaluation evaluation, InboxEntry reply)
    {
        ArgumentNullException.ThrowIfNull(effect);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(reply);

        // Only a first try says what was known before. A question asked ahead of the plan is no practice, and nobody is watched whom nobody
        // can help.
        if (
            before
                is not
                {
                    Rules.StopsFruitlessPractice: true,
                    Setup.LearnerId: not null,
                    Open: { FailedAttempts: 0, IsChallenge: false } question
                }
            || !IsPractice(before, evaluation)
        )
            return effect;
        var hints = question.HintsSeen(reply.HintsTaken);
        var worth = LearnerFold.Worth(evaluation.IsRight && !question.IsGivenAway(reply.HintsTaken), evaluation.Score, hints);
        var run = (
            before.Practice.GetValueOrDefault(question.ConceptId)
            ?? before.Setup.Practice.GetValueOrDefault(question.ConceptId)
            ?? PracticeRun.Begin(TracingParameters.Default.Mastery)
        ).After(worth, question.Options, TracingParameters.Default);
        var practice = new Dictionary<string, PracticeRun>(before.Practice) { [question.ConceptId] = run };
        var watched = effect with { Session = effect.Session with { Practice = practice } };
        return worth < 1 && WheelSpinning.IsSpinning(run)
            ? watched with
            {
                StopReason =
                    $"{run.Chances} questions on \"{before.Plan!.Step(question.StepId).Title}\" have brought no progress: more of the "
                        + $"same will not help. Look at it together; what it builds on may be missing.",
            }
            : watched;
    }

    private static bool IsPractice(SessionState before, Evaluation evaluation) =>
        !before.Rules.ReadsActs ? evaluation.IsAttempt : (evaluation.IsJudged && !evaluation.IsUnfinished) || evaluation.IsStuck;
}
