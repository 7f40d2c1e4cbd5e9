namespace TutorFunctions.Grading;

/// <summary>What a reply is worth as an answer.</summary>
/// <param name="Verdict">Whether it is right.</param>
/// <param name="Score">From 0 (wrong) to 1 (right).</param>
/// <param name="Reason">Why, in one sentence for a teacher: what was read in the reply and what it was compared with.</param>
public sealed record Judgement(Verdict Verdict, double Score, string Reason)
{
    /// <summary>The names of the key ideas that the reply does not express.</summary>
    public IReadOnlyList<string> MissingIdeas { get; init; } = [];

    /// <summary>
    /// What is still amiss with a partly right answer, said to the learner without the answer; empty for the other verdicts.
    /// </summary>
    public string Advice { get; init; } = string.Empty;

    /// <summary>
    /// Whether a wrong answer in words stays wrong however it is meant: the right answer is named in it and not given, it is one other
    /// term, or it is compared sign by sign.
    /// </summary>
    public bool IsSettled { get; init; }

    /// <summary>
    /// How to write the answer, said to the learner: given when the reply tries to answer but is <see cref="Verdict.Unreadable"/>, so that
    /// it is told apart from talk about something else.
    /// </summary>
    public string? HowToWrite { get; init; }
}

public enum Verdict
{
    Correct,

    /// <summary>Part of the answer is there: some key ideas, some parts of a list, a fraction not in lowest terms, a wrong unit.</summary>
    Partial,

    Wrong,

    /// <summary>
    /// Nothing in the reply can be read as an answer of the asked kind, so it is no evidence of knowing or of not knowing.
    /// </summary>
    Unreadable,
}
