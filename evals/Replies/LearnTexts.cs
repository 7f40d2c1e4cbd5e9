namespace TutorFunctions.Evals.Replies;

/// <summary>
/// The command <c>learn-texts</c>: learns the judge of answers in words from the labelled replies of the repository and writes its weights
/// where the product is built from.
/// </summary>
internal static class LearnTexts
{
    public static int Run(TextWriter output)
    {
        var texts = new TextExamples();
        var examples = texts.Sets().SelectMany(set => texts.Of(set.Texts, set.Model)).ToList();
        using (var file = File.Create(RepliesFolder.TextWeights))
            TextTrainer.Learn(examples).Write(file);
        output.WriteLine(
            $"Learned from {examples.Count} answers in words; {new FileInfo(RepliesFolder.TextWeights).Length:N0} bytes are in "
                + $"{RepliesFolder.TextWeights}."
        );
        return 0;
    }
}
