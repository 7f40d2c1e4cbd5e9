namespace TutorFunctions.Evals.Replies;

/// <summary>Where the labelled replies and the weights lie in the repository.</summary>
internal static class RepliesFolder
{
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TutorFunctions.sln")))
                folder = folder.Parent;
            return folder?.FullName
                ?? throw new DirectoryNotFoundException(
                    "The repository was not found: no folder above the program has TutorFunctions.sln in it."
                );
        }
    }

    public static string Weights => Path.Combine(Root, "TutorFunctions", "Replies", "Learned", "model.bin");

    /// <summary>The labelled replies of the repository, all sets one after the other in the order of their names.</summary>
    public static List<LabelledReply> Labelled() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, "evals", "data", "replies"), "*.json")
                .Order(StringComparer.Ordinal)
                .SelectMany(LabelledReply.Read),
        ];
}
