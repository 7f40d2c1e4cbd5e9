namespace TutorFunctions.Lessons.Packs.Yaml;

/// <summary>The file is no YAML that a pack may use; reading cannot go on behind it.</summary>
internal sealed class PackSyntaxException(int line, int column, string reason) : Exception(reason)
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
