using TutorFunctions.Agents.Executor;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Evals.Dialogues;

/// <summary>
/// The session around a dialogue. After each reply it goes on from what was expected, not from what was decided, so that one miss does not
/// make the next.
/// </summary>
internal sealed class DialogueSession(Lesson lesson, string id)
{
    private static readonly DateTime s_start = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);
    private SessionState _state = null!;
    private int _turn;

    public SessionState State => _state;

    public Question Question { get; private set; } = null!;

    public DateTime Now => s_start.AddMinutes(_turn);

    public void Ask(AskedQuestion asked)
    {
        var concept = lesson.Concept(asked.Concept);
        if (!asked.SameStep)
            _state = Opened(concept, asked.Needed);
        Question = ItemTemplate.Instantiate(concept.Item(asked.Item), asked.Seed);
        var open = new OpenQuestion
        {
            ItemId = asked.Item,
            Seed = asked.Seed,
            ConceptId = asked.Concept,
            StepId = "step",
            HintLevels = Question.Hints.Count,
            GivenAwayBy = RevealingHint.LevelIn(Question),
            AskedInTurn = _turn,
        };
        _state = (_state with { Turn = _turn }).Asking(open, Now).Remembering(null, null, Message(open, Question));
    }

    public InboxEntry Take(string reply)
    {
        _turn++;
        var entry = new InboxEntry(_turn, InboxKind.Reply, $"{_turn}", reply, Now);
        _state = _state.Taking(entry);
        return entry;
    }

    /// <summary>The session after a judgement of the reply.</summary>
    public ReplyEffect Judged(Evaluation evaluation, InboxEntry entry) => ReplyEffect.Of(_state, evaluation, entry);

    public void GoOn(SessionState state, InboxEntry entry, Evaluation evaluation)
    {
        _state = state;
        _state = _state.Remembering(entry.Text, evaluation, Message(_state.Open ?? Asked, Question));
    }

    public ExecutorInput ExecutorInput(Turn turn, bool opensStep) =>
        AgentInputs.OfExecutor(_state, _state.Plan!.CurrentStep!, turn, opensStep);

    private OpenQuestion Asked =>
        new()
        {
            ItemId = Question.ItemId,
            Seed = Question.Seed,
            ConceptId = string.Empty,
            StepId = "step",
            AskedInTurn = _turn,
        };

    /// <summary>A plan of the question's step and one to close with, so that a finished step leads on.</summary>
    private SessionState Opened(Concept concept, int needed)
    {
        var setup = new SessionSetup
        {
            SessionId = id,
            Topic = lesson.Title,
            CourseId = lesson.CourseId,
            LessonId = lesson.Id,
            CreatedAt = s_start,
        };
        var path = new TeachingPath("1", "One step", "One step of a lesson", string.Empty, []);
        var state = new SessionState
        {
            Setup = setup,
            Paths = [path],
            SelectedPathId = path.Id,
        };
        var last = lesson.Concepts[^1];
        return state.WithFirstPlan(
            new ProposedPlan(
                [Step("step", concept, StepKind.Concept, needed), Step("summary", last, StepKind.Summary, 1)],
                "A plan for one dialogue.",
                null,
                null
            ),
            Now
        );
    }

    private static PlanStep Step(string stepId, Concept concept, StepKind kind, int needed) =>
        new()
        {
            StepId = stepId,
            Title = concept.Title,
            Description = concept.Goal,
            TeachingApproach = concept.Explanations.Count > 0 ? concept.Explanations[0].Approach : "practice",
            SuccessCriteria = needed == 1 ? "Answers one question right" : $"Answers {needed} questions right",
            Kind = kind,
            ConceptId = concept.Id,
            CorrectNeeded = needed,
        };

    private static TutorMessage Message(OpenQuestion open, Question question) =>
        new()
        {
            Teaching = string.Empty,
            Question = DialogueFiles.Text(question),
            MessageType = MessageType.Question,
            Difficulty = question.Difficulty,
            Asked = open,
            Choices = question.Answer.Choices,
        };
}
