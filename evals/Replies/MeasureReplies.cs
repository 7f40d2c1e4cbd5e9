using TutorFunctions.Grading;
using TutorFunctions.Language.Embeddings;
using TutorFunctions.Language;
using TutorFunctions.Replies;

namespace TutorFunctions.Evals.Replies;

/// <summary>
/// The command <c>measure-replies</c>: reads each labelled set with weights that were learned from all others, so that each figure is of a
/// hand and of questions that the weights have not seen.
/// </summary>
internal static class MeasureReplies
{
    /// <param name="output">Where the figures go, a line for each set and one for all.</param>
    /// <param name="further">
    /// Files with further sets, which are measured and learned from like those of the repository; a set that is there already is left out.
    /// </param>
    public static int Run(TextWriter output, params IReadOnlyList<string> further)
    {
        // The judge of answers in words has learned from these sets; its own command measures it on sets that it has not.
        SentenceEmbeddings.Switch(on: false);
        var own = RepliesFolder.Labelled();
        var known = own.Select(static label => label.Set).ToHashSet(StringComparer.Ordinal);
        var labels = (List<LabelledReply>)[.. own, .. further.SelectMany(LabelledReply.Read).Where(label => !known.Contains(label.Set))];
        var learning = new ReplyLearning(LanguagePack.English);
        var analysed = labels
            .Concat(Adversaries.Of(labels, LanguagePack.English))
            .Concat(PlainAnswers.Of(labels))
            .Select(learning.Analyse)
            .ToList();
        var all = new ReplyFigures();
        foreach (var set in labels.Select(static label => label.Set).Distinct().Order(StringComparer.Ordinal).ToList())
        {
            var reader = new ReplyReader(
                LanguagePack.English,
                AnswerGrader.Grade,
                static _ => false,
                ReplyLearning.Learn([.. analysed.Where(reply => reply.Label.Set != set)])
            );
            var figures = new ReplyFigures();
            foreach (var label in labels.Where(label => label.Set == set))
            {
                var reading = reader.Read(label.Question, label.Reply);
                var acts = reading.Acts.Select(static found => found.Act).ToHashSet();
                figures.Add(label, reading.Outcome, acts);
                all.Add(label, reading.Outcome, acts);
            }

            output.WriteLine($"{set,-8} {figures}");
        }

        output.WriteLine($"{"all",-8} {all}");
        return 0;
    }
}
