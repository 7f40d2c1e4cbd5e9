using TutorFunctions.Language;

namespace TutorFunctions.Evals.Replies;

/// <summary>
/// The command <c>learn-replies</c>: learns the weights of the reader of replies from the labelled replies in <c>evals/data/replies</c> and
/// writes them where the product is built from. The same replies give the same weights.
/// </summary>
internal static class LearnReplies
{
    public static int Run(TextWriter output)
    {
        var labels = RepliesFolder.Labelled();
        var learning = new ReplyLearning(LanguagePack.English);
        var model = ReplyLearning.Learn([
            .. labels.Concat(Adversaries.Of(labels, LanguagePack.English)).Concat(PlainAnswers.Of(labels)).Select(learning.Analyse),
        ]);
        using (var file = File.Create(RepliesFolder.Weights))
            model.Write(file);
        output.WriteLine(
            $"Learned from {labels.Count} replies of {labels.Select(static label => label.Set).Distinct().Count()} sets; "
                + $"{new FileInfo(RepliesFolder.Weights).Length:N0} bytes are in {RepliesFolder.Weights}."
        );
        return 0;
    }
}
