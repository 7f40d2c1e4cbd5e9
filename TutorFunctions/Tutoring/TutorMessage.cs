using System.Text.Json.Serialization;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tutoring;

/// <summary>One message of the tutor: something taught and something asked.</summary>
public sealed record TutorMessage : IAgentResult<TutorMessage>
{
    public required string Teaching { get; init; }

    public required string Question { get; init; }

    public required MessageType MessageType { get; init; }

    public required Difficulty Difficulty { get; init; }

    /// <summary>The item that is asked.</summary>
    public required OpenQuestion Asked { get; init; }

    /// <summary>What the learner may pick from; empty for an open question.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The moves of the tutor's own sayings that the teaching is made of.</summary>
    public IReadOnlyList<string> Said
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Why this is taught and this is asked, to a teacher.</summary>
    public string Reasoning { get; init; } = string.Empty;

    /// <summary>What it was to be, for its reviewer; null where the lesson's own texts are sent.</summary>
    public MessagePurpose? Purpose { get; init; }

    public AgentRun? Run { get; init; }

    public TutorMessage LoggedAs(AgentRun run) => this with { Run = run };

    /// <summary>The question with its choices, a line each.</summary>
    [JsonIgnore]
    public string QuestionAndChoices => string.Join('\n', Choices.Prepend(Question));

    /// <summary>The message as it is read: teaching, question, lettered choices.</summary>
    public string Text =>
        string.Join(
            "\n\n",
            new[] { Teaching, Question, string.Join('\n', Choices.Select((choice, index) => $"{(char)('A' + index)}) {choice}")) }.Where(
                part => part.Length > 0
            )
        );
}

/// <summary>What a message was to do.</summary>
/// <param name="Occasion">The tutor's move, as the writer was told it.</param>
/// <param name="HelpDue">The help that it may give and no more; null where none is due.</param>
public sealed record MessagePurpose(string Occasion, string? HelpDue);

public enum MessageType
{
    Question,
    Explanation,
    Encouragement,
    Hint,
    Summary,
}
