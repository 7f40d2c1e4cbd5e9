using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Rules;

/// <summary>What a learner may do, as the evaluator would see it.</summary>
public enum Act
{
    Right,
    RightWithHint,
    RightAfterLastHint,
    Partial,
    Wrong,
    Stuck,
    Skip,
    OffTopic,
    Question,
}

/// <summary>A session held by the rules alone: no engine, no agents; the planner proposes whatever a test makes it propose.</summary>
internal sealed class SimulatedSession
{
    public const int HintLevels = 3;

    private static readonly DateTime s_start = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);
    private int _turn;

    public SimulatedSession(int steps, int correctNeeded = 1, int maxReplans = 3)
    {
        var setup = new SessionSetup
        {
            SessionId = "s",
            Topic = "Fractions",
            LessonId = "l",
            MaxReplans = maxReplans,
            CreatedAt = s_start,
        };
        State = new SessionState
        {
            Setup = setup,
            Paths = [new TeachingPath("1", "Path", "A path", "", [])],
            SelectedPathId = "1",
        };
        State = State.WithFirstPlan(
            new ProposedPlan(
                [.. Enumerable.Range(0, steps).Select(i => Step($"step {i}", $"concept {i}", correctNeeded))],
                "because",
                null,
                null
            ),
            s_start
        );
        Ask();
    }

    public SessionState State { get; private set; }

    public StudyPlan Plan => State.Plan!;

    public Route LastRoute { get; private set; } = Route.Continue;

    public bool HasEnded => LastRoute is Route.End or Route.Intervene;

    private DateTime Now => s_start.AddMinutes(_turn);

    public static PlanStep Step(string id, string concept, int correctNeeded = 1) =>
        new()
        {
            StepId = id,
            Title = id,
            Description = id,
            TeachingApproach = "rule",
            SuccessCriteria = "right answers",
            Kind = StepKind.Concept,
            ConceptId = concept,
            CorrectNeeded = correctNeeded,
        };

    /// <summary>Asks for the current step, or, as a challenge, for another one.</summary>
    public void Ask(string? challengeStep = null, params string[] covers)
    {
        var step = challengeStep is null ? Plan.CurrentStep! : Plan.Step(challengeStep);
        var question = new OpenQuestion
        {
            ItemId = $"item {_turn}",
            Seed = _turn,
            ConceptId = step.ConceptId,
            StepId = step.StepId,
            Covers = covers,
            IsChallenge = challengeStep is not null,
            HintLevels = HintLevels,
            AskedInTurn = _turn,
        };
        State = (State with { Turn = _turn }).Asking(question, Now);
    }

    /// <summary>One reply: judged, applied, routed, replanned if need be; and the next question, when one is due.</summary>
    public ReplyEffect Reply(Act act, Func<StudyPlan, IReadOnlyList<PlanStep>>? propose = null)
    {
        _turn++;
        var entry = new InboxEntry(
            _turn,
            InboxKind.Reply,
            $"{_turn}",
            act.ToString(),
            Now,
            act == Act.RightWithHint ? 1
                : act == Act.RightAfterLastHint ? HintLevels
                : 0
        );
        State = State.Taking(entry);
        var effect = ReplyEffect.Of(State, Judged(act), entry);
        State = effect.Session;
        LastRoute = Router.Decide(Plan, effect.ReplanNeeded);
        if (LastRoute == Route.Replan)
            State = State.WithRevisedPlan(new ProposedPlan((propose ?? InsertBefore)(Plan), "because", "changed", null), Now);
        if (!HasEnded && State.Open is null)
            Ask();
        return effect;
    }

    /// <summary>What the offline planner does: a new step before the one that is blocked.</summary>
    public static IReadOnlyList<PlanStep> InsertBefore(StudyPlan plan)
    {
        var blocked = plan.TodoList.First(step => step.Status == StepStatus.Blocked);
        return
        [
            .. plan.TodoList.SelectMany(step =>
                step.StepId == blocked.StepId ? [Step($"new {plan.Metadata.PlanVersion}", "foundation"), step] : new[] { step }
            ),
        ];
    }

    private static Evaluation Judged(Act act) =>
        new()
        {
            UserIntent = act switch
            {
                Act.Stuck or Act.Skip => UserIntent.Stuck,
                Act.OffTopic => UserIntent.OffTopic,
                Act.Question => UserIntent.AskQuestion,
                _ => UserIntent.AttemptAnswer,
            },
            AnswerEvaluation = act switch
            {
                Act.Right or Act.RightWithHint or Act.RightAfterLastHint => AnswerEvaluation.Correct,
                Act.Partial => AnswerEvaluation.Partial,
                Act.Wrong => AnswerEvaluation.Wrong,
                _ => AnswerEvaluation.NotApplicable,
            },
            Score = 0,
            Feedback = "feedback",
            Reasoning = "reason",
            GuidanceForTutor = "go on",
            AssessmentNote = "note",
            IsSkip = act == Act.Skip,
        };
}
