namespace TutorFunctions.Hosting.Functions;

/// <summary>The folder that `dotnet publish` makes. Only it holds what the Functions host needs; a build's output does not.</summary>
internal static class PublishedFolder
{
    /// <summary>How the worker is started, its functions, and the host's extensions for their triggers.</summary>
    public static readonly IReadOnlyList<string> Parts = ["worker.config.json", "functions.metadata", "extensions.json", ".azurefunctions"];

    /// <exception cref="FileNotFoundException">A part is missing.</exception>
    public static void Check(string folder)
    {
        var missing = Parts.Where(part => !Path.Exists(Path.Combine(folder, part))).ToList();
        if (missing.Count > 0)
        {
            throw new FileNotFoundException(
                $"{folder} lacks {string.Join(", ", missing)}, which the Functions host needs. Run 'dotnet publish TutorFunctions -c "
                    + $"Release -o publish' "
                    + "and start the host in that folder, with all that it holds."
            );
        }
    }
}
