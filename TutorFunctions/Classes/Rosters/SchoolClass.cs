namespace TutorFunctions.Classes;

/// <summary>A class: learners who are taught together. Its id is its own and says nothing of a course.</summary>
public sealed record SchoolClass
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The course or lesson pack that its learners take; null for a class that takes none as a whole.</summary>
    public string? CourseId { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>What learners did in the class who have left it or have been erased: counted, without names.</summary>
    public ClassSums Former
    {
        get;
        init => field = value ?? ClassSums.None;
    } = ClassSums.None;

    /// <summary>When it was last said that too many plans are changed; null when that never was.</summary>
    public DateTime? ReplansToldAt { get; init; }
}
