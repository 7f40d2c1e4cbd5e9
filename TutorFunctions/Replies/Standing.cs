using TutorFunctions.Grading;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Judging;
using TutorFunctions.Replies.Learned;

namespace TutorFunctions.Replies;

internal enum StandingState
{
    /// <summary>No candidate is put forward.</summary>
    Nothing,

    /// <summary>One claim stands.</summary>
    One,

    /// <summary>Several different claims stand, none before the others.</summary>
    Several,

    /// <summary>Claims are put as alternatives: "4 or 5".</summary>
    Either,

    /// <summary>Choices are only ruled out.</summary>
    RuledOut,
}

/// <summary>Which claim stands at the end of a reply, and what it is worth.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Claim">The candidate, by place; null when none stands alone.</param>
/// <param name="Judged">What it is worth.</param>
/// <param name="Sureness">How sure it is that it is put forward, from -3 to 3.</param>
internal sealed record Standing(StandingState State, int? Claim, JudgedClaim Judged, int Sureness)
{
    private const int RowBonus = LinearModel.Scale;

    /// <summary>The least weight with which a right value that stands where an answer stands is taken as the claim.</summary>
    private const int LeastPlain = -3 * LinearModel.Scale;

    /// <summary>The least weight with which a value that the reply begins with and sets apart is taken as the claim.</summary>
    private const int LeastLeading = -4 * LinearModel.Scale;

    /// <summary>The candidates that stand beside each other.</summary>
    public IReadOnlyList<int> Alternatives { get; init; } = [];

    /// <summary>Whether it is right and the reply begins with it, set apart from what follows.</summary>
    public bool Leads { get; init; }

    /// <summary>Whether the reply picks it by its letter in so many words.</summary>
    public bool IsPicked { get; init; }

    /// <summary>Whether it answers the question put just before.</summary>
    public bool AnswersBefore { get; init; }

    public ClaimVerdict Verdict => Judged.Verdict;

    /// <summary>Whether values are put as alternatives and none is picked: no answer until the learner says which.</summary>
    public bool IsUndecided => State == StandingState.Either && Judged.Verdict == ClaimVerdict.None;

    /// <summary>Finds the claim that stands by the learned weights of candidates.</summary>
    public static Standing Of(ReplyAnalysis analysis, LinearModel candidates)
    {
        var sums = Enumerable
            .Range(0, analysis.Candidates.Count)
            .Select(index => candidates.Score(CandidateFeatures.Of(analysis, index))[0])
            .ToArray();
        return Of(analysis, sums);
    }

    public static Standing Of(ReplyAnalysis analysis, int[] sums)
    {
        var nothing = new Standing(
            StandingState.Nothing,
            null,
            new JudgedClaim(ClaimVerdict.None, "Nothing in the reply is put forward as an answer."),
            -3
        );
        if (sums.Length == 0)
            return nothing;
        // A row of values is one even where each of them alone would be none.
        for (var index = 0; index < sums.Length; index++)
        {
            if (analysis.Candidates[index].Kind is CandidateKind.List or CandidateKind.Items)
                sums[index] += RowBonus;
            sums[index] += Correction(analysis, index);
            // "Do the pieces have the same size" asks about what it names, and "10 more minutes" tells the time.
            if (analysis.Roles[index].Contains("asked_inverted") || analysis.Roles[index].Contains("waited"))
                sums[index] -= 3 * LinearModel.Scale;
        }

        var alternatives = OptionsByRole(analysis, "either");
        alternatives.RemoveAll(index => analysis.Roles[index].Contains("denied"));
        var picked = Array.IndexOf(sums, sums.Max());
        if (alternatives.Count > 1 && !(sums[picked] >= 0 && picked > alternatives.Max() && !alternatives.Contains(picked)))
        {
            var hasRight = alternatives.Exists(index => analysis.Judged[index].Verdict == ClaimVerdict.Right);
            return new Standing(
                StandingState.Either,
                null,
                hasRight
                    ? new(ClaimVerdict.Partial, "Two choices are left open, the right one among them.", Shortfall.Choose)
                    : new(ClaimVerdict.Wrong, "Choices are left open, the right one not among them."),
                Logits(sums.Max())
            )
            {
                Alternatives = alternatives,
            };
        }

        if (Undecided(analysis, sums) is { } undecided)
            return undecided;
        if (StatedChoice.Find(analysis) is { } choice)
            return PutForward(analysis, sums, choice, leastSureness: 1) with { IsPicked = true };
        var best = Best(analysis, sums);
        var leading = PlainClaim.Leading(analysis);
        if ((leading is { } led && PlainClaim.MayBe(analysis, led) ? led : StatedClaim.Find(analysis)) is { } first)
            return ClauseClaim.StatedAfter(analysis, first) is { } last
                ? PutForward(analysis, sums, last, leastSureness: 1) with { IsPicked = true }
                : PutForward(analysis, sums, first, leastSureness: 0);

        if (sums[best] < 0 && ClauseClaim.Stated(analysis) is { } stated)
            return PutForward(analysis, sums, stated, leastSureness: 1) with { IsPicked = true };
        var denied = OptionsByRole(analysis, "denied");
        if (denied.Count > 0 && (sums[best] < 0 || denied.Contains(best)) && RuledOut(analysis, denied) is { } ruledOut)
            return ruledOut;
        var claim = EndOfWorking(analysis, sums, best, leading);
        var state = sums[best] < 0 ? StandingState.Nothing : StandingState.One;
        return new Standing(state, claim, ClaimInPart.Judged(analysis, claim), Logits(sums[best]))
        {
            AnswersBefore = analysis.Judge.AnswersBefore(analysis.Candidates[claim]),
        };
    }

