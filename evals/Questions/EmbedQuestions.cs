using TutorFunctions.Evals.Replies;
using TutorFunctions.Language.Embeddings;
using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Evals.Questions;

/// <summary>
/// The command <c>embed-questions</c>: works out the vectors of what is foreseen in the lessons that come along, lists those lessons as
/// checked, and writes both where the product is built from.
/// </summary>
internal static class EmbedQuestions
{
    public static int Run(TextWriter output)
    {
        var texts = ShippedQuestions.All().SelectMany(static said => said.Wordings.Append(said.Answer)).ToList();
        var path = Path.Combine(RepliesFolder.Root, "TutorFunctions", "Lessons", "Asked", "vectors.bin");
        using (var file = File.Create(path))
            KnownVectors.Write(file, texts, SentenceEmbeddings.Shared!);
        output.WriteLine($"{texts.Count} texts; {new FileInfo(path).Length:N0} bytes are in {path}.");
        var packs = Directory.EnumerateFiles(Path.Combine(RepliesFolder.Root, "lessons"), "*.yaml").Select(File.ReadAllText);
        var list = Path.Combine(RepliesFolder.Root, "TutorFunctions", "Lessons", "Packs", "checked.txt");
        File.WriteAllLines(list, CheckedPacks.Lines(packs));
        return 0;
    }
}
