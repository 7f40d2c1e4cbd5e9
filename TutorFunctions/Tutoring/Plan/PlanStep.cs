namespace TutorFunctions.Tutoring;

/// <summary>One step of a plan, with the evidence that was given for it and for no other.</summary>
public sealed record PlanStep
{
    /// <summary>Stays with the step through every replan; positions mean nothing.</summary>
    public required string StepId { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string TeachingApproach { get; init; }

    public required string SuccessCriteria { get; init; }

    public StepStatus Status { get; init; }

    public StepProgress StatusInfo { get; init; } = new();

    public required StepKind Kind { get; init; }

    /// <summary>The lesson's concept that the step's questions are about.</summary>
    public required string ConceptId { get; init; }

    /// <summary>Right answers that the step asks for.</summary>
    public required int CorrectNeeded { get; init; }

    /// <summary>Failed attempts since the last right answer or replan.</summary>
    public int FailuresInARow { get; init; }

    /// <summary>Items asked in the step, the latest last.</summary>
    public IReadOnlyList<string> AskedItems { get; init; } = [];

    /// <summary>How many of them were asked as a challenge, which teaches nothing.</summary>
    public int Challenges { get; init; }

    /// <summary>Whether it was opened: something of it was asked that was no challenge.</summary>
    internal bool IsOpened => AskedItems.Count > Challenges;
}

/// <summary>Counts of a step's judged replies. Replies that were off topic or questions are not counted.</summary>
public sealed record StepProgress
{
    /// <summary>Different questions that the learner tried to answer.</summary>
    public int QuestionsAsked { get; init; }

    public int QuestionsCorrect { get; init; }

    /// <summary>Replies judged as attempts, repeated ones included.</summary>
    public int Attempts { get; init; }

    /// <summary>Questions that the learner passed over.</summary>
    public int Skipped { get; init; }

    public DateTime? StartedAt { get; init; }

    public DateTime? CompletedAt { get; init; }
}

public enum StepStatus
{
    Pending,
    InProgress,
    Completed,

    /// <summary>The learner does not get on with it; it waits for a replan.</summary>
    Blocked,
}

public enum StepKind
{
    /// <summary>What the lesson is about, with a question that finds out what is known.</summary>
    Introduction,

    Concept,

    /// <summary>A concept that a replan found missing.</summary>
    Prerequisite,

    /// <summary>A recap with a question over the whole.</summary>
    Summary,
}
