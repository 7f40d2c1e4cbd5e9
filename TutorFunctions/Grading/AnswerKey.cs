namespace TutorFunctions.Grading;

/// <summary>What counts as a right answer to one question.</summary>
public sealed record AnswerKey
{
    public required AnswerKind Kind { get; init; }

    /// <summary>
    /// Answers that are right, each enough by itself; plain text or LaTeX between <c>$$</c>. Empty only for <see cref="AnswerKind.Text"/>,
    /// which is judged by <see cref="KeyIdeas"/>.
    /// </summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>What a learner may pick from, in the order shown; empty unless the question offers choices.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>
    /// The unit that the answer is asked in, as "cm^2"; a reply may leave it out or give an equal amount in another unit.
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>How far a number may lie from the accepted one, in the answer's own unit; 0 asks for equality.</summary>
    public double Tolerance { get; init; }

    /// <summary>Whether the parts of an <see cref="AnswerKind.List"/> must come in the accepted order.</summary>
    public bool Ordered { get; init; }

    /// <summary>Whether a fraction must be in lowest terms: a right value that is not counts as partly right.</summary>
    public bool LowestTerms { get; init; }

    /// <summary>
    /// Whether an expression must be as simple as the accepted one: an equal one that still has like terms to put together, brackets to
    /// multiply out or numbers to work out counts as partly right.
    /// </summary>
    public bool Simplified { get; init; }

    /// <summary>
    /// The situation that the question is about and the question itself, as the learner saw them; null where they are not known. They tell
    /// which way a comparison is asked and which units and forms belong to the answer.
    /// </summary>
    public string? Stem { get; init; }

    /// <inheritdoc cref="Stem"/>
    public string? Prompt { get; init; }

    /// <summary>The ideas that a short text must express; an answer that expresses some of them is partly right.</summary>
    public IReadOnlyList<KeyIdea> KeyIdeas { get; init; } = [];
}

public enum AnswerKind
{
    /// <summary>One number: integer, decimal, fraction, mixed number, percentage or scientific notation, with or without a unit.</summary>
    Number,

    /// <summary>An algebraic expression, judged by equivalence.</summary>
    Expression,

    /// <summary>An equation or inequality, judged by its solutions.</summary>
    Equation,

    /// <summary>Several values, as the two numbers of a number problem or the points of a pair.</summary>
    List,

    /// <summary>One of the offered choices, by its letter, number or text.</summary>
    Choice,

    /// <summary>A short text, judged by key ideas or, where there are none, by its accepted wordings.</summary>
    Text,
}

/// <summary>One idea that an answer in words must express.</summary>
/// <param name="Name">What the idea is, as a tutor would name it to a learner who missed it.</param>
/// <param name="Phrases">Words or short phrases that express it; any one is enough, in any inflection and with small typing errors.</param>
public sealed record KeyIdea(string Name, IReadOnlyList<string> Phrases)
{
    /// <summary>What speaks against the idea though it shares words with it; a reply that says so does not express the idea.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];
}
