using TutorFunctions.Grading;
using TutorFunctions.Language.Patterns;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Replies.Judging;

namespace TutorFunctions.Replies.Learned;

/// <summary>
/// Puts together what the rules found and what was learned: the rules give each output a start, the learned weights correct it. All sums
/// are in weight units, <see cref="LinearModel.Scale"/> of which make one logit, and whole, so that they are the same on every machine.
/// </summary>
internal static class Weighing
{
    /// <summary>Outputs of the model of acts beyond the acts themselves.</summary>
    public const int ExtraOutputs = 2;

    /// <summary>The output that says whether anything is asked, whatever it is.</summary>
    public static readonly int AnyQuestion = DialogueActs.Count;

    /// <summary>The output that says whether anything is requested, whatever it is.</summary>
    public static readonly int AnyRequest = DialogueActs.Count + 1;

    private const int StrongCue = 2 * LinearModel.Scale;
    private const int WeakCue = LinearModel.Scale / 2;
    private const int RightClaim = 6 * LinearModel.Scale;
    private const int OtherClaim = 4 * LinearModel.Scale;

    private const int LeastDoubt = LinearModel.Scale / 2;

    /// <summary>The least share of expected words with which a wording that matches none as a whole may be accepted.</summary>
    private const double LeastWording = 0.45;
    private const double LeastIdea = 0.3;

    /// <summary>What the candidate's own weight says of there being a claim.</summary>
    public static int ClaimPrior(Standing standing) => Math.Clamp(standing.Sureness, -2, 3) * LinearModel.Scale / 2;

    /// <summary>How much speaks for an answer being put forward: it is from 0 on.</summary>
    public static int ClaimSum(Standing standing, LinearModel claims, FeatureBag bag) => claims.Score(bag)[0] + ClaimPrior(standing);

    /// <summary>What the judgement of the claim says of accepting, partly accepting and refusing it.</summary>
    public static int[] WorthPriors(ReplyAnalysis analysis, Standing standing) =>
        standing.Verdict switch
        {
            ClaimVerdict.Right => [RightClaim, 0, 0],
            ClaimVerdict.Partial => [0, OtherClaim, 0],
            // That a wording is none of the expected ones says little.
            ClaimVerdict.Wrong when analysis.Question.Key.Kind != AnswerKind.Text => [0, 0, OtherClaim],
            _ => [0, 0, 0],
        };

    /// <summary>
    /// What a reply comes to. A right claim needs less to be taken for one than a wrong one: a question or a remark that is counted as a
    /// mistake hurts more than an answer that is asked for again.
    /// </summary>
    public static Outcome OutcomeOf(ReplyAnalysis analysis, Standing standing, int claimSum, LinearModel worths)
    {
        if (IsNone(analysis, standing))
            return Outcome.None;
        var worth = Worth(analysis, standing, worths);
        var least = worth switch
        {
            Outcome.Accept when standing.Verdict == ClaimVerdict.Right => -LeastDoubt,
            Outcome.Refuse => LeastDoubt,
            _ => 0,
        };
        return claimSum >= least || standing.IsPicked || (standing.Leads && worth == Outcome.Accept) ? worth : Outcome.None;
    }

    /// <summary>Whether the words settle that no answer is put forward.</summary>
    public static bool IsNone(ReplyAnalysis analysis, Standing standing) =>
        standing.IsUndecided || (!standing.Leads && !standing.IsPicked && SaysOnlyOtherThings(analysis));

    // "I don't know", "help please": every word of it belongs to something that is settled and is no answer.
    private static bool SaysOnlyOtherThings(ReplyAnalysis analysis)
    {
        var cues = analysis
            .Cues.Where(static cue =>
                cue.Pattern.Group == "strong"
                && DialogueActs.Find(cue.Pattern.Name) is > DialogueAct.Challenge and not DialogueAct.Confidence
            )
            .ToList();
        var atoms = analysis.Atoms.Atoms;
        return cues.Count > 0
            && Enumerable
                .Range(0, atoms.Count)
                .All(at =>
                    cues.Exists(cue => cue.Match.Start <= at && at < cue.Match.End)
                    || (atoms[at].Kind == AtomKind.Word && analysis.Language.Classes.Has("filler", atoms[at].Word))
                    || atoms[at].Kind is AtomKind.Comma or AtomKind.Stop
                );
    }

    /// <summary>How much speaks for accepting, partly accepting and refusing the claim that stands.</summary>
    public static int[] WorthSums(ReplyAnalysis analysis, Standing standing, LinearModel worths)
    {
        var sums = worths.Score(ReplyFeatures.OfClaim(analysis, standing));
        var priors = WorthPriors(analysis, standing);
        for (var worth = 0; worth < sums.Length; worth++)
            sums[worth] += priors[worth];
        return sums;
    }

