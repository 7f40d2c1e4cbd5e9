using TutorFunctions.Grading;
using TutorFunctions.Language.Embeddings;
using TutorFunctions.Language;
using TutorFunctions.Replies.Learned;
using TutorFunctions.Replies.Texts;
using TutorFunctions.Replies;

namespace TutorFunctions.Evals.Replies;

/// <summary>
/// Makes examples of labelled answers in words. What the reader says of a reply is said by weights that were learned without its set, as
/// it will be when the weights are used.
/// </summary>
internal sealed class TextExamples
{
    /// <summary>What a reply counts that was written to mislead a judge who goes by words.</summary>
    private const double MisleadingWeight = 0.05;

    private readonly List<LabelledReply> _labels;
    private readonly List<LabelledReply> _misleading = RepliesFolder.Texts();
    private readonly List<ReplyLearning.Analysed> _analysed;
    private readonly ReplyLearning _learning = new(LanguagePack.English);

    /// <param name="further">Files with further sets; a set that is there already is left out.</param>
    public TextExamples(params IReadOnlyList<string> further)
    {
        var own = RepliesFolder.Labelled();
        var known = own.Select(static label => label.Set).ToHashSet(StringComparer.Ordinal);
        _labels = [.. own, .. further.SelectMany(LabelledReply.Read).Where(label => !known.Contains(label.Set))];
        _analysed =
        [
            .. _labels
                .Concat(Adversaries.Of(_labels, LanguagePack.English))
                .Concat(PlainAnswers.Of(_labels))
                .Select(_learning.Analyse),
        ];
    }

    /// <summary>The sets with their answers in words and the reader's weights that were learned without them.</summary>
    public IEnumerable<(string Set, List<LabelledReply> Texts, ReplyModel Model)> Sets()
    {
        foreach (var set in _labels.Where(IsText).GroupBy(static label => label.Set).OrderBy(static set => set.Key, StringComparer.Ordinal))
            yield return (set.Key, [.. set], ReplyLearning.Learn([.. _analysed.Where(reply => reply.Label.Set != set.Key)]));
        var all = ReplyLearning.Learn(_analysed);
        foreach (var set in _misleading.GroupBy(static label => label.Set).OrderBy(static set => set.Key, StringComparer.Ordinal))
            yield return (set.Key, [.. set], all);
    }

    /// <summary>The replies whose words do not settle what they come to.</summary>
    public IEnumerable<TextExample> Of(IEnumerable<LabelledReply> texts, ReplyModel model)
    {
        foreach (var label in texts)
        {
            var analysis = _learning.Analyse(label).Analysis;
            var standing = Standing.Of(analysis, model.Candidates);
            var claim = Weighing.ClaimSum(standing, model.Claims, ReplyFeatures.Of(analysis, standing));
            if (TextOutcome.Features(analysis, standing, claim, model, SentenceEmbeddings.Shared) is not { } features)
                continue;
            yield return new TextExample(
                label.Set,
                features,
                Weighing.OutcomeOf(analysis, standing, claim, model.Worths) == Outcome.Accept,
                label.Outcome,
                _misleading.Contains(label) ? MisleadingWeight : 1
            );
        }
    }

    private static bool IsText(LabelledReply label) => label.Question.Key.Kind == AnswerKind.Text;
}
