namespace TutorFunctions.Tutoring;

/// <summary>What a judged reply changes.</summary>
/// <param name="ReplanNeeded">Whether the plan must be changed before the session goes on.</param>
/// <param name="ReplanReason">Why.</param>
/// <param name="StopReason">Why the session must stop and a person help; null while it may go on.</param>
public sealed record ReplyEffect(SessionState Session, bool ReplanNeeded, string? ReplanReason, string? StopReason = null)
{
    /// <summary>Failed attempts in a row after which the plan is changed.</summary>
    public const int FailuresBeforeReplan = 3;

    /// <summary>Failed attempts in a row from which on a judge may have the plan changed without waiting for more.</summary>
    private const int FailuresBeforeEarlyReplan = 2;

    /// <summary>Right answers in a row without help from which on a judge may have the plan changed because it is too easy.</summary>
    private const int StreakBeforeEarlyReplan = 4;

    /// <summary>
    /// Answers to a question that are not settled and are only asked about; from then on help is given as after a wrong one.
    /// </summary>
    private const int UnsettledBeforeHelp = 2;

    /// <summary>Right answers beyond what a step asks for, for which a judge may hold it back.</summary>
    private const int LongestHoldingBack = 2;

    /// <summary>
    /// Applies a judgement to the session. Evidence goes to the step that the question was asked for, and to the steps whose concepts a
    /// right answer covers; a step completes on evidence alone, and an answer that the last hint gave away is none. A reply off the topic,
    /// a question of the learner's, an undecided or an unfinished answer changes nothing of the plan; being stuck calls for help and counts
    /// as no answer.
    /// </summary>
    public static ReplyEffect Of(SessionState session, Evaluation evaluation, InboxEntry reply)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(reply);
        if (session is not { Plan: { } plan, Open: { } question })
            throw new InvalidOperationException("A reply can be judged only while a question is open.");
        var at = reply.ReceivedAt;
        if (session.Rules.HeedsProtests)
        {
            session = HeedingProtest(session, question, evaluation);
            if (question.IsChallenge && !evaluation.IsJudged && (evaluation.IsSkip || evaluation.IsProtest))
                return new(session with { Open = null, Streak = 0 }, false, null);
        }

        if (evaluation.IsSkip)
            return Skip(session, plan, question, at);
        if (!evaluation.IsAttempt)
            return new(session, false, null);
        if (session.Rules.ReadsActs)
        {
            if (!evaluation.IsJudged && !evaluation.IsStuck && !evaluation.IsUnsettled)
                return new(session, false, null);
            if (evaluation.IsUnsettled && question.UnsettledAnswers < UnsettledBeforeHelp)
                return new(session with { Open = question with { UnsettledAnswers = question.UnsettledAnswers + 1 } }, false, null);
            if (evaluation.TakesBack is not null)
                question = question with { FailedAttempts = Math.Max(0, question.FailedAttempts - 1), HintsShown = 0 };
        }

        if (question.IsChallenge && !evaluation.IsRight && session.Rules.MissedChallengeIsNoFailure)
            return MissedChallenge(session, plan, question, evaluation, at);

        // With help or at a second try it is evidence for the question's own step only.
        var isUnaided = question.HintsSeen(reply.HintsTaken) == 0 && question.FailedAttempts == 0;
        var shown = isUnaided ? question : question with { Covers = [], IsChallenge = false };
        var isEvidence = evaluation.IsRight && !question.IsGivenAway(reply.HintsTaken);
        plan = plan.Begin(question.StepId, at);
        plan = plan.With(Record(plan.Step(question.StepId), evaluation, isEvidence, Counts(session, question, evaluation)), at);
        if (isEvidence)
            plan = CompleteWhatIsShown(RecordCovered(plan, shown, at), shown, evaluation, isUnaided, at);

