namespace TutorFunctions.Tutoring;

/// <summary>A turn while it is going on: what has gathered of its record.</summary>
internal sealed record Turn
{
    public InboxEntry? Entry { get; init; }

    public Evaluation? Evaluation { get; init; }

    public TutorMessage? Message { get; init; }

    public string? SystemMessage { get; init; }

    public FeedbackLoop? FeedbackLoop { get; init; }

    public string? ReplanReason { get; init; }

    public string? ChangesMade { get; init; }

    public string? ConversationSummary { get; init; }

    public bool IsNewPlan { get; init; }

    /// <summary>The plan before the turn, to tell which steps it changed.</summary>
    public StudyPlan? Before { get; init; }

    /// <summary>What the learner says in it; null for a turn that answers no learner.</summary>
    public string? Reply => Entry is { IsFromTeacher: false } entry ? entry.Text : null;

    public IReadOnlyList<AgentRun> Runs { get; init; } = [];

    public IReadOnlyList<TeachingPath> Paths { get; init; } = [];

    public Turn WithRun(AgentRun? run) => run is null ? this : this with { Runs = [.. Runs, run] };

    public Turn WithEvaluation(Evaluation evaluation) => (this with { Evaluation = evaluation }).WithRun(evaluation.Run);

    public Turn WithPlan(ProposedPlan proposed, string? replanReason = null) =>
        (this with { IsNewPlan = true, ReplanReason = replanReason, ChangesMade = proposed.ChangesMade }).WithRun(proposed.Run);

    public Turn WithSummary(StorySoFar story) => (this with { ConversationSummary = story.Text }).WithRun(story.Run);

    public Turn Saying(string systemMessage) => this with { SystemMessage = systemMessage };

    public TurnRecord ToRecord(SessionState session, DateTime at) =>
        new()
        {
            SessionId = session.Setup.SessionId,
            Turn = session.Turn,
            At = at,
            Entry = Entry,
            Evaluation = Evaluation is null ? null : Evaluation with { Run = null },
            Message = Message is null ? null : Message with { Run = null, Purpose = null },
            SystemMessage = SystemMessage,
            FeedbackLoop = FeedbackLoop,
            ReplanReason = ReplanReason,
            ChangesMade = ChangesMade,
            Runs = Runs,
            Paths = Paths,
            IsNewPlan = IsNewPlan,
            ConversationSummary = ConversationSummary,
            Steps = Changed(session.Plan),
            Summary = SessionSummary.Of(session, at),
        };

    private PlanStep[] Changed(StudyPlan? plan)
    {
        if (plan is null)
            return [];
        if (IsNewPlan)
            return [.. plan.TodoList];
        return Before is null ? [] : [.. plan.TodoList.Where((step, index) => !ReferenceEquals(step, Before.TodoList[index]))];
    }
}
