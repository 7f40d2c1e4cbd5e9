namespace TutorFunctions.Evals.Dialogues;

/// <summary>The dialogues of one lesson, as a file in <c>evals/data</c> holds them.</summary>
internal sealed record DialogueFile
{
    /// <summary>The lesson's id.</summary>
    public required string Lesson { get; init; }

    public required Dialogue[] Dialogues { get; init; }
}

/// <summary>A few replies of one learner, each with what a fair teacher decides about it.</summary>
internal sealed record Dialogue
{
    public required string Id { get; init; }

    /// <summary>What it is about, to whoever reads a miss.</summary>
    public required string About { get; init; }

    public required DialogueTurn[] Turns { get; init; }
}

internal sealed record DialogueTurn
{
    /// <summary>The question that the reply answers; null while the one before stays open.</summary>
    public AskedQuestion? Question { get; init; }

    /// <summary>The question as the learner reads it. It is compared with the lesson's, so that a changed lesson is noticed.</summary>
    public string? Asks { get; init; }

    /// <summary>What the question offers to pick from, for the reader.</summary>
    public string[]? Choices { get; init; }

    public required string Reply { get; init; }

    public required Expectation Expect { get; init; }

    /// <summary>Other decisions that are as good, where fair teachers differ.</summary>
    public Expectation[] Or { get; init; } = [];

    public IEnumerable<Expectation> Admitted => Or.Prepend(Expect);
}

/// <summary>An item of the lesson, with the seed that draws its numbers.</summary>
internal sealed record AskedQuestion
{
    public required string Concept { get; init; }

    public required string Item { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Right answers that the question's step asks for.</summary>
    public int Needed { get; init; } = 1;

    /// <summary>Whether it belongs to the step of the question before; else it opens a session of its own.</summary>
    public bool SameStep { get; init; }
}