    // A claim that the reply sets apart as its answer stands, whatever the weights say of it.
    private static Standing PutForward(ReplyAnalysis analysis, int[] sums, int claim, int leastSureness) =>
        new(StandingState.One, claim, analysis.Judged[claim], Math.Max(Logits(sums[claim]), leastSureness))
        {
            Leads = analysis.Judged[claim].Verdict == ClaimVerdict.Right,
            AnswersBefore = analysis.Judge.AnswersBefore(analysis.Candidates[claim]),
        };

    // Of several values the last that is right is the end of the working, unless the reply begins with an answer.
    private static int EndOfWorking(ReplyAnalysis analysis, int[] sums, int best, int? leading)
    {
        var judged = analysis.Judged[best];
        if (analysis.Question.Key.Kind is not (AnswerKind.Number or AnswerKind.Equation) || judged.Verdict == ClaimVerdict.Right)
            return best;
        if (judged is { Verdict: ClaimVerdict.Partial, Shortfall: Shortfall.WorkOut } && WorkedOut(analysis) is { } result)
            return result;
        var last = sums.Length - 1;
        var isFirstSaid =
            analysis.Candidates[best] is { IsNumber: true, Kind: not CandidateKind.Relation }
            && analysis.Text.Tokens[0].Span.Start >= analysis.Candidates[best].Span.Start
            && !analysis.Roles[last].Contains("claimed");
        if (
            (leading is null || analysis.Candidates[leading.Value].Kind == CandidateKind.Relation)
            && !isFirstSaid
            && sums[best] >= -LinearModel.Scale
            && sums[last] >= LeastPlain
            && PlainClaim.MayBe(analysis, last)
        )
            return last;
        // "14.4, one dot so one number after": what is set apart at the beginning, right or wrong, is the answer.
        return
            leading is { } first
            && analysis.Candidates[first] is { IsNumber: true, EndsEquation: false }
            && sums[first] >= LeastLeading
            && !analysis.Roles[last].Contains("claimed")
            && !PlainClaim.IsJoined(analysis, first)
            ? first
            : best;
    }

    // "340 times 6, that's 2040": the number that the calculation comes to.
    private static int? WorkedOut(ReplyAnalysis analysis)
    {
        var index = Enumerable
            .Range(0, analysis.Candidates.Count)
            .LastOrDefault(index => analysis.Candidates[index].IsNumber && PlainClaim.MayBe(analysis, index), -1);
        return index < 0 ? null : index;
    }

    // "is it 4 or 5": of two numbers none is picked.
    private static Standing? Undecided(ReplyAnalysis analysis, int[] sums)
    {
        if (analysis.Question.Key.Kind != AnswerKind.Number)
            return null;
        var open = Enumerable
            .Range(0, sums.Length)
            .Where(index => analysis.Roles[index].Contains("either") && analysis.Candidates[index].Value is not null)
            .ToList();
        if (open.Select(index => analysis.Candidates[index].Value).Distinct().Count() != 2)
            return null;
        if (
            Enumerable.Range(open[^1] + 1, sums.Length - open[^1] - 1).Any(index => sums[index] >= 0) || open.TrueForAll(analysis.IsGivenAt)
        )
            return null;
        return new Standing(
            StandingState.Either,
            null,
            new JudgedClaim(ClaimVerdict.None, "Two answers are left open."),
            Logits(open.Max(index => sums[index]))
        )
        {
            Alternatives = open,
        };
    }

