namespace TutorFunctions.Lessons;

/// <summary>
/// One idea, small enough to be taught and asked about in a few turns. Its id names the skill that answers give evidence for.
/// </summary>
public sealed record Concept
{
    /// <summary>Unique within the lesson; the skill's own id for imported content.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What the learner can do afterwards, as "Compare two fractions that have the same denominator".</summary>
    public required string Goal { get; init; }

    /// <summary>Ids of the concepts of the same lesson that this one builds on.</summary>
    public IReadOnlyList<string> Prerequisites { get; init; } = [];

    /// <summary>
    /// Whether the lesson expects the learner to know it already, so that it is taught only when a replan finds it missing.
    /// </summary>
    public bool IsFoundation { get; init; }

    /// <summary>Ways to explain it, the one to begin with first; an authored concept has at least two that differ in approach.</summary>
    public IReadOnlyList<Explanation> Explanations { get; init; } = [];

    public required IReadOnlyList<Item> Items { get; init; }

    public IReadOnlyList<Misconception> Misconceptions { get; init; } = [];
}

/// <summary>One way to explain a concept.</summary>
/// <param name="Approach">What kind of way it is, in a few words: "pizza slices", "number line", "rule", "worked example".</param>
/// <param name="Styles">The presentation preferences that it suits; empty when it suits any.</param>
/// <param name="Text">What the tutor says: one idea, at most about 120 words, no question.</param>
public sealed record Explanation(string Approach, IReadOnlyList<LearningStyle> Styles, string Text)
{
    /// <summary>Whether it is told in one go, as an example is whose steps belong together.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>How a learner likes things to be presented. A preference, not a claim about how anybody learns best.</summary>
public enum LearningStyle
{
    Visual,
    Auditory,
    Kinesthetic,
    ReadingWriting,
}
