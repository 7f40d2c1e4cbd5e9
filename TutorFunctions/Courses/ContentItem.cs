using TutorFunctions.Lessons;

namespace TutorFunctions.Courses;

/// <summary>Something to watch, read or do, beside the questions.</summary>
public sealed record ContentItem
{
    /// <summary>Unique within its course.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required ContentType ContentType { get; init; }

    public string Description
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    public ContentLevel Level { get; init; } = ContentLevel.Intermediate;

    public int? DurationMinutes { get; init; }

    public IReadOnlyList<string> Topics
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Ids of the skills that it teaches.</summary>
    public IReadOnlyList<string> Skills
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What it teaches, in the author's words.</summary>
    public IReadOnlyList<string> LearningObjectives
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Presentation preferences that it suits; empty where its type says it.</summary>
    public IReadOnlyList<LearningStyle> Styles
    {
        get;
        init => field = value ?? [];
    } = [];

    public bool HasVideo { get; init; }

    public bool HasInteractiveElements { get; init; }

    /// <summary>What users gave it, from 0 to 5; null where nobody has.</summary>
    public double? UserRating { get; init; }

    /// <summary>Where it is to be found; null for the course's own lessons.</summary>
    public string? Url { get; init; }
}

public enum ContentType
{
    Video,
    Infographic,
    Audio,
    Podcast,
    Text,
    Article,
    Interactive,
    Quiz,
    Simulation,
    Game,
}

public enum ContentLevel
{
    Beginner,
    Intermediate,
    Advanced,
    Expert,
}
