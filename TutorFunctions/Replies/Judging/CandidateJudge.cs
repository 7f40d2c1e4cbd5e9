using TutorFunctions.Grading;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Mathematics;

namespace TutorFunctions.Replies.Judging;

/// <summary>Judges candidates: by the key through <see cref="ClaimJudge"/>, then by what lies on the way to the answer.</summary>
internal sealed class CandidateJudge(QuestionContext question, QuestionContext? before, ClaimJudge judge)
{
    public HalfwayValues Halfway => question.Halfway;

    public JudgedClaim Judge(Candidate candidate)
    {
        if (question.Key.Kind == AnswerKind.Choice && candidate.Option >= 0)
            return OfOption(candidate.Option);
        if (question.Key.Kind == AnswerKind.Choice && candidate.Kind == CandidateKind.Value)
            return (candidate.Value is { } reached && Halfway.IsStep(reached)) || SolvesLikeQuestion(candidate)
                ? Partial("It is a step of the solution.", Shortfall.NextStep)
                : new(ClaimVerdict.None, "It is none of the choices.");
        if (candidate.Kind == CandidateKind.Items)
            return OfItems(candidate);
        if (candidate.Kind == CandidateKind.Wording)
            return new(ClaimVerdict.Right, $"It names \"{candidate.Claim}\".");
        if (
            question.Key.Kind == AnswerKind.Number
            && candidate.LeftSide is { } left
            && ByKey(candidate.Claim).Verdict != Verdict.Correct
            && Step(left, candidate.Claim) is { } step
        )
            return step;
        if (
            question.Key.Kind == AnswerKind.List
            && candidate.Kind is CandidateKind.List or CandidateKind.Value
            && ListClaims.Judge(question, candidate.Claim) is { } list
        )
            return list;
        var judged = ByKey(candidate.Claim);
        if (judged.Verdict != Verdict.Correct && candidate.OtherClaim is { } other)
            judged = Better(judged, ByKey(other));
        return judged.Verdict switch
        {
            Verdict.Correct => Form(candidate, judged),
            Verdict.Partial => Partial(
                judged.Reason,
                question.Key.Kind == AnswerKind.List || judged.MissingIdeas.Count > 0 ? Shortfall.OtherPart : Shortfall.WorkOut
            ),
            _ => OnTheWay(candidate) ?? new(judged.Verdict == Verdict.Wrong ? ClaimVerdict.Wrong : ClaimVerdict.None, judged.Reason),
        };
    }

    /// <summary>Judges a text by the key.</summary>
    public Judgement ByKey(string claim) => question.Judgements.Of(claim, judge);

    /// <summary>Whether the claim answers the question put just before.</summary>
    public bool AnswersBefore(Candidate candidate) =>
        before?.Judgements.Of(candidate.Claim, judge).Verdict == Verdict.Correct;

    public JudgedClaim OfOption(int option) =>
        Accepted.Contains(option)
            ? new(ClaimVerdict.Right, $"It picks \"{question.Key.Choices[option]}\".")
            : new(ClaimVerdict.Wrong, $"It picks \"{question.Key.Choices[option]}\".");

    public IReadOnlySet<int> Accepted =>
        field ??=
            question.AcceptedOptions.Count > 0
                ? question.AcceptedOptions
                : question
                    .Options.Where(option => ByKey(option.Text).Verdict == Verdict.Correct)
                    .Select(option => option.Index)
                    .ToHashSet();

    // "4x = 32" is a step that the answer satisfies, or does not.
    private JudgedClaim? Step(string left, string right)
    {
        foreach (var answer in question.KeyPieces.SelectMany(pieces => pieces).Select(piece => piece.Last.Value).OfType<Rational>())
        {
            if (Reckoning.HoldsFor(left, right, answer) is { } holds)
                return holds
                    ? Partial("It is an equation that the answer solves.", Shortfall.NextStep)
                    : new(ClaimVerdict.Wrong, "It is an equation that the answer does not solve.");
        }

        return null;
    }

    private static JudgedClaim OfItems(Candidate candidate)
    {
        if (candidate.HasOthers || candidate.IsOutOfOrder)
            return new(
                ClaimVerdict.Wrong,
                candidate.HasOthers ? "An item is none of those asked for." : "The items stand in another order."
            );
        return candidate.Share >= 1
            ? new(ClaimVerdict.Right, "All items are named.")
            : Partial("Some of the items are named.", Shortfall.OtherPart);
    }

    private static Judgement Better(Judgement first, Judgement second) => second.Verdict < first.Verdict ? second : first;

    private static JudgedClaim Partial(string reason, Shortfall shortfall) => new(ClaimVerdict.Partial, reason, shortfall);

    // Equal, but breaking off, worked out where a calculation is asked for, or one side of the equation that is asked for.
    private JudgedClaim Form(Candidate candidate, Judgement judged)
    {
        if (candidate.Kind != CandidateKind.Value)
            return new(ClaimVerdict.Right, judged.Reason);
        if (candidate.IsOpen && !candidate.IsNumber)
            return Partial(judged.Reason, Shortfall.WorkOut);
        if (question.Key.Kind == AnswerKind.Number && !question.FitsAskedUnit(candidate.Unit))
            return Partial($"{judged.Reason} The unit is not as asked.", Shortfall.Form);
        var key = question.KeyPieces is [[var only], ..] ? only : null;
        var isSide =
            question.Key.Kind == AnswerKind.Equation && key is { IsEquation: true } && !candidate.IsNumber && !candidate.EndsEquation;
        var isWorkedOut =
            question.Key.Kind == AnswerKind.Expression
            && key is { IsEquation: false }
            && candidate.IsNumber
            && !key.Last.IsNumber
            && !key.Last.HasVariable
            && key.Text.AsSpan().IndexOf("^") < 0;
        return isSide || isWorkedOut ? Partial(judged.Reason, Shortfall.Form) : new(ClaimVerdict.Right, judged.Reason);
    }

