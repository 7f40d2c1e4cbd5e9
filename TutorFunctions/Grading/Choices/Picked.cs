namespace TutorFunctions.Grading.Choices;

/// <summary>What a reply picks from the choices.</summary>
/// <param name="Indexes">The choices picked, from 0; several only when they read alike or the reply names several.</param>
/// <param name="IsDenied">Whether the reply says that it is not that choice.</param>
internal sealed record Picked(IReadOnlyList<int> Indexes, bool IsDenied = false)
{
    public static Picked None { get; } = new([]);

    public bool IsNone => Indexes.Count == 0;

    public static Picked Of(params int[] indexes) => new(indexes);
}