    private static Outcome Worth(ReplyAnalysis analysis, Standing standing, LinearModel worths)
    {
        var sums = WorthSums(analysis, standing, worths);
        if (standing.Verdict == ClaimVerdict.None && analysis.Question.Key.Kind == AnswerKind.Choice)
            sums[(int)Outcome.Partial] = int.MinValue;
        // Right in another form is no mistake.
        if (standing.Judged is { Verdict: ClaimVerdict.Partial, Shortfall: Shortfall.Form or Shortfall.WorkOut })
            sums[(int)Outcome.Refuse] = int.MinValue;
        if (!MayBeAccepted(analysis, standing))
            sums[(int)Outcome.Accept] = int.MinValue;
        return (Outcome)Array.IndexOf(sums, sums.Max());
    }

    /// <summary>What the patterns say of each act.</summary>
    public static int[] ActPriors(ReplyAnalysis analysis)
    {
        var sums = new int[DialogueActs.Count + ExtraOutputs];
        foreach (var (pattern, _) in analysis.Cues)
        {
            if (DialogueActs.Find(pattern.Name) is not { } act)
                continue;
            var cue = pattern.Group == "strong" ? StrongCue : WeakCue;
            sums[(int)act] = Math.Max(sums[(int)act], cue);
            if (act.IsQuestion())
                sums[AnyQuestion] = Math.Max(sums[AnyQuestion], cue);
            if (act.IsRequest())
                sums[AnyRequest] = Math.Max(sums[AnyRequest], cue);
        }

        return sums;
    }

    /// <summary>How much speaks for each act: it is there from 0 on.</summary>
    public static int[] ActSums(ReplyAnalysis analysis, LinearModel acts, FeatureBag bag)
    {
        var sums = acts.Score(bag);
        var priors = ActPriors(analysis);
        for (var act = 0; act < sums.Length; act++)
            sums[act] += priors[act];
        return sums;
    }

    /// <summary>
    /// The acts of a reply. Where no answer is put forward there is none, and where one is there is an answer or its working.
    /// </summary>
    public static IReadOnlySet<DialogueAct> Acts(ReplyAnalysis analysis, int[] sums, Outcome outcome)
    {
        if (outcome == Outcome.None && !analysis.Text.Tokens.Any(static token => token.IsWord || token.IsNumber))
            return new HashSet<DialogueAct> { DialogueAct.SmallTalk };
        HashSet<DialogueAct> acts = [.. Enum.GetValues<DialogueAct>().Where(act => sums[(int)act] >= 0)];
        if (sums[AnyQuestion] >= 0 && !acts.Any(static act => act.IsQuestion()))
            acts.Add(Likeliest(sums, static act => act.IsQuestion()));
        if (sums[AnyRequest] >= 0 && !acts.Any(static act => act.IsRequest()))
            acts.Add(Likeliest(sums, static act => act.IsRequest()));
        PreferWhatIsSaid(analysis, sums, acts);
        if (outcome == Outcome.None)
            acts.ExceptWith([DialogueAct.Answer, DialogueAct.Working]);
        else if (!acts.Contains(DialogueAct.Answer) && !acts.Contains(DialogueAct.Working))
            acts.Add(DialogueAct.Answer);
        if (acts.Count == 0)
            acts.Add(Likeliest(sums, act => act > DialogueAct.Correction && (!act.IsQuestion() || MayAsk(analysis))));
        return acts;
    }

    // A request that only the weights have seen gives way to one that is said in so many words.
    private static void PreferWhatIsSaid(ReplyAnalysis analysis, int[] sums, HashSet<DialogueAct> acts)
    {
        var requested = acts.Where(static act => act.IsRequest()).ToList();
        var said = analysis
            .Cues.Where(static cue => cue.Pattern.Group == "strong")
            .Select(static cue => DialogueActs.Find(cue.Pattern.Name))
            .OfType<DialogueAct>()
            .Where(static act => act.IsRequest())
            .ToHashSet();
        if (requested.Count == 0 || said.Count == 0 || requested.Exists(said.Contains))
            return;
        acts.ExceptWith(requested);
        acts.Add(Likeliest(sums, said.Contains));
    }

    // A question mark, a word that begins questions or a pattern of one: without any of them nothing is asked.
    private static bool MayAsk(ReplyAnalysis analysis) =>
        analysis.Text.Sentences.Any(sentence => sentence.IsQuestion || analysis.AskingWord(sentence) is not null)
        || analysis.Cues.Any(static cue => DialogueActs.Find(cue.Pattern.Name) is { } act && act.IsQuestion());

    private static bool MayBeAccepted(ReplyAnalysis analysis, Standing standing)
    {
        if (standing.Verdict == ClaimVerdict.Right)
            return true;
        var match = analysis.WordMatch;
        return analysis.Question.Key.Kind == AnswerKind.Text
            && (match.Wording >= LeastWording || (match.Ideas.Count > 0 && match.Ideas.Min() >= LeastIdea));
    }

    private static DialogueAct Likeliest(int[] sums, Func<DialogueAct, bool> may) =>
        Enum.GetValues<DialogueAct>().Where(may).MaxBy(act => sums[(int)act]);
}
