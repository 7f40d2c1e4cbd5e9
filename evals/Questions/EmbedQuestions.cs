using TutorFunctions.Evals.Replies;
using TutorFunctions.Language.Embeddings;
using TutorFunctions.Lessons.Asked;

namespace TutorFunctions.Evals.Questions;

/// <summary>
/// The command <c>embed-questions</c>: works out the vectors of the questions that come along and writes them where the product is built
/// from.
/// </summary>
internal static class EmbedQuestions
{
    public static int Run(TextWriter output)
    {
        var texts = ShippedQuestions.All().SelectMany(static question => question.Wordings.Append(question.Answer)).ToList();
        var path = Path.Combine(RepliesFolder.Root, "TutorFunctions", "Lessons", "Asked", "vectors.bin");
        using (var file = File.Create(path))
            KnownVectors.Write(file, texts, SentenceEmbeddings.Shared!);
        output.WriteLine($"{texts.Count} texts; {new FileInfo(path).Length:N0} bytes are in {path}.");
        return 0;
    }
}