    private JudgedClaim? OnTheWay(Candidate candidate) =>
        question.Key.Kind switch
        {
            AnswerKind.Number => Number(candidate),
            AnswerKind.Equation or AnswerKind.Expression => Algebra(candidate),
            _ => null,
        };

    private JudgedClaim? Number(Candidate candidate)
    {
        if (candidate.Value is { } value)
        {
            if (Halfway.IsStep(value))
                return Partial("It is a step of the solution.", Shortfall.NextStep);
            if (Halfway.IsOnTheWay(value))
                return Partial("It lies on the way from the question's numbers to the answer.", Shortfall.NextStep);
            return null;
        }

        if (question.KeyPieces.SelectMany(pieces => pieces).Any(key => IsNear(candidate.Claim, key.Last.Text)))
            return Partial("It is equal to the answer before it is rounded.", Shortfall.Form);
        return SolvesLikeQuestion(candidate.Claim) ? Partial("It is a step of solving the equation.", Shortfall.NextStep) : null;
    }

    private JudgedClaim? Algebra(Candidate candidate)
    {
        foreach (var key in question.KeyPieces.SelectMany(pieces => pieces))
        {
            if (
                key.IsEquation
                && candidate.Kind == CandidateKind.Value
                && key.Sides.Any(side =>
                    (side == key.Last || side.Text.Length > 1) && Reckoning.AreEqual(side.Text, candidate.Claim) == true
                )
            )
                return Partial("It is one side of the equation.", Shortfall.Form);
            if (!key.IsEquation && IsTermOf(candidate.Claim, key.Text))
                return Partial("It is a part of the expression.", Shortfall.NextStep);
            if (
                key is { IsEquation: false, Last.IsNumber: false }
                && (IsNear(key.Last.Text, candidate.Claim) || IsNear(key.Last.Text, candidate.OtherClaim))
            )
                return Partial("It is near the answer, which is asked for exactly.", Shortfall.Form);
        }

        return SolvesLikeQuestion(candidate.Claim) ? Partial("It is a step of solving the equation.", Shortfall.NextStep) : null;
    }

    // "36π" for 113.1, as many places as that has.
    private static bool IsNear(string exact, string? rounded)
    {
        if (rounded is null || Reckoning.Value(rounded) is not { } value || Reckoning.Approximate(exact) is not { } amount || amount == 0)
            return false;
        var point = rounded.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : rounded.Length - point - 1;
        return rounded.All(static letter => char.IsAsciiDigit(letter) || letter is '.' or '-' or ' ')
            && places <= 10
            && Math.Abs(Math.Round(amount, places) - value.ToDouble()) < 1e-9
            && Math.Abs(amount) >= 1;
    }

    // "4y = 10 - 3x" where a choice is asked for.
    private bool SolvesLikeQuestion(Candidate candidate) =>
        candidate.LeftSide is { } left && SolvesLikeQuestion(left + " = " + candidate.Claim);

    // An equation with the solutions of the question's own, as 5x = 35 for 5x - 8 = 27.
    private bool SolvesLikeQuestion(string claim)
    {
        if (!claim.Contains('=', StringComparison.Ordinal))
            return false;
        foreach (var asked in question.PromptPieces.Where(piece => piece is { IsEquation: true, Relations.Count: 1 }))
        {
            var key = new AnswerKey { Kind = AnswerKind.Equation, Accepted = [asked.Text] };
            if (judge(key, claim).Verdict == Verdict.Correct)
                return true;
        }

        return false;
    }

    // "x + 4" of "(x + 4) / 2", "3 * 6" of "3 * 6 + 2"
    private static bool IsOperandOf(string claim, string expression)
    {
        var bare = claim.Replace(" ", string.Empty, StringComparison.Ordinal);
        var whole = expression.Replace(" ", string.Empty, StringComparison.Ordinal);
        return bare.AsSpan().IndexOfAny("+*") > 0
            && bare.Length < whole.Length
            && (
                whole.Contains("(" + bare + ")", StringComparison.Ordinal)
                || whole.StartsWith(bare + "+", StringComparison.Ordinal)
                || whole.StartsWith(bare + "-", StringComparison.Ordinal)
                || whole.EndsWith("+" + bare, StringComparison.Ordinal)
            );
    }

    private static bool IsTermOf(string claim, string expression)
    {
        if (claim.Length < 2 && !char.IsAsciiLetter(claim[0]))
            return false;
        if (IsOperandOf(claim, expression))
            return true;
        var bare = claim.Replace(" ", string.Empty, StringComparison.Ordinal).TrimStart('+');
        var whole = expression.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (!bare.Any(char.IsAsciiLetter) || bare.Length >= whole.Length)
            return false;
        return whole.Split('+', '-').Contains(bare.TrimStart('-'), StringComparer.Ordinal);
    }
}
