using TutorFunctions.Agents.Planner;
using TutorFunctions.Evals.Messages;
using TutorFunctions.Evals.Report;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Evals.Dialogues;

/// <summary>Plays dialogues against the agents and holds what they decide against what is expected.</summary>
internal static class DialoguePlay
{
    /// <param name="agents">Those whose decisions are looked at: evaluator, executor, planner.</param>
    public static async Task<IReadOnlyList<Finding>> PlayAsync(
        IEnumerable<(Lesson Lesson, Dialogue Dialogue)> dialogues,
        Players players,
        IReadOnlySet<string> agents,
        CancellationToken cancellation
    )
    {
        var findings = new List<Finding>();
        foreach (var (lesson, dialogue) in dialogues)
        {
            var session = new DialogueSession(lesson, dialogue.Id);
            foreach (var turn in dialogue.Turns)
            {
                if (turn.Question is not null)
                    session.Ask(turn.Question);
                var where = $"{lesson.Id}/{dialogue.Id}: \"{turn.Reply}\" to \"{Short(session.Question.Prompt)}\"";
                await TakeAsync(session, lesson, turn, where, players, agents, findings, cancellation);
            }
        }

        return findings;
    }

    private static async Task TakeAsync(
        DialogueSession session,
        Lesson lesson,
        DialogueTurn turn,
        string where,
        Players players,
        IReadOnlySet<string> agents,
        List<Finding> findings,
        CancellationToken cancellation
    )
    {
        var entry = session.Take(turn.Reply);
        var before = session.State;
        var evaluation = await players.Evaluator.EvaluateAsync(AgentInputs.OfEvaluator(before, entry), lesson, cancellation);
        if (agents.Contains("evaluator"))
            findings.AddRange(Judgements(session, turn, evaluation, entry, where));

        var expected = Expected(turn, evaluation);
        var effect = session.Judged(expected, entry);
        session.GoOn(effect.Session, entry, expected);
        var route = Router.Decide(session.State.Plan!, effect.ReplanNeeded);
        var opensStep = session.State.Plan!.CurrentStep?.StepId != before.Plan!.CurrentStep!.StepId;
        if (route == Route.Replan)
        {
            var state = session.State;
            var proposed = await players.Planner.PlanAsync(
                new PlannerInput(state.Setup, state.ChosenPath(), state.Plan, effect.ReplanReason, state.Conversation),
                lesson,
                cancellation
            );
            if (agents.Contains("planner"))
                findings.AddRange(PlanRubric.Of(state.Plan!, proposed, lesson, where));
            session.GoOn(state.WithRevisedPlan(proposed, session.Now), entry, expected);
            opensStep = true;
        }

        if (!agents.Contains("executor") || session.State.Plan!.CurrentStep is null)
            return;
        var input = session.ExecutorInput(new Turn { Entry = entry, Evaluation = expected }, opensStep);
        var message = await players.Executor.WriteAsync(input, lesson, cancellation);
        findings.AddRange(MessageRubric.Of(input, message, lesson, where));
    }

    private static IEnumerable<Finding> Judgements(
        DialogueSession session,
        DialogueTurn turn,
        Evaluation evaluation,
        InboxEntry entry,
        string where
    )
    {
        var admitted = turn.Admitted.ToList();
        var fits = admitted.Find(one => one.UserIntent == evaluation.UserIntent && one.AnswerEvaluation == evaluation.AnswerEvaluation)
            ?? turn.Expect;
        var detail = $"{where} is {string.Join(" or ", admitted)}";
        yield return Of("intent", admitted.Exists(one => one.UserIntent == evaluation.UserIntent), $"not {evaluation.UserIntent}");
        yield return Of(
            "evaluation",
            admitted.Exists(one => one.AnswerEvaluation == evaluation.AnswerEvaluation),
            $"not {evaluation.AnswerEvaluation}"
        );
        yield return Of(
            "advance",
            fits.Advance == evaluation.ShouldAdvance,
            evaluation.ShouldAdvance ? "and finishes no step" : "and finishes the step"
        );
        yield return Of(
            "off_topic",
            admitted.Exists(one => one.UserIntent == UserIntent.OffTopic == (evaluation.UserIntent == UserIntent.OffTopic)),
            $"not {evaluation.UserIntent}"
        );
        yield return Of(
            "replan",
            fits.Replan == session.Judged(evaluation, entry).ReplanNeeded,
            fits.Replan ? "and asks for a replan" : "and asks for no replan"
        );
        yield return Of("feedback", MessageRubric.IsGoodFeedback(session.Question, evaluation), $"and was told \"{evaluation.Feedback}\"");

        Finding Of(string measure, bool isRight, string came) => new("evaluator", measure, isRight, $"{detail}, {came}");
    }

    /// <summary>The judgement when it is admitted, else what it should have been.</summary>
    private static Evaluation Expected(DialogueTurn turn, Evaluation evaluation)
    {
        if (turn.Admitted.Any(one => one.UserIntent == evaluation.UserIntent && one.AnswerEvaluation == evaluation.AnswerEvaluation))
            return evaluation;
        return evaluation with
        {
            UserIntent = turn.Expect.UserIntent,
            AnswerEvaluation = turn.Expect.AnswerEvaluation,
            Score = turn.Expect.AnswerEvaluation == AnswerEvaluation.Correct ? 1 : 0,
            IsSkip = false,
            MisconceptionId = null,
            ReplanNeeded = false,
        };
    }

    private static string Short(string text) =>
        text.Length <= 60 ? text.ReplaceLineEndings(" ") : $"{text.AsSpan(0, 59)}…".ReplaceLineEndings(" ");
}
