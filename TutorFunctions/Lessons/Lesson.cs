using TutorFunctions.Lessons.Asked;

namespace TutorFunctions.Lessons;

/// <summary>What a session can teach: one topic as concepts in an order that respects their prerequisites.</summary>
public sealed record Lesson
{
    /// <summary>Unique within its course, or among the authored packs.</summary>
    public required string Id { get; init; }

    /// <summary>The imported course that the lesson belongs to; null for an authored pack.</summary>
    public string? CourseId { get; init; }

    public required string Title { get; init; }

    public required string Subject { get; init; }

    /// <summary>Other names by which a learner may ask for the lesson, as "fractions" or "which fraction is bigger".</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>School grades that the lesson is written for, both inclusive; null when it is for any.</summary>
    public GradeBand? Grades { get; init; }

    /// <summary>What the lesson is about and why it is worth knowing, in two to four sentences to the learner.</summary>
    public required string Overview { get; init; }

    /// <summary>Answers "why do I have to learn this?" in one or two sentences; null when nobody has written an answer.</summary>
    public string? Why { get; init; }

    /// <summary>The words and signs of the lesson that a learner may not know; no name stands for two of them.</summary>
    public IReadOnlyList<GlossaryTerm> Glossary
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What learners ask in the middle of it, with the answers; no wording stands at two of them.</summary>
    public IReadOnlyList<ForeseenQuestion> Questions
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What learners think in the middle of it, with what is said to it; no wording stands at two of them.</summary>
    public IReadOnlyList<ForeseenThought> Thoughts
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What the learner should take away, in two to four sentences to the learner.</summary>
    public required string Summary { get; init; }

    /// <summary>
    /// Sentences that lead a learner back through an interest, with <c>{interest}</c> in them; at least one for an authored pack.
    /// </summary>
    public IReadOnlyList<string> InterestHooks { get; init; } = [];

    /// <summary>The concepts, foundations included, each after its prerequisites.</summary>
    public required IReadOnlyList<Concept> Concepts { get; init; }

    /// <summary>Whom to credit and under which licence, as a line to show; null for the product's own packs.</summary>
    public string? Attribution { get; init; }
}

public sealed record GradeBand(int Lowest, int Highest);
