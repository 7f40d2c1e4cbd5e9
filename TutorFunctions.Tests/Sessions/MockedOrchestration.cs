using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Moq.Protected;
using TutorFunctions.Agents;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.PathGenerator;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Sessions;

/// <summary>A mocked context around the orchestrator: agents that a test may replace, an inbox, and what was recorded.</summary>
internal sealed class MockedOrchestration
{
    private static readonly DateTime s_start = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    public List<string> Replies { get; } = [];

    public Queue<InboxEntry> Entries { get; } = [];

    /// <summary>
    /// Events as an engine delivers them; while there are some, the inbox is found empty after a turn, as if they came before it was
    /// filled.
    /// </summary>
    public Queue<InboxEntry> Events { get; } = [];

    public List<TurnRecord> Recorded { get; } = [];

    public List<string> Called { get; } = [];

    public SessionState? ContinuedWith { get; private set; }

    public Func<EvaluatorInput, Evaluation> Evaluator { get; set; } = input => Judged(input.Reply == "right");

    public Func<ReviewerInput, Review> Reviewer { get; set; } = _ => new Review(true, string.Empty, null);

    public Func<PlannerInput, ProposedPlan> Planner { get; set; } =
        input => new ProposedPlan(
            input.Current is null
                ? [Step("a"), Step("b")]
                : [Step($"prerequisite {input.Current.Metadata.PlanVersion}"), .. input.Current.TodoList],
            "because",
            input.Current is null ? null : "Added a step.",
            null
        );

    /// <summary>How many waits end by their timeout before the session is ended from outside.</summary>
    public int SilentWaits { get; set; }

    public List<ExecutorInput> Drafts { get; } = [];

    /// <summary>Whether each message asks another question instead of the open one.</summary>
    public bool AsksAnew { get; set; }

    public static PlanStep Step(string id, int needed = 1) =>
        new()
        {
            StepId = id,
            Title = id,
            Description = id,
            TeachingApproach = "rule",
            SuccessCriteria = "one right",
            Kind = StepKind.Concept,
            ConceptId = $"concept {id}",
            CorrectNeeded = needed,
        };

    public static Evaluation Judged(bool isRight) =>
        new()
        {
            UserIntent = isRight ? UserIntent.AttemptAnswer : UserIntent.Stuck,
            AnswerEvaluation = isRight ? AnswerEvaluation.Correct : AnswerEvaluation.NotApplicable,
            Score = isRight ? 1 : 0,
            Feedback = "feedback",
            Reasoning = "reason",
            GuidanceForTutor = "go on",
            AssessmentNote = "note",
        };

    public static TutorMessage Message(ExecutorInput input) =>
        new()
        {
            Teaching = "teaching",
            Question = "question?",
            MessageType = MessageType.Question,
            Difficulty = Difficulty.Easy,
            Asked = input.Open
                ?? new OpenQuestion
                {
                    ItemId = $"item {input.Turn}",
                    Seed = 1,
                    ConceptId = input.Step.ConceptId,
                    StepId = input.Step.StepId,
                    AskedInTurn = input.Turn,
                },
        };

    public static SessionSetup Setup(PathSelection selection = PathSelection.Auto) =>
        new()
        {
            SessionId = "session",
            Topic = "Fractions",
            LessonId = "lesson",
            PathSelection = selection,
            CreatedAt = s_start,
        };

    public Task<SessionOutcome> RunAsync(SessionSetup? setup = null) => RunAsync(new SessionState { Setup = setup ?? Setup() });

    /// <summary>Runs the orchestrator to its end, or until it has gone on as new a number of times.</summary>
    public async Task<SessionOutcome> RunAsync(SessionState session, int continuations = int.MaxValue)
    {
        foreach (var reply in Replies)
            Entries.Enqueue(new InboxEntry(Entries.Count + 1, InboxKind.Reply, reply, reply, s_start.AddMinutes(Entries.Count + 1)));
        while (true)
        {
            ContinuedWith = null;
            var outcome = await TutoringSession.RunAsync(Context().Object, session);
            if (ContinuedWith is null || continuations-- == 0)
                return outcome;
            session = ContinuedWith;
        }
    }

