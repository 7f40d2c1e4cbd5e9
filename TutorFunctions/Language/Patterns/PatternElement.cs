namespace TutorFunctions.Language.Patterns;

internal enum ElementKind
{
    Words,
    Tag,
    Gap,
    Not,
    Start,
    End,
    Question,
}

/// <summary>One element of a pattern; see <see cref="Pattern"/> for how each is written.</summary>
internal sealed record PatternElement(ElementKind Kind)
{
    public IReadOnlyList<IReadOnlyList<string>> Alternatives { get; init; } = [];

    /// <summary>The tag, or the name that a gap's words are handed out under.</summary>
    public string Name { get; init; } = string.Empty;

    public int Least { get; init; }

    public int Most { get; init; }

    public bool IsOptional { get; init; }
}
