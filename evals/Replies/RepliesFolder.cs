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

    public static string TextWeights => Path.Combine(Root, "TutorFunctions", "Replies", "Texts", "texts.bin");

    /// <summary>
    /// Labelled answers in words whose writers avoided the key's words in right answers and used them in wrong ones. The reader does not
    /// learn from them, since learners do not write so.
    /// </summary>
    public static List<LabelledReply> Texts() => Labelled(Path.Combine(Root, "evals", "data", "texts"));

    /// <summary>The labelled replies of the repository, all sets one after the other in the order of their names.</summary>
    public static List<LabelledReply> Labelled() => Labelled(Replies);

    private static string Replies => Path.Combine(Root, "evals", "data", "replies");

    private static List<LabelledReply> Labelled(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(LabelledReply.Read)];
}
