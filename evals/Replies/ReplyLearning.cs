using TutorFunctions.Grading;
using TutorFunctions.Language;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Learned;

namespace TutorFunctions.Evals.Replies;

/// <summary>Learns the reader's weights from labelled replies.</summary>
internal sealed class ReplyLearning(LanguagePack language)
{
    private const int Folds = 5;

    public sealed record Analysed(LabelledReply Label, ReplyAnalysis Analysis, FeatureBag[] Candidates);

    public Analysed Analyse(LabelledReply label)
    {
        var before = label.Question.Before is { } key ? new QuestionContext(new AskedQuestion(key), language) : null;
        var analysis = new ReplyAnalysis(new QuestionContext(label.Question, language), before, label.Reply, AnswerGrader.Grade);
        return new Analysed(
            label,
            analysis,
            [.. Enumerable.Range(0, analysis.Candidates.Count).Select(index => CandidateFeatures.Of(analysis, index))]
        );
    }

    public static ReplyModel Learn(IReadOnlyList<Analysed> replies)
    {
        var candidates = CandidateModel(replies);
        // A reply's claim is found by weights that were learned without its question, as it will be when the weights are used.
        var folds = replies.GroupBy(reply => Fold(reply.Label.Question.Key.Prompt ?? string.Empty)).ToList();
        var acts = new List<List<TrainingExample>>();
        var claims = new List<List<TrainingExample>>();
        var read = new List<(Analysed Reply, Standing Standing, FeatureBag Bag, int Fold)>();
        var worths = new List<TrainingExample>();
        foreach (var fold in folds)
        {
            var without = CandidateModel([.. folds.Where(other => other != fold).SelectMany(other => other)]);
            acts.Add([]);
            claims.Add([]);
            foreach (var reply in fold)
            {
                var standing = Standing.Of(reply.Analysis, without);
                var bag = ReplyFeatures.Of(reply.Analysis, standing);
                read.Add((reply, standing, bag, claims.Count - 1));
                claims[^1]
                    .Add(
                        TrainingExample.Of(bag, [reply.Label.Outcome == Outcome.None ? 0f : 1f]) with
                        {
                            Priors = [Weighing.ClaimPrior(standing) / (double)LinearModel.Scale],
                        }
                    );
                if (reply.Label.Outcome == Outcome.None)
                    continue;
                var priors = Weighing.WorthPriors(reply.Analysis, standing).Select(sum => (double)sum / LinearModel.Scale).ToArray();
                float[] targets = [.. Enumerable.Range(0, 3).Select(worth => (int)reply.Label.Outcome == worth ? 1f : 0f)];
                worths.Add(TrainingExample.Of(ReplyFeatures.OfClaim(reply.Analysis, standing), targets) with { Priors = priors });
            }
        }

        var claimTrainer = new LinearTrainer(1, isSoftmax: false, fewest: 3, shrinkage: 2);
        var claimModels = claims.ConvertAll(fold => claimTrainer.Fit([.. claims.Where(other => other != fold).SelectMany(other => other)]));
        foreach (var (reply, standing, bag, fold) in read)
        {
            ReplyFeatures.AddClaimed(bag, reply.Analysis, standing, Weighing.ClaimSum(standing, claimModels[fold], bag));
            acts[fold]
                .Add(
                    TrainingExample.Of(bag, ActTargets(reply.Label.Acts)) with
                    {
                        Priors = [.. Weighing.ActPriors(reply.Analysis).Select(sum => (double)sum / LinearModel.Scale)],
                    }
                );
        }

        return new ReplyModel(
            candidates,
            ActModel(acts),
            claimTrainer.Fit([.. claims.SelectMany(fold => fold)]),
            new LinearTrainer(3, isSoftmax: true, fewest: 3, shrinkage: 8).Fit(worths)
        );
    }

    private static float[] ActTargets(IReadOnlySet<DialogueAct> acts) =>
        [
            .. Enum.GetValues<DialogueAct>().Select(act => acts.Contains(act) ? 1f : 0f),
            acts.Any(static act => act.IsQuestion()) ? 1f : 0f,
            acts.Any(static act => act.IsRequest()) ? 1f : 0f,
        ];

