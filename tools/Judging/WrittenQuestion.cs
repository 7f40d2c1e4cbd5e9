using System.Text.Json;
using System.Text.Json.Serialization;
using TutorFunctions.Courses.OaTutor;
using TutorFunctions.Grading;

namespace TutorFunctions.Tools.Judging;

/// <summary>
/// A question as lesson packs have it, or, with a <see cref="ProblemType"/>, a step of a course in OATutor's format: its task in words and
/// its formulas.
/// </summary>
internal sealed record WrittenQuestion
{
    private static readonly string s_kinds = string.Join(", ", Enum.GetNames<AnswerKind>()).ToLowerInvariant();

    /// <summary>number, expression, equation, list, choice or text; without it, what the stored answer looks like.</summary>
    public string? Kind { get; init; }

    public string? Stem { get; init; }

    public string? Prompt { get; init; }

    public IReadOnlyList<string>? Choices { get; init; }

    public string? Unit { get; init; }

    public double Tolerance { get; init; }

    public bool Ordered { get; init; }

    public bool LowestTerms { get; init; }

    public bool Simplified { get; init; }

    public IReadOnlyList<WrittenIdea>? KeyIdeas { get; init; }

    /// <inheritdoc cref="Replies.AskedQuestion.Steps"/>
    public IReadOnlyList<string>? Steps { get; init; }

    /// <summary>TextBox or MultipleChoice.</summary>
    [JsonPropertyName("problemType")]
    public string? ProblemType { get; init; }

    /// <summary>arithmetic, numeric or string.</summary>
    [JsonPropertyName("answerType")]
    public string? AnswerType { get; init; }

    public string? Task { get; init; }

    public IReadOnlyList<string>? Formulas { get; init; }

    /// <exception cref="JsonException">There is no such kind, or no answer that could be right.</exception>
    public AnswerKey Key(IReadOnlyList<string> stored)
    {
        if (ProblemType is not null)
            return Imported(stored);
        if (stored.Count == 0 && KeyIdeas is not { Count: > 0 })
            throw NoAnswer();
        return (Kind is null ? Guessed(stored) : Asked(Kind)) with
        {
            Accepted = stored,
            Choices = Choices ?? [],
            Unit = Unit,
            Tolerance = Tolerance,
            Stem = Stem,
            Prompt = Prompt,
            KeyIdeas = [.. (KeyIdeas ?? []).Select(idea => new KeyIdea(idea.Name, idea.Phrases) { Refused = idea.Refused ?? [] })],
        };
    }

    private AnswerKey Asked(string kind) =>
        Enum.TryParse<AnswerKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? new AnswerKey
            {
                Kind = known,
                Ordered = Ordered,
                LowestTerms = LowestTerms,
                Simplified = Simplified,
            }
            : throw new JsonException($"There is no kind '{kind}'; there are {s_kinds}.");

    private AnswerKey Guessed(IReadOnlyList<string> stored) =>
        stored.Count > 0
            ? AnswerKeys.From(stored[0], Choices ?? [], Choices is { Count: > 0 }, Prompt ?? string.Empty)
            : new AnswerKey { Kind = AnswerKind.Text };

    /// <summary>The key that the import of a course makes of such a step.</summary>
    private AnswerKey Imported(IReadOnlyList<string> stored)
    {
        var answer = AnswerCheck.Of(ProblemType, stored, Choices);
        if (answer.Trouble is { } trouble)
            throw new JsonException(trouble);
        var prompt = string.Join(' ', [Task ?? Prompt ?? string.Empty, .. (Formulas ?? []).Select(formula => $"$${formula}$$")]).Trim();
        var key = OaTutorAnswer.Key(answer.Answers, answer.Choices, answer.IsChoice, AnswerType == "string", prompt);
        return key with { Stem = Stem, Prompt = prompt };
    }

    private static JsonException NoAnswer() => new("The question has no stored answer, so no reply can be judged.");
}

/// <inheritdoc cref="KeyIdea"/>
internal sealed record WrittenIdea
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Phrases { get; init; }

    public IReadOnlyList<string>? Refused { get; init; }
}