    // What is taken back does not stand where another value is put in its place.
    private static int Correction(ReplyAnalysis analysis, int index)
    {
        var isMeant = (int other) => analysis.Roles[other].Contains("meant_after_correction") && !analysis.Roles[other].Contains("denied");
        if (isMeant(index) && analysis.Roles.Take(index).Any(static roles => roles.Contains("corrected")))
            return 2 * LinearModel.Scale;
        var isReplaced =
            analysis.Roles[index].Contains("corrected") && Enumerable.Range(index + 1, analysis.Candidates.Count - index - 1).Any(isMeant);
        return isReplaced ? -2 * LinearModel.Scale : 0;
    }

    private static int Best(ReplyAnalysis analysis, int[] sums)
    {
        var best = Array.IndexOf(sums, sums.Max());
        switch (analysis.Question.Key.Kind)
        {
            // A wording or a row of values is seldom hit by chance: of those that may be meant, the one that is worth most.
            case AnswerKind.Text:
            case AnswerKind.List:
                for (var index = 0; index < sums.Length; index++)
                {
                    if (
                        sums[index] >= Least(analysis.Candidates[index].Kind)
                        && analysis.Judged[index].Verdict < analysis.Judged[best].Verdict
                        && !IsCoveredByRow(analysis, sums, index)
                    )
                        best = index;
                }

                return best;
            // A sentence as a whole is looked at where no mathematics in it is put forward.
            case AnswerKind.Equation:
            case AnswerKind.Expression:
                var values = Enumerable
                    .Range(0, sums.Length)
                    .Where(index => analysis.Candidates[index].Kind != CandidateKind.Words)
                    .ToList();
                if (values.Count > 0 && values.Max(index => sums[index]) is >= -LinearModel.Scale and var most)
                    return values.First(index => sums[index] == most);
                return best;
            default:
                return best;
        }
    }

    // A row that is read value by value says more than the sentence that it stands in, unless the sentence is right.
    private static bool IsCoveredByRow(ReplyAnalysis analysis, int[] sums, int index) =>
        analysis.Candidates[index].Kind == CandidateKind.Words
        && analysis.Judged[index].Verdict != ClaimVerdict.Right
        && analysis.Question.Key.Kind == AnswerKind.List
        && Enumerable
            .Range(0, sums.Length)
            .Any(other =>
                analysis.Candidates[other].Kind is CandidateKind.List or CandidateKind.Items
                && sums[other] >= Least(analysis.Candidates[other].Kind)
                && analysis.Judged[other].Verdict != ClaimVerdict.None
            );

    private static int Least(CandidateKind kind) =>
        kind switch
        {
            CandidateKind.List or CandidateKind.Items => -3 * LinearModel.Scale,
            CandidateKind.Words => -LinearModel.Scale,
            CandidateKind.Wording => -3 * LinearModel.Scale,
            _ => 0,
        };

    private static List<int> OptionsByRole(ReplyAnalysis analysis, string role)
    {
        var found = new List<int>();
        for (var index = 0; index < analysis.Candidates.Count; index++)
        {
            var candidate = analysis.Candidates[index];
            if (
                candidate.Option >= 0
                && analysis.Roles[index].Contains(role)
                && !found.Exists(known => analysis.Candidates[known].Option == candidate.Option)
            )
                found.Add(index);
        }

        return found;
    }

    // "not the fox": if only one choice is left, it is picked.
    private static Standing? RuledOut(ReplyAnalysis analysis, List<int> denied)
    {
        if (denied is [var one] && Opposite(analysis.Question, analysis.Candidates[one].Option) is { } opposite)
            return new Standing(StandingState.One, one, analysis.Judge.OfOption(opposite), 1);
        var out_ = denied.ConvertAll(index => analysis.Candidates[index].Option);
        var left = Enumerable.Range(0, analysis.Question.Options.Count).Except(out_).ToList();
        if (left is [var only])
            return new Standing(StandingState.One, denied[0], analysis.Judge.OfOption(only), 1);
        var keepsRight = left.Exists(analysis.Judge.Accepted.Contains);
        return new Standing(
            StandingState.RuledOut,
            null,
            keepsRight
                ? new(ClaimVerdict.Partial, "Wrong choices are ruled out.", Shortfall.Choose)
                : new(ClaimVerdict.Wrong, "The right choice is ruled out."),
            1
        )
        {
            Alternatives = denied,
        };
    }

    // "Not likely" is "unlikely" where that is a choice.
    private static int? Opposite(QuestionContext question, int denied) =>
        question.Options[denied].Words is [var word]
            ? question
                .Options.FirstOrDefault(option => option.Words is [var other] && question.Language.NearWords.IsOpposite(other, word))
                ?.Index
            : null;

    private static int Logits(int sum) => Math.Clamp((int)Math.Floor(sum / (double)LinearModel.Scale), -3, 3);
}
