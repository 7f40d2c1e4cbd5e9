using TutorFunctions.Grading;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Replies.Judging;
using TutorFunctions.Replies.Learned;

namespace TutorFunctions.Replies;

internal static class Decision
{
    /// <summary>Logits that the judgement of the claim that stands counts before anything learned.</summary>
    private const int Prior = 3;

    /// <summary>What the judgement of the claim says of accepting, partly accepting and refusing it, in weight units.</summary>
    public static int[] Priors(ReplyAnalysis analysis, Standing standing)
    {
        var sums = new int[3];
        var weight = Prior * LinearModel.Scale;
        if (standing.Verdict == ClaimVerdict.Right) sums[0] = weight * 4 / 3;
        else if (standing.Verdict == ClaimVerdict.Partial) sums[1] = weight;
        // That a wording is none of the expected ones says little.
        else if (analysis.Question.Key.Kind != AnswerKind.Text) sums[2] = standing.Verdict == ClaimVerdict.Wrong ? weight : 0;
        return sums;
    }

    /// <summary>What the candidate's own weight says of there being a claim, in weight units.</summary>
    public static int ClaimPrior(Standing standing) => Math.Clamp(standing.Sureness, -2, 3) * LinearModel.Scale / 2;

    public static int ClaimSum(Standing standing, LinearModel claims, FeatureBag bag) => claims.Score(bag)[0] + ClaimPrior(standing);

    public static Outcome Outcome(ReplyAnalysis analysis, Standing standing, ReplyModel model, FeatureBag bag)
    {
        if (ClaimSum(standing, model.Claims, bag) < 0) return Replies.Outcome.None;
        var sums = Environment.GetEnvironmentVariable("PURE") is not null && analysis.Question.Key.Kind != AnswerKind.Text ? new int[3] : model.Worths.Score(ReplyFeatures.OfClaim(analysis, standing));
        var priors = Priors(analysis, standing);
        for (var worth = 0; worth < sums.Length; worth++) sums[worth] += priors[worth];
        var match = analysis.WordMatch;
        var mayAccept = standing.Verdict == ClaimVerdict.Right || (analysis.Question.Key.Kind == AnswerKind.Text && (match.Wording >= 0.6 || (match.Ideas.Count > 0 && match.Ideas.Min() >= 0.5)));
        if (!mayAccept) sums[0] = int.MinValue;
        return (Outcome)Array.IndexOf(sums, sums.Max());
    }

    /// <summary>Outputs of the model of acts beyond the acts themselves: any question, any request.</summary>
    public const int AnyQuestion = 0;
    public const int AnyRequest = 1;
    public const int ExtraOutputs = 2;

    private const int StrongCue = 2 * LinearModel.Scale;
    private const int WeakCue = LinearModel.Scale / 2;

    /// <summary>What the patterns say of each act, in weight units.</summary>
    public static int[] ActPriors(ReplyAnalysis analysis)
    {
        var sums = new int[DialogueActs.Count + ExtraOutputs];
        foreach (var (pattern, _) in analysis.Cues)
        {
            if (DialogueActs.Find(pattern.Name) is not { } act) continue;
            var cue = pattern.Group == "strong" ? StrongCue : WeakCue;
            sums[(int)act] = Math.Max(sums[(int)act], cue);
            if (act.IsQuestion()) sums[DialogueActs.Count + AnyQuestion] = Math.Max(sums[DialogueActs.Count + AnyQuestion], cue);
            if (act.IsRequest()) sums[DialogueActs.Count + AnyRequest] = Math.Max(sums[DialogueActs.Count + AnyRequest], cue);
        }

        return sums;
    }

    public static int[] ActSums(ReplyAnalysis analysis, LinearModel acts, FeatureBag bag)
    {
        var sums = acts.Score(bag);
        var priors = ActPriors(analysis);
        for (var act = 0; act < sums.Length; act++) sums[act] += priors[act];
        return sums;
    }

    public static HashSet<DialogueAct> Acts(int[] sums, Outcome outcome)
    {
        HashSet<DialogueAct> acts = [.. Enum.GetValues<DialogueAct>().Where(act => sums[(int)act] >= 0)];
        if (sums[DialogueActs.Count + AnyQuestion] >= 0 && !acts.Any(act => act.IsQuestion())) acts.Add(Likeliest(sums, static act => act.IsQuestion()));
        if (sums[DialogueActs.Count + AnyRequest] >= 0 && !acts.Any(act => act.IsRequest())) acts.Add(Likeliest(sums, static act => act.IsRequest()));
        if (outcome == Replies.Outcome.None) acts.ExceptWith([DialogueAct.Answer, DialogueAct.Working, DialogueAct.Correction]);
        else if (!acts.Contains(DialogueAct.Answer) && !acts.Contains(DialogueAct.Working)) acts.Add(DialogueAct.Answer);
        if (acts.Count == 0) acts.Add(Likeliest(sums, static act => act > DialogueAct.Correction));
        return acts;
    }

    private static DialogueAct Likeliest(int[] sums, Func<DialogueAct, bool> may) => Enum.GetValues<DialogueAct>().Where(may).MaxBy(act => sums[(int)act]);
}
