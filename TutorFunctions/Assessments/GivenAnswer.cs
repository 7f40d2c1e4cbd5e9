using TutorFunctions.Grading;

namespace TutorFunctions.Assessments;

/// <summary>An answer that a learner gave. It is appended once and never changed.</summary>
public sealed record GivenAnswer
{
    /// <summary>From 1.</summary>
    public required int Position { get; init; }

    public required AskedItem Asked { get; init; }

    public required string LessonId { get; init; }

    public required string Text { get; init; }

    /// <summary>What was asked, kept for whoever marks the answer; null for one that nobody marks.</summary>
    public string? Question { get; init; }

    /// <summary>From 0 (wrong) to 1 (right); null for one that people mark.</summary>
    public double? Score { get; init; }

    /// <summary>Null for one that people mark.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>As the learner's side measured it, in seconds; null when it did not say.</summary>
    public double? ResponseSeconds { get; init; }

    /// <summary>How sure the learner was, from 0 to 1; null when they did not say.</summary>
    public double? Confidence { get; init; }

    public required DateTime At { get; init; }

    public string ItemId => Asked.ItemId;

    public string ObjectiveId => Asked.ObjectiveId;
}