    // The weights of all replies, with each output's threshold where it does best on replies whose fold it was not learned from.
    private static LinearModel ActModel(List<List<TrainingExample>> folds)
    {
        var outputs = DialogueActs.Count + Weighing.ExtraOutputs;
        var trainer = new LinearTrainer(outputs, isSoftmax: false, fewest: 2);
        var scored = new List<(int[] Sums, float[] Targets)>();
        foreach (var fold in folds)
        {
            var without = trainer.Fit([.. folds.Where(other => other != fold).SelectMany(other => other)]);
            scored.AddRange(fold.Select(example => (WithPriors(without.Score(example.Features), example), example.Targets)));
        }

        return trainer.Fit([.. folds.SelectMany(fold => fold)]).Shifted(Thresholds(scored));
    }

    // One threshold for all acts, as hits and misses of all count alike, and one each for any question and any request.
    private static int[] Thresholds(List<(int[] Sums, float[] Targets)> scored)
    {
        var acts = Threshold.Best(
            scored.SelectMany(one => Enumerable.Range(0, DialogueActs.Count).Select(act => (one.Sums[act], one.Targets[act] > 0))).ToList()
        );
        return
        [
            .. Enumerable.Repeat(acts, DialogueActs.Count),
            .. Enumerable
                .Range(DialogueActs.Count, Weighing.ExtraOutputs)
                .Select(output => Threshold.Best(scored.ConvertAll(one => (one.Sums[output], one.Targets[output] > 0)))),
        ];
    }

    private static int[] WithPriors(int[] sums, TrainingExample example) =>
        [.. sums.Select((sum, output) => sum + (int)Math.Round((example.Priors?[output] ?? 0) * LinearModel.Scale))];

    private static LinearModel CandidateModel(IReadOnlyList<Analysed> replies)
    {
        var examples = new List<TrainingExample>();
        foreach (var reply in replies)
        {
            var isClaim = reply.Analysis.Candidates.Select(candidate => IsClaim(reply, candidate)).ToList();
            if (reply.Label.Outcome != Outcome.None && !isClaim.Contains(true))
                continue;
            examples.AddRange(isClaim.Select((claimed, index) => TrainingExample.Of(reply.Candidates[index], [claimed ? 1f : 0f])));
        }

        return new LinearTrainer(1, isSoftmax: false, fewest: 2, shrinkage: 4).Fit(examples);
    }

    // Whether the candidate says what the labeller boiled the answer down to.
    private static bool IsClaim(Analysed reply, Candidate candidate)
    {
        if (reply.Label.Outcome == Outcome.None || reply.Label.Answer is not { } answer)
            return false;
        var key = reply.Analysis.Question.Key;
        if (candidate.Kind == CandidateKind.Words && key.Kind == AnswerKind.Text)
            return true;
        if (candidate.Option >= 0)
        {
            var letter = answer.Trim();
            if (letter.Length == 1 && char.IsLetter(letter[0]))
                return char.ToUpperInvariant(letter[0]) - 'A' == candidate.Option;
            return !letter.StartsWith("not ", StringComparison.Ordinal)
                && AnswerGrader.Grade(key with { Accepted = [key.Choices[candidate.Option]] }, answer).Verdict == Verdict.Correct;
        }

        var judged = AnswerGrader.Grade(
            key with
            {
                Accepted = [answer],
                KeyIdeas = [],
                Kind = key.Kind is AnswerKind.Choice or AnswerKind.Text ? AnswerKind.Number : key.Kind,
            },
            candidate.Claim
        );
        return judged.Verdict == Verdict.Correct
            || (
                judged.Verdict == Verdict.Partial
                && judged.Score > 0.4
                && candidate.Kind == CandidateKind.Value
                && key.Kind == AnswerKind.Number
            );
    }

    private static uint Fold(string prompt) => FeatureBag.Hash(prompt) % Folds;
}
