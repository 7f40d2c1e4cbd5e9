using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Judging;
using TutorFunctions.Replies.Mathematics;

namespace TutorFunctions.Replies;

/// <summary>What was read in a reply.</summary>
public sealed record Reading
{
    /// <summary>The reading of a reply without a sign in it.</summary>
    public static Reading Nothing { get; } = new() { ToAsk = new Clarification(ClarificationKind.SayAgain, []) };

    /// <summary>The dialogue acts, in the order of their places.</summary>
    public IReadOnlyList<FoundAct> Acts { get; init; } = [];

    /// <summary>All that may be the answer, each with its role, in the order of their places.</summary>
    public IReadOnlyList<AnswerCandidate> Candidates { get; init; } = [];

    /// <summary>Every equation that is true or false in itself.</summary>
    public IReadOnlyList<CheckedEquation> Equations { get; init; } = [];

    /// <summary>Every piece of mathematics in it, as Grading reads it, in the order of their places: the lines of the working.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>What the reply comes to as an answer.</summary>
    public Outcome Outcome { get; init; } = Outcome.None;

    /// <summary>The claim that stands, boiled down; null when none does.</summary>
    public string? Claim { get; init; }

    /// <summary>Why it comes to that, in one sentence for a teacher.</summary>
    public string Reason { get; init; } = "There is nothing in the reply.";

    /// <summary>What the learner has to be asked; null when nothing is open.</summary>
    public Clarification? ToAsk { get; init; }

    /// <summary>Whether the claim and its worth are beyond doubt, so that they overrule what a language model makes of the reply.</summary>
    public bool IsCertain { get; init; }

    /// <summary>Whether what is put forward answers the question put just before.</summary>
    public bool AnswersQuestionBefore { get; init; }

    /// <summary>What the reply is meant as, by <see cref="IntentTable"/>.</summary>
    public ReplyIntent Intent => IntentTable.Of(this).Intent;

    /// <summary>How good it is as an answer, by <see cref="IntentTable"/>.</summary>
    public AnswerWorth Worth => IntentTable.Of(this).Worth;

    public bool Has(DialogueAct act) => Acts.Any(found => found.Act == act);
}

/// <summary>Something in a reply that may be the answer.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">What it says, boiled down.</param>
/// <param name="Role">What it is to the learner.</param>
/// <param name="Verdict">What it would be worth as the answer.</param>
public sealed record AnswerCandidate(TextSpan Span, string Text, CandidateRole Role, ClaimVerdict Verdict);
