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
        var analysis = new ReplyAnalysis(new QuestionContext(label.Question, language), label.Reply, AnswerGrader.Grade);
        return new Analysed(label, analysis, [.. Enumerable.Range(0, analysis.Candidates.Count).Select(index => CandidateFeatures.Of(analysis, index))]);
    }

    public ReplyModel Learn(IReadOnlyList<Analysed> replies)
    {
        var candidates = CandidateModel(replies);
        // A reply's claim is found by weights that were learned without its question, as it will be when the weights are used.
        var folds = replies.GroupBy(reply => Fold(reply.Label.Question.Key.Prompt ?? string.Empty)).ToList();
        var acts = new List<TrainingExample>();
        var outcomes = new List<TrainingExample>();
        foreach (var fold in folds)
        {
            var without = CandidateModel([.. folds.Where(other => other != fold).SelectMany(other => other)]);
            foreach (var reply in fold)
            {
                var bag = ReplyFeatures.Of(reply.Analysis, Standing.Of(reply.Analysis, without));
                acts.Add(TrainingExample.Of(bag, [.. Enum.GetValues<DialogueAct>().Select(act => reply.Label.Acts.Contains(act) ? 1f : 0f)]));
                outcomes.Add(TrainingExample.Of(bag, [.. Enum.GetValues<Outcome>().Select(outcome => reply.Label.Outcome == outcome ? 1f : 0f)]));
            }
        }

        return new ReplyModel(
            candidates,
            new LinearTrainer(DialogueActs.Count, isSoftmax: false, fewest: 3).Fit(acts),
            new LinearTrainer(Enum.GetValues<Outcome>().Length, isSoftmax: true, fewest: 3).Fit(outcomes));
    }

    private static LinearModel CandidateModel(IReadOnlyList<Analysed> replies)
    {
        var examples = new List<TrainingExample>();
        foreach (var reply in replies)
        {
            var isClaim = reply.Analysis.Candidates.Select(candidate => IsClaim(reply, candidate)).ToList();
            if (reply.Label.Outcome != Outcome.None && !isClaim.Contains(true)) continue;
            examples.AddRange(isClaim.Select((claimed, index) => TrainingExample.Of(reply.Candidates[index], [claimed ? 1f : 0f])));
        }

        return new LinearTrainer(1, isSoftmax: false, fewest: 2).Fit(examples);
    }

    // Whether the candidate says what the labeller boiled the answer down to.
    private static bool IsClaim(Analysed reply, Candidate candidate)
    {
        if (reply.Label.Outcome == Outcome.None || reply.Label.Answer is not { } answer) return false;
        var key = reply.Analysis.Question.Key;
        if (candidate.Kind == CandidateKind.Words && key.Kind == AnswerKind.Text) return true;
        if (candidate.Option >= 0)
        {
            var letter = answer.Trim();
            if (letter.Length == 1 && char.IsLetter(letter[0])) return char.ToUpperInvariant(letter[0]) - 'A' == candidate.Option;
            return !letter.StartsWith("not ", StringComparison.Ordinal) && AnswerGrader.Grade(key with { Accepted = [key.Choices[candidate.Option]] }, answer).Verdict == Verdict.Correct;
        }

        var judged = AnswerGrader.Grade(key with { Accepted = [answer], KeyIdeas = [], Kind = key.Kind is AnswerKind.Choice or AnswerKind.Text ? AnswerKind.Number : key.Kind }, candidate.Claim);
        return judged.Verdict == Verdict.Correct || (judged.Verdict == Verdict.Partial && judged.Score > 0.4 && candidate.Kind == CandidateKind.Value && key.Kind == AnswerKind.Number);
    }

    private static uint Fold(string prompt) => FeatureBag.Hash(prompt) % Folds;
}
