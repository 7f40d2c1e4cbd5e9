namespace TutorFunctions.Tests.Access;

/// <summary>Who may call what, as docs/access.md says it: the operation, and the roles besides admin.</summary>
internal static class AccessTable
{
    public static IReadOnlyList<(string Verb, string Path, string[] Roles)> Documented { get; } =
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Folder, "docs", "access.md"))
        where line.StartsWith("| `", StringComparison.Ordinal)
        let cells = line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let operation = cells[0].Trim('`').Split(' ')
        select (
            operation[0],
            operation[1],
            cells[1].Split(", ", StringSplitOptions.RemoveEmptyEntries).Where(role => role != "nobody").ToArray()
        ),
    ];
}
