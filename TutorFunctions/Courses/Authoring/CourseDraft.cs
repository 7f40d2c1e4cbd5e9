using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.Authoring;

/// <summary>A course as its author sends it: objectives in words, content and questions that name them.</summary>
public sealed record CourseDraft
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Subject { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string> Objectives { get; init; } = [];

    public IReadOnlyList<PrerequisiteDraft> Prerequisites { get; init; } = [];

    public IReadOnlyList<ContentDraft> Content { get; init; } = [];

    public IReadOnlyList<QuestionDraft> Questions { get; init; } = [];

    public DateTime? StartsAt { get; init; }

    public DateTime? EndsAt { get; init; }
}

public sealed record PrerequisiteDraft(string Objective, IReadOnlyList<string> Requires);

/// <param name="Item">Without its skills, which are found from the objectives.</param>
public sealed record ContentDraft(ContentItem Item);

public sealed record QuestionDraft
{
    public required string Id { get; init; }

    public required string Question { get; init; }

    /// <summary>Answers that are right, each enough by itself.</summary>
    public required IReadOnlyList<string> Accepted { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    public Difficulty Difficulty { get; init; } = Difficulty.Medium;

    /// <summary>The first one is what it asks for; it cannot be answered without the others.</summary>
    public required IReadOnlyList<string> Objectives { get; init; }

    public IReadOnlyList<string> Hints { get; init; } = [];

    public string? Solution { get; init; }
}
