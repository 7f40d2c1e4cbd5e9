using TutorFunctions.Grading;

namespace TutorFunctions.Lessons;

/// <summary>An item as it is asked: with its numbers drawn. The item's id and the seed bring the same question back at any time.</summary>
public sealed record Question
{
    public required string ItemId { get; init; }

    public required int Seed { get; init; }

    public string? Stem { get; init; }

    public required string Prompt { get; init; }

    public required Difficulty Difficulty { get; init; }

    public required AnswerKey Answer { get; init; }

    public IReadOnlyList<Hint> Hints { get; init; } = [];

    public string? Solution { get; init; }

    public IReadOnlyList<WrongAnswer> WrongAnswers { get; init; } = [];
}
