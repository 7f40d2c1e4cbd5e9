using TutorFunctions.Lessons;

namespace TutorFunctions.Courses;

/// <summary>Imported content: lessons in the course's order, and the skills that their questions give evidence for.</summary>
public sealed record Course
{
    /// <summary>Made from the course's name, so that importing the same course again replaces it.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The language of the texts as the course names it, as "en".</summary>
    public required string Language { get; init; }

    /// <summary>Whom to credit and under which licence, one line for each source.</summary>
    public required IReadOnlyList<string> Attribution { get; init; }

    public required IReadOnlyList<Lesson> Lessons { get; init; }

    /// <summary>Every skill that the course names, each once, also those that no question practises.</summary>
    public required IReadOnlyList<Skill> Skills { get; init; }

    /// <summary>Whether somebody wrote it for this tutor; else it was imported.</summary>
    public bool IsAuthored { get; init; }

    public string? Description { get; init; }

    /// <summary>What the skills build on, beside what the lessons say of their concepts.</summary>
    public IReadOnlyList<SkillPrerequisite> Prerequisites
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What there is beside the lessons.</summary>
    public IReadOnlyList<ContentItem> Content
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>When it is taught; null where that is not said.</summary>
    public DateTime? StartsAt { get; init; }

    public DateTime? EndsAt { get; init; }
}