        var step = plan.Step(question.StepId);
        var streak = evaluation.IsRight && isUnaided ? session.Streak + 1 : 0;
        var isFailing = step.FailuresInARow >= FailuresBeforeReplan && step.Status != StepStatus.Completed;
        var replan = isFailing || (evaluation.ReplanNeeded && (!session.Rules.EvidenceBoundsReplans || MayReplanEarly(plan, step, streak)));
        if (isFailing && StepTransitions.IsLegal(plan, step, StepStatus.Blocked))
            plan = plan.Move(step.StepId, StepStatus.Blocked, at);
        var changed = session with
        {
            Plan = plan,
            Open = evaluation.IsRight
                ? null
                : question with
                {
                    FailedAttempts = question.FailedAttempts + 1,
                    IsCounted = question.IsCounted || evaluation.IsJudged,
                },
            Streak = streak,
        };
        return new(changed, replan, replan ? evaluation.ReplanReason ?? Reason(step) : null);
    }

    // Who finds it too hard has to do well again before anything harder comes.
    private static SessionState HeedingProtest(SessionState session, OpenQuestion question, Evaluation evaluation) =>
        evaluation.IsProtest && !evaluation.IsRight
            ? session with
            {
                Streak = 0,
                IsSparedChallenges = session.IsSparedChallenges || question.IsChallenge || CameAfterChallenge(session, question),
            }
            : session;

    private static bool CameAfterChallenge(SessionState session, OpenQuestion question) =>
        session.Before is { IsChallenge: true } && question.AskedInTurn == session.Turn - 1;

    /// <summary>
    /// Whether the question becomes one that was answered: with the first answer that is judged, never with a word that one is stuck.
    /// </summary>
    private static bool Counts(SessionState session, OpenQuestion question, Evaluation evaluation) =>
        session.Rules.ReadsActs ? evaluation.IsJudged && !question.IsCounted : question.FailedAttempts == 0;

    private static ReplyEffect Skip(SessionState session, StudyPlan plan, OpenQuestion question, DateTime at)
    {
        plan = plan.Begin(question.StepId, at);
        var step = plan.Step(question.StepId);
        step = step with { StatusInfo = step.StatusInfo with { Skipped = step.StatusInfo.Skipped + 1 } };
        plan = plan.With(step, at);

        // Passing over everything must not go on for ever, and must never look like knowing.
        var replan = step.StatusInfo.Skipped % FailuresBeforeReplan == 0;
        if (replan && StepTransitions.IsLegal(plan, step, StepStatus.Blocked))
            plan = plan.Move(step.StepId, StepStatus.Blocked, at);
        return new(
            session with
            {
                Plan = plan,
                Open = null,
                Streak = 0,
            },
            replan,
            replan ? $"The learner passed over {step.StatusInfo.Skipped} questions on \"{step.Title}\"; another way in is needed." : null
        );
    }

    /// <summary>
    /// It was asked ahead of what has been taught, so it is no failure of the step, and the session goes on where it was.
    /// </summary>
    private static ReplyEffect MissedChallenge(
        SessionState session,
        StudyPlan plan,
        OpenQuestion question,
        Evaluation evaluation,
        DateTime at
    )
    {
        var step = Record(
            plan.Step(question.StepId),
            evaluation,
            isEvidence: false,
            !session.Rules.ReadsActs || Counts(session, question, evaluation)
        );
        plan = plan.With(step with { FailuresInARow = plan.Step(question.StepId).FailuresInARow }, at);
        var replan = evaluation.ReplanNeeded && !session.Rules.EvidenceBoundsReplans;
        return new(session with { Plan = plan, Open = null, Streak = 0 }, replan, replan ? evaluation.ReplanReason : null);
    }

    private static PlanStep Record(PlanStep step, Evaluation evaluation, bool isEvidence, bool isNewQuestion) =>
        step with
        {
            FailuresInARow =
                isEvidence ? 0
                : evaluation.AnswerEvaluation == AnswerEvaluation.Partial ? step.FailuresInARow
                : step.FailuresInARow + 1,
            StatusInfo = step.StatusInfo with
            {
                QuestionsAsked = step.StatusInfo.QuestionsAsked + (isNewQuestion ? 1 : 0),
                QuestionsCorrect = step.StatusInfo.QuestionsCorrect + (isEvidence ? 1 : 0),
                Attempts = step.StatusInfo.Attempts + 1,
            },
        };

    private static StudyPlan RecordCovered(StudyPlan plan, OpenQuestion question, DateTime at)
    {
        foreach (var step in plan.TodoList.Where(step => IsCovered(step, question)))
        {
            plan = plan.With(
                step with
                {
                    StatusInfo = step.StatusInfo with
                    {
                        QuestionsAsked = step.StatusInfo.QuestionsAsked + 1,
                        QuestionsCorrect = step.StatusInfo.QuestionsCorrect + 1,
                        Attempts = step.StatusInfo.Attempts + 1,
                    },
                },
                at
            );
        }

        return plan;
    }

    private static StudyPlan CompleteWhatIsShown(StudyPlan plan, OpenQuestion question, Evaluation evaluation, bool isUnaided, DateTime at)
    {
        foreach (var step in plan.TodoList)
        {
            // A right answer to a challenge cannot be found without what it covers, so it is enough by itself.
            var isOwn = step.StepId == question.StepId;
            var isConcerned = isOwn || IsCovered(step, question);
            var isShown =
                question.IsChallenge
                || (isOwn ? IsShown(step, evaluation, isUnaided) : step.StatusInfo.QuestionsCorrect >= step.CorrectNeeded);
            if (isConcerned && isShown && StepTransitions.IsLegal(plan, plan.Step(step.StepId), StepStatus.Completed))
                plan = plan.Move(step.StepId, StepStatus.Completed, at);
        }

        return plan;
    }

    /// <summary>
    /// By count; a judge who says so may find the criteria met earlier, by an answer without help, or hold the step back for a few answers
    /// more.
    /// </summary>
    private static bool IsShown(PlanStep step, Evaluation evaluation, bool isUnaided)
    {
        var correct = step.StatusInfo.QuestionsCorrect;
        if (evaluation.RequestedStatuses is not { } requested)
            return correct >= step.CorrectNeeded;
        var isRequested = evaluation.ShouldAdvance || requested.Any(one => one.StepId == step.StepId && one.Status == StepStatus.Completed);
        return isRequested ? isUnaided || correct >= step.CorrectNeeded : correct >= step.CorrectNeeded + LongestHoldingBack;
    }

    private static bool MayReplanEarly(StudyPlan plan, PlanStep step, int streak) =>
        !plan.IsCompleted && (step.FailuresInARow >= FailuresBeforeEarlyReplan || streak >= StreakBeforeEarlyReplan);

    private static bool IsCovered(PlanStep step, OpenQuestion question) =>
        step.StepId != question.StepId
        && step.Status is StepStatus.Pending or StepStatus.InProgress
        && step.Kind is StepKind.Concept or StepKind.Prerequisite or StepKind.Introduction
        && question.Covers.Contains(step.ConceptId);

    private static string Reason(PlanStep step) =>
        $"The learner failed {step.FailuresInARow} times in a row on \"{step.Title}\". What it builds on seems to be missing.";
}