    private Mock<TaskOrchestrationContext> Context()
    {
        var context = new Mock<TaskOrchestrationContext>();
        context.SetupGet(c => c.InstanceId).Returns("session");
        context.SetupGet(c => c.CurrentUtcDateTime).Returns(s_start);
        context.Protected().SetupGet<ILoggerFactory>("LoggerFactory").Returns(NullLoggerFactory.Instance);
        context
            .Setup(c => c.CreateTimer(It.IsAny<DateTime>(), It.IsAny<CancellationToken>()))
            .Returns<DateTime, CancellationToken>((_, token) => Timer(token));
        context
            .Setup(c => c.CreateTimer(It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>()))
            .Returns<TimeSpan, CancellationToken>((_, token) => Timer(token));
        context
            .Setup(c => c.WaitForExternalEvent<InboxEntry>(TutoringSession.StudentReplied, It.IsAny<CancellationToken>()))
            .Returns<string, CancellationToken>((_, token) => WaitAsync(token));
        context
            .Setup(c => c.ContinueAsNew(It.IsAny<object?>(), It.IsAny<bool>()))
            .Callback<object?, bool>((input, _) => ContinuedWith = (SessionState)input!);
        Activity<GeneratedPaths>(context, AgentActivities.PathGenerator, _ => new GeneratedPaths(
            [Path("1"), Path("2")],
            "1",
            "It suits you.",
            null
        ));
        Activity<ProposedPlan>(context, AgentActivities.Planner, input => Planner((PlannerInput)input!));
        Activity<TutorMessage>(context, AgentActivities.Executor, input => Write((ExecutorInput)input!));
        Activity<Review>(context, AgentActivities.Reviewer, input => Reviewer((ReviewerInput)input!));
        Activity<Evaluation>(context, AgentActivities.Evaluator, input => Evaluator((EvaluatorInput)input!));
        Activity<InboxEntry?>(context, nameof(ReadInbox), _ => Next());
        Activity<InboxEntry?>(context, nameof(RecordTurn), input =>
        {
            Recorded.Add((TurnRecord)input!);
            return Events.Count > 0 ? null : Next();
        });
        return context;
    }

    private void Activity<T>(Mock<TaskOrchestrationContext> context, string activity, Func<object?, T> answer) =>
        context
            .Setup(c =>
                c.CallActivityAsync<T>(It.Is<TaskName>(name => name.Name == activity), It.IsAny<object?>(), It.IsAny<TaskOptions?>())
            )
            .Returns<TaskName, object?, TaskOptions?>(
                (name, input, _) =>
                {
                    Called.Add(name.Name);
                    return Task.FromResult(answer(input));
                }
            );

    private TutorMessage Write(ExecutorInput input)
    {
        Drafts.Add(input);
        return Message(AsksAnew ? input with { Open = null } : input);
    }

    private InboxEntry? Next() => Entries.Count > 0 && SilentWaits == 0 ? Entries.Dequeue() : null;

    private Task Timer(CancellationToken token)
    {
        if (SilentWaits > 0)
        {
            SilentWaits--;
            return Task.CompletedTask;
        }

        return Task.Delay(Timeout.Infinite, token);
    }

    // Once nothing is left in the inbox the session is ended, so that a test cannot hang.
    private Task<InboxEntry> WaitAsync(CancellationToken token)
    {
        if (Events.TryDequeue(out var delivered))
        {
            // The event that is in order is the inbox's next entry; it must not be found there again.
            if (Entries.TryPeek(out var next) && next.Sequence == delivered.Sequence)
                Entries.Dequeue();
            return Task.FromResult(delivered);
        }

        var source = new TaskCompletionSource<InboxEntry>();
        token.Register(() => source.TrySetCanceled(token));
        return source.Task;
    }

    private static TeachingPath Path(string id) =>
        new(id, $"Path {id}", "A path", string.Empty, [new PathNode("n", "a", "a", StepKind.Concept, "concept a")]);
}
