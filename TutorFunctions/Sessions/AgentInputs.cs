using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.PathGenerator;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Agents.Summarizer;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>What of a session each agent is given.</summary>
internal static class AgentInputs
{
    /// <summary>Steps that a challenge may reach ahead to.</summary>
    private const int StepsAhead = 8;

    /// <summary>A judgement needs the turn before the reply, and the one before that.</summary>
    private const int TurnsForEvaluator = 2;

    public static PathGeneratorInput OfPathGenerator(SessionState session) => new(session.Setup);

    public static PlannerInput OfFirstPlan(SessionState session) =>
        new(session.Setup, session.ChosenPath(), Conversation: session.Conversation);

    public static PlannerInput OfReplan(SessionState session, Turn turn, string? reason) =>
        new(session.Setup, session.ChosenPath(), session.Plan, reason, session.Conversation)
        {
            Failed = session.LastQuestion,
            Reply = turn.Evaluation is { IsOrder: true } ? null : turn.Reply,
            LastEvaluation = turn.Evaluation,
        };

    public static EvaluatorInput OfEvaluator(SessionState session, InboxEntry reply)
    {
        var question = session.Open!;
        return new EvaluatorInput
        {
            Setup = session.Setup,
            Step = session.Plan!.Step(question.StepId),
            Question = question,
            Before = session.Before,
            Reply = reply.Text,
            HintsTaken = question.HintsSeen(reply.HintsTaken),
            AcceptedBefore = session.Conversation.AcceptedParts(question),
            Streak = session.Streak,
            StepNumber = session.Plan.TodoList.IndexOf(session.Plan.Step(question.StepId)) + 1,
            StepsPlanned = session.Plan.TodoList.Length,
            IsPaused = session.IsPaused,
            IsBreak = session.IsBreak,
            Conversation = session.Conversation.Last(TurnsForEvaluator),
        };
    }

    public static ExecutorInput OfExecutor(SessionState session, PlanStep step, Turn turn, bool opensStep) =>
        new()
        {
            Setup = session.Setup,
            Step = step,
            PathApproach = session.ChosenPath().Approach,
            Turn = session.Turn,
            Open = session.Open,
            Reply = turn.Evaluation is { IsOrder: true } ? null : turn.Reply,
            LastEvaluation = turn.Evaluation,
            HintsTaken = turn.Entry?.HintsTaken ?? 0,
            OpensStep = opensStep || !step.IsOpened,
            LeavesChallenge =
                session is { Open: null, LastQuestion.IsChallenge: true } && turn is { Evaluation.IsRight: false, IsNewPlan: false },
            Streak = session.Streak,
            MayChallenge = !session.IsSparedChallenges,
            Plan = StepOutline.Of(session.Plan!),
            Conversation = session.Conversation,
            Style = session.ChosenPath().Style,
            Scope =
                session.Setup.HasLesson && step.Kind is StepKind.Introduction or StepKind.Summary
                    ? [.. session.Plan!.TodoList.Where(other => other.Kind == StepKind.Concept).Select(other => other.ConceptId)]
                    : [],
            Asked = session.Plan!.TimesAsked(),
            LastItem = session.LastItem,
            Ahead = !session.Setup.HasLesson
                ? []
                :
                [
                    .. session
                        .Plan!.TodoList.Where(ahead =>
                            ahead.Status == StepStatus.Pending && ahead.Kind == StepKind.Concept && ahead.StepId != step.StepId
                        )
                        .Take(StepsAhead)
                        .Select(ahead => new StepAhead(ahead.StepId, ahead.ConceptId)),
                ],
        };

    public static ReviewerInput OfReviewer(SessionState session, ExecutorInput drafted, TutorMessage message) =>
        new(session.Setup.SessionId, drafted.Step, message, drafted.LastEvaluation)
        {
            Setup = session.Setup,
            Names = session.Conversation.Names,
            Reply = drafted.Reply,
            Turn = drafted.Turn,
            OpensStep = drafted.OpensStep,
        };

    public static SummarizerInput OfSummarizer(SessionState session) => new(session.Setup, session.Conversation);
}
