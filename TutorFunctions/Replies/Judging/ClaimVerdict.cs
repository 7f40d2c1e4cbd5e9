namespace TutorFunctions.Replies.Judging;

/// <summary>What a claim is worth.</summary>
public enum ClaimVerdict
{
    Right,

    /// <summary>Right so far: a step on the way, a part of the answer, another form than asked, or wrong choices ruled out.</summary>
    Partial,
    Wrong,

    /// <summary>It cannot be read as an answer of the asked kind.</summary>
    None,
}

/// <summary>A claim's worth with what makes it so.</summary>
/// <param name="Verdict">What it is worth.</param>
/// <param name="Reason">Why, in one sentence for a teacher.</param>
/// <param name="Shortfall">What is left to do where it is partly right.</param>
internal sealed record JudgedClaim(ClaimVerdict Verdict, string Reason, Shortfall Shortfall = Shortfall.Nothing);

/// <summary>What is missing from an answer that is right so far; told to the learner as a question, never with the answer.</summary>
public enum Shortfall
{
    Nothing,

    /// <summary>It is a step on the way: what comes next?</summary>
    NextStep,

    /// <summary>It is not worked out yet.</summary>
    WorkOut,

    /// <summary>A part of the answer is there: what else?</summary>
    OtherPart,

    /// <summary>The value is right in another form or unit than asked.</summary>
    Form,

    /// <summary>Choices are ruled out: which of the others?</summary>
    Choose,
}
