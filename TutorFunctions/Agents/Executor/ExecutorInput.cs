using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>What the executor is given to write the next message.</summary>
public sealed record ExecutorInput
{
    public required SessionSetup Setup { get; init; }

    public required PlanStep Step { get; init; }

    /// <summary>The approach of the chosen path.</summary>
    public string PathApproach { get; init; } = string.Empty;

    /// <summary>The turn that the message belongs to; 0 opens the session.</summary>
    public required int Turn { get; init; }

    /// <summary>The question that is not settled yet, to be asked again or replaced.</summary>
    public OpenQuestion? Open { get; init; }

    /// <summary>What the learner said last, as far as it was meant for the lesson; null in the opening.</summary>
    public string? Reply { get; init; }

    /// <summary>How the last reply was judged; null in the opening.</summary>
    public Evaluation? LastEvaluation { get; init; }

    /// <summary>Hints that the learner had taken for the question when the last reply arrived.</summary>
    public int HintsTaken { get; init; }

    /// <summary>Whether the message is the first about its step.</summary>
    public bool OpensStep { get; init; }

    /// <summary>Whether the question before was asked ahead of the plan and is left without a right answer.</summary>
    public bool LeavesChallenge { get; init; }

    public int Streak { get; init; }

    /// <summary>Whether a question from further on may be asked without the learner's asking for it.</summary>
    public bool MayChallenge { get; init; } = true;

    /// <summary>Steps that a challenge may reach ahead to, each by its id and concept.</summary>
    public IReadOnlyList<StepAhead> Ahead { get; init; } = [];

    /// <summary>The style of presentation that the chosen path keeps to; null for none.</summary>
    public LearningStyle? Style { get; init; }

    /// <summary>Concepts besides the step's own that its question may be about.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>How often each item has been asked in the session.</summary>
    public IReadOnlyDictionary<string, int> Asked { get; init; } = new Dictionary<string, int>();

    /// <summary>The item that was asked last.</summary>
    public string? LastItem { get; init; }

    /// <summary>The latest turns and a summary of the earlier ones, for a player that writes freely.</summary>
    public Conversation Conversation { get; init; } = new();

    /// <summary>All steps of the plan, by what a tutor needs of them.</summary>
    public IReadOnlyList<StepOutline> Plan
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>
    /// Whether a changed plan goes on with the step, which was opened before; the closing step is opened anew whenever it is reached.
    /// </summary>
    internal bool GoesOnWithStep() => OpensStep && Step is { Kind: not StepKind.Summary, IsOpened: true };

    /// <summary>Whether the learner, right with the last question, asks to go on faster where the step is not done yet.</summary>
    internal bool GoesFaster() =>
        !OpensStep && Step.Kind == StepKind.Concept && LastEvaluation is { IsRight: true, AsksToGoFaster: true };

    /// <summary>What the reviewer found wrong with the last draft.</summary>
    public string? ReviewerNotes { get; init; }

    /// <summary>The draft that they are about.</summary>
    public TutorMessage? RefusedDraft { get; init; }
}

public sealed record StepAhead(string StepId, string ConceptId);

/// <summary>Writes the tutor's messages, to the plan.</summary>
public interface IExecutor
{
    Task<TutorMessage> WriteAsync(ExecutorInput input, Lesson lesson, CancellationToken cancellation);
}
