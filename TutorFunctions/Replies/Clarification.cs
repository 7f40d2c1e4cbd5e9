using TutorFunctions.Replies.Judging;

namespace TutorFunctions.Replies;

/// <summary>What a learner has to be asked before their answer can count, or for it to be complete.</summary>
public enum ClarificationKind
{
    /// <summary>Two answers stand beside each other: which of them?</summary>
    WhichOfTwo,

    /// <summary>Choices are ruled out: which of the others?</summary>
    WhichChoice,

    /// <summary>It is right so far: what comes next?</summary>
    NextStep,

    /// <summary>It is right, not worked out yet: what does it make?</summary>
    WorkOut,

    /// <summary>A part of the answer is there: what else?</summary>
    OtherPart,

    /// <summary>It is right in another form or unit: how is it written as asked?</summary>
    Form,

    /// <summary>Nothing in the reply could be read.</summary>
    SayAgain,
}

/// <summary>A question to the learner, as data.</summary>
/// <param name="Kind">What is to be asked.</param>
/// <param name="About">What in the reply it is about, boiled down: the two answers, the choices ruled out, the step.</param>
public sealed record Clarification(ClarificationKind Kind, IReadOnlyList<string> About);

internal static class Clarifications
{
    public static Clarification? Of(ReplyAnalysis analysis, Standing standing, Outcome outcome)
    {
        var beside = standing.Alternatives.Select(index => analysis.Candidates[index].Claim).Distinct(StringComparer.Ordinal).ToList();
        if (standing.State == StandingState.Either)
            return new(ClarificationKind.WhichOfTwo, beside);
        if (outcome != Outcome.Partial)
            return null;
        if (standing.State == StandingState.RuledOut)
            return new(ClarificationKind.WhichChoice, beside);
        IReadOnlyList<string> claim = standing.Claim is { } index ? [analysis.Candidates[index].Claim] : [];
        return standing.Judged.Shortfall switch
        {
            Shortfall.WorkOut => new(ClarificationKind.WorkOut, claim),
            Shortfall.OtherPart => new(ClarificationKind.OtherPart, claim),
            Shortfall.Choose => new(ClarificationKind.WhichChoice, claim),
            Shortfall.NextStep => new(ClarificationKind.NextStep, claim),
            Shortfall.Form => new(ClarificationKind.Form, claim),
            _ when standing.Verdict == ClaimVerdict.Right => new(ClarificationKind.Form, claim),
            _ => new(ClarificationKind.OtherPart, claim),
        };
    }
}
