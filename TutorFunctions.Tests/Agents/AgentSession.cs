using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents;

/// <summary>
/// A whole session of the agents and the rules, without engine, store or HTTP; the agents are offline unless others are given.
/// </summary>
internal sealed class AgentSession(Lesson lesson, int minutes = 20, Pace? pace = null, string? pathId = null)
{
    public IExecutor Executor { private get; init; } = new OfflineExecutor();

    public IEvaluator Evaluator { private get; init; } = new OfflineEvaluator();

    public IPlanner Planner { private get; init; } = new OfflinePlanner();

    /// <summary>Null where nobody reviews.</summary>
    public IReviewer? Reviewer { private get; init; }

    public StudentProfile? Profile { private get; init; }

    public SessionState State { get; private set; } = null!;

    public TutorMessage Message { get; private set; } = null!;

    public string? ChangesMade { get; private set; }

    public bool HasEnded { get; private set; }

    /// <summary>Each question asked: the item, the text, and the step that it was asked for.</summary>
    public List<(string ItemId, string Question, string StepId)> Asked { get; } = [];

    public Question Open => ItemTemplate.Instantiate(lesson.Concept(State.Open!.ConceptId).Item(State.Open.ItemId), State.Open.Seed);

    public async Task StartAsync()
    {
        var setup = AgentLessons.Setup(lesson, minutes, pace: pace);
        setup = Profile is null ? setup : setup with { Profile = Profile };
        var paths = AgentLessons.Paths(setup, lesson);
        State = new SessionState
        {
            Setup = setup,
            Paths = paths.Paths,
            SelectedPathId = pathId ?? paths.PreferredId,
        };
        var plan = await Planner.PlanAsync(new PlannerInput(setup, State.ChosenPath()), lesson, CancellationToken.None);
        State = State.WithFirstPlan(plan, default);
        await TeachAsync(new Turn(), opensStep: true);
    }

    /// <summary>Puts an exchange into what the agents remember.</summary>
    public void Remember(Exchange exchange) => State = State with { Conversation = State.Conversation.Adding(exchange) };

    public async Task<Evaluation> ReplyAsync(string text)
    {
        var entry = new InboxEntry(State.Turn + 1, InboxKind.Reply, $"{State.Turn}", text, default, 0);
        State = State.Taking(entry);
        var evaluation = await Evaluator.EvaluateAsync(AgentInputs.OfEvaluator(State, entry), lesson, CancellationToken.None);
        var before = State.Plan!.CurrentStep!.StepId;
        var effect = ReplyEffect.Of(State, evaluation, entry);
        State = effect.Session;
        var turn = new Turn { Entry = entry, Evaluation = evaluation };
        switch (Router.Decide(State.Plan!, effect.ReplanNeeded))
        {
            case Route.Replan:
                var proposed = await Planner.PlanAsync(
                    AgentInputs.OfReplan(State, turn, effect.ReplanReason),
                    lesson,
                    CancellationToken.None
                );
                ChangesMade = proposed.ChangesMade;
                State = State.WithRevisedPlan(proposed, default);
                await TeachAsync(turn, opensStep: true);
                break;
            case Route.Continue:
                await TeachAsync(turn, State.Plan!.CurrentStep!.StepId != before);
                break;
            default:
                HasEnded = true;
                break;
        }

        return evaluation;
    }

    private async Task TeachAsync(Turn turn, bool opensStep)
    {
        var input = AgentInputs.OfExecutor(State, State.Plan!.CurrentStep!, turn, opensStep);
        Message = await Executor.WriteAsync(input, lesson, CancellationToken.None);
        if (Reviewer is not null)
            await Reviewer.ReviewAsync(AgentInputs.OfReviewer(State, input, Message), CancellationToken.None);
        if (Message.Asked.AskedInTurn == State.Turn)
            Asked.Add((Message.Asked.ItemId, Message.Question, Message.Asked.StepId));
        State = State.Asking(Message.Asked, default).Remembering(turn.Entry?.Text, turn.Evaluation, Message);
    }
}
