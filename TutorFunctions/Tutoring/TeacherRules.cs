namespace TutorFunctions.Tutoring;

/// <summary>What a session makes of what a teacher puts into it.</summary>
internal static class TeacherRules
{
    /// <summary>
    /// The session with a judgement corrected, whose entry the turn holds. A step that is finished stays finished, and one that is not
    /// in the plan any more changes nothing of it; what the learner knows follows in any case.
    /// </summary>
    public static (SessionState Session, Turn Turn) Correcting(this SessionState session, Turn turn)
    {
        var entry = turn.Entry!;
        var note = entry.Teacher!;
        var correction = note.Correction!;
        correction = correction with { From = session.Corrections.GetValueOrDefault(correction.Turn, correction.From) };
        var plan = session.Plan is null ? null : PlanCorrection.Apply(session.Plan, correction, entry.ReceivedAt);
        var isSettled =
            session.Open is { } open
            && correction.To == AnswerEvaluation.Correct
            && (open.AskedInTurn, open.ItemId) == (correction.Asked.AskedInTurn, correction.Asked.ItemId);
        return (
            session with
            {
                Plan = plan,
                Open = isSettled ? null : session.Open,
                Corrections = new Dictionary<int, AnswerEvaluation>(session.Corrections) { [correction.Turn] = correction.To },
            },
            turn with
            {
                Entry = entry with { Teacher = note with { Correction = correction } },
                SystemMessage = $"{note.By} has looked at one of your answers again. {Verdict(correction.To)}",
            }
        );
    }

    /// <summary>What a session that has ended makes of it: it is told, and nothing goes on.</summary>
    public static (SessionState Session, Turn Turn) AfterEnd(this SessionState session, Turn turn) =>
        turn.Entry!.Kind == InboxKind.Correction ? session.Correcting(turn) : (session, turn);

    /// <summary>
    /// The session going on after its end, with one more change of the plan allowed and a fresh chance at what it was stopped for: the
    /// learner has been helped meanwhile.
    /// </summary>
    public static SessionState Reopened(this SessionState session, DateTime at)
    {
        if (session.Plan is not { } plan)
            return session with { Status = SessionStatus.Planning, InterventionReason = null };
        foreach (var step in plan.TodoList.Where(static step => step.Status is not StepStatus.Completed))
        {
            plan = plan.With(step with { FailuresInARow = 0 }, at);
            if (step.Status == StepStatus.Blocked)
                plan = plan.Move(step.StepId, StepStatus.Pending, at);
        }

        return session with
        {
            Status = SessionStatus.Active,
            Plan = plan with { Metadata = plan.Metadata with { MaxReplans = plan.Metadata.MaxReplans + 1 } },
            Open = null,
            Streak = 0,
            IsPaused = false,
            IsBreak = false,
            InterventionReason = null,
            Practice = SessionRestoration.FreshPractice(session.Setup, plan),
        };
    }

    private static string Verdict(AnswerEvaluation verdict) =>
        verdict switch
        {
            AnswerEvaluation.Correct => "It is right.",
            AnswerEvaluation.Partial => "It is partly right.",
            AnswerEvaluation.Wrong => "It is not right.",
            _ => "It does not count as an answer.",
        };
}
