using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>What the evaluator is given: the reply and what is needed to judge it.</summary>
public sealed record EvaluatorInput
{
    public required SessionSetup Setup { get; init; }

    public required PlanStep Step { get; init; }

    public required OpenQuestion Question { get; init; }

    /// <summary>The question that was asked before it; null where there was none.</summary>
    public OpenQuestion? Before { get; init; }

    public required string Reply { get; init; }

    public int HintsTaken { get; init; }

    /// <summary>What of the answer was found right in earlier replies to the same question.</summary>
    public IReadOnlyList<string> AcceptedBefore
    {
        get;
        init => field = value ?? [];
    } = [];

    public int Streak { get; init; }

    /// <summary>The place of the step in the plan, from 1; 0 in the input of an older build.</summary>
    public int StepNumber { get; init; }

    /// <summary>Steps of the plan; 0 in the input of an older build.</summary>
    public int StepsPlanned { get; init; }

    /// <summary>Whether the lesson was paused for a learner in distress, so that they may not want to go on yet.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Whether the pause is one that the learner asked for.</summary>
    public bool IsBreak { get; init; }

    /// <summary>The last two turns, for a player that judges a reply by what led to it.</summary>
    public Conversation Conversation { get; init; } = new();
}

/// <summary>Judges replies.</summary>
public interface IEvaluator
{
    Task<Evaluation> EvaluateAsync(EvaluatorInput input, Lesson lesson, CancellationToken cancellation);
}
