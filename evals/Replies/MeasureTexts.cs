using TutorFunctions.Grading;
using TutorFunctions.Language.Embeddings;
using TutorFunctions.Language;
using TutorFunctions.Replies.Learned;
using TutorFunctions.Replies.Texts;
using TutorFunctions.Replies;

namespace TutorFunctions.Evals.Replies;

/// <summary>
/// The command <c>measure-texts</c>: judges the answers in words of each set by words alone and with embeddings, each with weights that
/// were learned from all other sets.
/// </summary>
internal static class MeasureTexts
{
    /// <param name="output">Where the figures go, two lines for each set.</param>
    /// <param name="further">Files with further sets, which are measured and learned from like those of the repository.</param>
    public static int Run(TextWriter output, params IReadOnlyList<string> further)
    {
        var texts = new TextExamples(further);
        var sets = texts.Sets().ToList();
        var examples = sets.SelectMany(set => texts.Of(set.Texts, set.Model)).ToList();
        foreach (var (set, labels, model) in sets)
        {
            var judge = TextTrainer.Learn([.. examples.Where(example => example.Set != set)]);
            SentenceEmbeddings.Switch(on: false);
            output.WriteLine($"{set,-3} words       {Figures(labels, model, texts: null)}");
            SentenceEmbeddings.Switch(on: true);
            output.WriteLine($"{set,-3} embeddings  {Figures(labels, model, judge)}");
        }

        return 0;
    }

    private static ReplyFigures Figures(List<LabelledReply> labels, ReplyModel model, TextWeights? texts)
    {
        var reader = new ReplyReader(LanguagePack.English, AnswerGrader.Grade, static _ => false, model, texts);
        var figures = new ReplyFigures();
        foreach (var label in labels)
        {
            var reading = reader.Read(label.Question, label.Reply);
            figures.Add(label, reading.Outcome, reading.Acts.Select(static found => found.Act).ToHashSet());
        }

        return figures;
    }
}
