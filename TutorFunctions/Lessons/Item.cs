using TutorFunctions.Grading;

namespace TutorFunctions.Lessons;

/// <summary>
/// One thing to ask. A fixed item always asks the same; an item with parameters is a template that asks with other numbers for each seed
/// (ItemTemplate): its texts and answers then hold <c>{expressions}</c> over the parameters.
/// </summary>
public sealed record Item
{
    /// <summary>Unique within the lesson; imported content keeps its own id.</summary>
    public required string Id { get; init; }

    /// <summary>The situation that the question is about, shown before it; parts of one problem share it.</summary>
    public string? Stem { get; init; }

    /// <summary>The question itself; it ends in a question mark or asks for something to be done.</summary>
    public required string Prompt { get; init; }

    public Difficulty Difficulty { get; init; } = Difficulty.Medium;

    public required AnswerKey Answer { get; init; }

    /// <summary>Help in steps, the lightest first; none but the last may give the answer away.</summary>
    public IReadOnlyList<Hint> Hints { get; init; } = [];

    /// <summary>How the answer is found, to be shown once the question is settled.</summary>
    public string? Solution { get; init; }

    /// <summary>Concepts besides its own that a right answer is evidence for, because it cannot be found without them.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>The problem that a part belongs to, so that parts are asked in their order; null for an item by itself.</summary>
    public string? ProblemId { get; init; }

    /// <summary>Wrong answers that show a misconception of the item's concept.</summary>
    public IReadOnlyList<WrongAnswer> WrongAnswers { get; init; } = [];

    /// <summary>The numbers that vary, in the order in which they are drawn; empty for a fixed item.</summary>
    public IReadOnlyList<TemplateParameter> Parameters { get; init; } = [];

    /// <summary>Conditions over the parameters that every drawing must meet, as "a != b".</summary>
    public IReadOnlyList<string> Constraints { get; init; } = [];

    /// <summary>Whether the choices come in an order that the seed draws, so that their place tells nothing.</summary>
    public bool Shuffle { get; init; }
}

public enum Difficulty
{
    Easy,
    Medium,
    Hard,
}

/// <summary>A wrong answer and the misconception behind it.</summary>
/// <param name="Answer">The answer, judged like a right one of the item's kind.</param>
/// <param name="MisconceptionId">The misconception of the item's concept.</param>
public sealed record WrongAnswer(string Answer, string MisconceptionId);

/// <summary>One level of help. With an <see cref="Answer"/> it is a scaffold: a smaller question on the way to the item's answer.</summary>
public sealed record Hint
{
    public string? Title { get; init; }

    public required string Text { get; init; }

    public AnswerKey? Answer { get; init; }

    /// <summary>Help with the scaffold's own question.</summary>
    public IReadOnlyList<Hint> SubHints { get; init; } = [];
}

/// <summary>
/// A parameter of a template: drawn from <paramref name="Values"/> where given, else an integer from Lowest to Highest, else computed.
/// </summary>
/// <param name="Name">As it stands in the texts, between braces.</param>
/// <param name="Lowest">Smallest integer to draw.</param>
/// <param name="Highest">Largest integer to draw.</param>
/// <param name="Values">Values to draw from, numbers or words.</param>
/// <param name="Expression">An expression over the parameters before it.</param>
public sealed record TemplateParameter(
    string Name,
    int? Lowest = null,
    int? Highest = null,
    IReadOnlyList<string>? Values = null,
    string? Expression = null
);
