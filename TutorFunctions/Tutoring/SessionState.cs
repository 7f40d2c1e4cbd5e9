using System.Text.Json.Serialization;
using TutorFunctions.Learners.Practice;

namespace TutorFunctions.Tutoring;

/// <summary>What a session carries from turn to turn. It is bounded: conversation, notes and logs live in the store.</summary>
public sealed record SessionState
{
    private const int ItemsRemembered = 50;

    private static readonly Dictionary<string, PracticeRun> s_noPractice = [];

    private static readonly Dictionary<int, AnswerEvaluation> s_noCorrections = [];

    /// <summary>The version of the session's rules and of this record.</summary>
    public int FormatVersion { get; init; } = SessionRules.Latest;

    [JsonIgnore]
    public SessionRules Rules => SessionRules.Of(FormatVersion);

    public required SessionSetup Setup { get; init; }

    public SessionStatus Status { get; init; } = SessionStatus.Planning;

    /// <summary>The paths to choose from, until one is chosen; then that one alone, and without its nodes once it is planned.</summary>
    public IReadOnlyList<TeachingPath> Paths { get; init; } = [];

    public string? SelectedPathId { get; init; }

    public string? PathReason { get; init; }

    public StudyPlan? Plan { get; init; }

    public OpenQuestion? Open { get; init; }

    /// <summary>The question that was asked before the open one, which a reply may still be about.</summary>
    public OpenQuestion? Before { get; init; }

    /// <summary>The question that was asked last, settled or not.</summary>
    public OpenQuestion? LastQuestion { get; init; }

    /// <summary>The item that was asked last.</summary>
    public string? LastItem { get; init; }

    /// <summary>The number of the last turn; 0 is the opening.</summary>
    public int Turn { get; init; }

    /// <summary>The last inbox entry that was taken.</summary>
    public long LastTaken { get; init; }

    /// <summary>Right answers in a row without help, up to now.</summary>
    public int Streak { get; init; }

    /// <summary>Whether the learner has protested against a question from further on, so that none comes again unasked.</summary>
    public bool IsSparedChallenges { get; init; }

    /// <summary>What the agents remember; empty in the state of a build that had none.</summary>
    public Conversation Conversation
    {
        get;
        init => field = value ?? new Conversation();
    } = new();

    /// <summary>The practice of the concepts that were tried in the session, for a learner who is known by an id.</summary>
    public IReadOnlyDictionary<string, PracticeRun> Practice
    {
        get;
        init => field = value ?? s_noPractice;
    } = s_noPractice;

    /// <summary>How replies count that a teacher has judged anew, by their turns.</summary>
    public IReadOnlyDictionary<int, AnswerEvaluation> Corrections
    {
        get;
        init => field = value ?? s_noCorrections;
    } = s_noCorrections;

    public bool IsReminded { get; init; }

    /// <summary>Whether the lesson waits for a learner in distress; the question stays open and is not asked.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Whether the pause is one that the learner asked for.</summary>
    public bool IsBreak { get; init; }

    public string? InterventionReason { get; init; }

    /// <summary>What had come in already when the last turn was recorded; null when the session has to wait.</summary>
    public InboxEntry? Next { get; init; }

    public bool HasEnded => Status.IsEnd();

    /// <summary>A session that has not begun.</summary>
    public static SessionState Of(SessionSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        return new()
        {
            Setup = setup,
            Conversation = new Conversation { Left = setup.IsSummarized ? [] : null },
        };
    }

    /// <summary>The path that was settled on; a method, because a state without one is written down as well.</summary>
    public TeachingPath ChosenPath() => Paths.First(path => path.Id == SelectedPathId);

    /// <summary>How long the session waits before it reminds, or, when it has, before it expires.</summary>
    public TimeSpan Patience => IsReminded ? Setup.ExpireAfter - Setup.RemindAfter : Setup.RemindAfter;

    public SessionState Taking(InboxEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return this with { Turn = Turn + 1, LastTaken = entry.Sequence, IsReminded = false, Next = null };
    }

    public SessionState WithFirstPlan(ProposedPlan proposed, DateTime at) =>
        this with
        {
            Status = SessionStatus.Active,
            Plan = PlanAdoption.First(proposed, Setup, at),
            Paths = [ChosenPath() with { Nodes = [] }],
        };

    public SessionState WithRevisedPlan(ProposedPlan proposed, DateTime at) =>
        this with
        {
            Plan = Plan!.Revised(proposed, at),
            Open = null,
        };

    /// <summary>
    /// The session with a question open. A new one is noted in its step, so that the next one is another, and begins the step unless it is
    /// asked ahead of the plan.
    /// </summary>
    public SessionState Asking(OpenQuestion question, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(question);
        var plan = Plan!;
        if (question.AskedInTurn == Turn)
        {
            var step = plan.Step(question.StepId);
            plan = plan.With(
                step with
                {
                    AskedItems = [.. step.AskedItems.TakeLast(ItemsRemembered), question.ItemId],
                    Challenges = step.Challenges + (question.IsChallenge ? 1 : 0),
                },
                at
            );
            if (!question.IsChallenge)
                plan = plan.Begin(question.StepId, at);
        }

        var isNew = question.AskedInTurn == Turn;
        return this with
        {
            Open = question,
            Plan = plan,
            LastItem = question.ItemId,
            Before = isNew ? LastQuestion : Before,
            LastQuestion = question,
        };
    }

    /// <summary>The session with what was said in the turn.</summary>
    public SessionState Remembering(string? reply, Evaluation? evaluation, TutorMessage message) =>
        this with
        {
            Conversation = Conversation
                .Naming(reply)
                .Saying([.. evaluation?.Said ?? [], .. message.Said])
                .Adding(Exchange.Of(Turn, AnsweredStep(), reply, evaluation, message)),
        };

    // A reply lies with the step that it answers, also where the message after it opens another.
    private string AnsweredStep()
    {
        var answered = Open is { } open && open.AskedInTurn == Turn ? Before : Open;
        var step = answered is null ? null : Plan!.TodoList.FirstOrDefault(one => one.StepId == answered.StepId);
        return (step ?? Plan!.CurrentStep)?.Title ?? string.Empty;
    }

    /// <summary>The session with the lesson waiting. What the learner wrote is not remembered for the agents.</summary>
    public SessionState Paused(Evaluation evaluation) =>
        this with
        {
            IsPaused = true,
            IsBreak = evaluation.IsBreak,
            Conversation = Conversation
                .Saying(evaluation.Said)
                .Adding(Exchange.Of(Turn, Plan!.CurrentStep?.Title ?? string.Empty, null, evaluation, null)),
        };

    public SessionState SummedUp(StorySoFar story, int turns)
    {
        ArgumentNullException.ThrowIfNull(story);
        return this with { Conversation = Conversation.Summarized(story.Text, turns) };
    }

    public SessionState Completed() => this with { Status = SessionStatus.Completed, Open = null };

    /// <summary>The session stopped, because more of the same would not help the learner.</summary>
    public SessionState Stopped(string reason) =>
        this with
        {
            Status = SessionStatus.NeedsIntervention,
            Open = null,
            InterventionReason = reason,
        };

    public SessionState NeedingHelp(string reason) =>
        this with
        {
            Status = SessionStatus.NeedsIntervention,
            Open = null,
            InterventionReason = $"The plan was changed {Plan!.Metadata.ReplanCount} times and the learner is still stuck. {reason}",
        };
}
