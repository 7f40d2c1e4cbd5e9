using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.Practice;

namespace TutorFunctions.Tutoring;

/// <summary>Builds up the state of a session that has ended from its turns, so that it can go on.</summary>
public static class SessionRestoration
{
    /// <param name="turns">All turns of the session, in order.</param>
    public static SessionState Of(SessionSetup setup, IReadOnlyList<TurnRecord> turns)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(turns);
        if (turns.Count == 0)
            return SessionState.Of(setup);
        var summary = turns[^1].Summary;
        var plan = summary.Plan is { } metadata ? new StudyPlan { TodoList = [.. Steps(turns)], Metadata = metadata } : null;
        var paths = turns.LastOrDefault(static turn => turn.Paths.Count > 0)?.Paths ?? [];
        var asked = turns.Select(static turn => turn.Message?.Asked).OfType<OpenQuestion>().DistinctBy(static one => one.AskedInTurn);
        var questions = asked.TakeLast(2).ToList();
        return new SessionState
        {
            Setup = setup,
            Status = summary.Status,
            Paths = plan is null
                ? []
                : [.. paths.Where(path => path.Id == summary.SelectedPathId).Select(path => path with { Nodes = [] })],
            SelectedPathId = plan is null ? null : summary.SelectedPathId,
            PathReason = plan is null ? null : summary.PathReason,
            Plan = plan,
            Before = questions.Count > 1 ? questions[0] : null,
            LastQuestion = questions.LastOrDefault(),
            LastItem = questions.LastOrDefault()?.ItemId,
            Turn = summary.Turn,
            LastTaken = summary.LastTaken,
            Conversation = Remembered(setup, plan, turns),
            Practice = plan is null ? setup.Practice : FreshPractice(setup, plan),
            Corrections = Corrections(turns),
            InterventionReason = summary.InterventionReason,
        };
    }

    /// <summary>The plan's steps as they are after the last of the turns, which are all of the session's.</summary>
    public static IReadOnlyList<PlanStep> Steps(IEnumerable<TurnRecord> turns)
    {
        ArgumentNullException.ThrowIfNull(turns);
        List<PlanStep> steps = [];
        foreach (var turn in turns)
        {
            if (turn.IsNewPlan)
                steps = [.. turn.Steps];
            else
                foreach (var changed in turn.Steps)
                    steps[steps.FindIndex(step => step.StepId == changed.StepId)] = changed;
        }

        return steps;
    }

    /// <summary>A run of practice that begins anew for each concept that has been tried.</summary>
    internal static Dictionary<string, PracticeRun> FreshPractice(SessionSetup setup, StudyPlan plan) =>
        setup
            .Practice.Keys.Concat(plan.TodoList.Where(static step => step.StatusInfo.Attempts > 0).Select(static step => step.ConceptId))
            .Distinct()
            .ToDictionary(static concept => concept, static _ => PracticeRun.Begin(TracingParameters.Default.Mastery));

    /// <summary>How replies count that a teacher has judged anew, by their turns.</summary>
    private static Dictionary<int, AnswerEvaluation> Corrections(IEnumerable<TurnRecord> turns)
    {
        var corrections = new Dictionary<int, AnswerEvaluation>();
        foreach (var turn in turns)
        {
            if (turn.Entry?.Teacher?.Correction is { } correction)
                corrections[correction.Turn] = correction.To;
        }

        return corrections;
    }

    private static Conversation Remembered(SessionSetup setup, StudyPlan? plan, IEnumerable<TurnRecord> turns)
    {
        var conversation = new Conversation { Left = setup.IsSummarized ? [] : null };
        var asked = string.Empty;
        foreach (var turn in turns)
        {
            if (turn is { Message: null, Evaluation: null })
                continue;
            var answered = asked.Length > 0 ? asked : turn.Message?.Asked.StepId;
            var step = plan?.TodoList.FirstOrDefault(one => one.StepId == answered)?.Title ?? string.Empty;
            asked = turn.Message?.Asked.StepId ?? asked;
            var reply = turn is { Entry.Kind: InboxKind.Reply, Evaluation: not { IsPause: true } } ? turn.Entry.Text : null;
            conversation = conversation
                .Naming(reply)
                .Saying([.. turn.Evaluation?.Said ?? [], .. turn.Message?.Said ?? []])
                .Adding(Exchange.Of(turn.Turn, step, reply, turn.Evaluation, turn.Message));
            if (turn.ConversationSummary is { } story)
                conversation = conversation.Summarized(story, conversation.Left?.Count ?? 0);
        }

        return conversation;
    }
}
