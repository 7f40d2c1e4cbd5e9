using System.Text.Json.Serialization;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Safety.Distress;

namespace TutorFunctions.Tutoring;

/// <summary>How a reply was judged. What it may change of the plan is decided by the session's rules.</summary>
public sealed record Evaluation : IAgentResult<Evaluation>
{
    public required UserIntent UserIntent { get; init; }

    public required AnswerEvaluation AnswerEvaluation { get; init; }

    /// <summary>From 0 (wrong) to 1 (right).</summary>
    public required double Score { get; init; }

    /// <summary>Every dialogue act of the reply, in the order written; empty in the record of a build that read none.</summary>
    public IReadOnlyList<ReplyAct> Acts
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The answer that the reply puts forward, boiled down; null when it puts none forward.</summary>
    public string? Claim { get; init; }

    /// <summary>Of a partly right answer what is right, in a few words; null where nobody said.</summary>
    public string? AcceptedPart { get; init; }

    /// <summary>What is said to the learner about the reply.</summary>
    public required string Feedback { get; init; }

    /// <summary>The moves of the tutor's own sayings that the feedback is made of.</summary>
    public IReadOnlyList<string> Said
    {
        get;
        init => field = value ?? [];
    } = [];

    public required string Reasoning { get; init; }

    /// <summary>How the tutor should go on.</summary>
    public required string GuidanceForTutor { get; init; }

    public bool ShouldAdvance { get; init; }

    /// <summary>One observation for the teacher, without a time.</summary>
    public required string AssessmentNote { get; init; }

    /// <summary>Whether the learner asked to pass over the question.</summary>
    public bool IsSkip { get; init; }

    public string? MisconceptionId { get; init; }

    public bool ReplanNeeded { get; init; }

    public string? ReplanReason { get; init; }

    /// <summary>What in the reply calls for a person; null when nothing does.</summary>
    public Concern? Concern { get; init; }

    /// <summary>Whether nothing is asked after it and the lesson waits, for a learner who has something else to bear.</summary>
    public bool IsPause { get; init; }

    /// <summary>Whether it is a pause that the learner asked for, so that whatever they write next goes on with the lesson.</summary>
    public bool IsBreak { get; init; }

    /// <summary>The statuses that a model asked for; null when it asked for none, as the offline tutor never does.</summary>
    public IReadOnlyList<RequestedStatus>? RequestedStatuses { get; init; }

    /// <summary>Whether the reply was orders to the tutor and was not judged at all.</summary>
    public bool IsOrder { get; init; }

    /// <summary>What the rules changed of a model's judgement, and why; null when they changed nothing.</summary>
    public string? Overruled { get; init; }

    /// <summary>The earlier turn whose judgement of the learner's answer is taken back by this one; null when none is.</summary>
    public int? TakesBack { get; init; }

    public AgentRun? Run { get; init; }

    public Evaluation LoggedAs(AgentRun run) => this with { Run = run };

    public bool IsRight => AnswerEvaluation == AnswerEvaluation.Correct;

    /// <summary>Whether it was a try at the question, or a statement that the learner cannot answer it.</summary>
    public bool IsAttempt => !IsSkip && UserIntent is UserIntent.AttemptAnswer or UserIntent.Stuck;

    /// <summary>Whether an answer was put forward and judged, so that it says something of what the learner knows.</summary>
    public bool IsJudged => !IsSkip && UserIntent == UserIntent.AttemptAnswer && AnswerEvaluation != AnswerEvaluation.NotApplicable;

    /// <summary>Whether the learner is right so far and has to be asked for the rest.</summary>
    public bool IsUnfinished => !IsSkip && AnswerEvaluation == AnswerEvaluation.Partial;

    /// <summary>What of an unfinished answer stands; null for every other reply, and where the rules overruled the judge.</summary>
    [JsonIgnore]
    public string? RightPart => IsUnfinished && Overruled is null ? AcceptedPart ?? Claim : null;

    /// <summary>Whether an answer is put forward that is not settled: unfinished, undecided between two, or not made out.</summary>
    public bool IsUnsettled =>
        !IsSkip && UserIntent == UserIntent.AttemptAnswer && AnswerEvaluation is AnswerEvaluation.Partial or AnswerEvaluation.NotApplicable;

    /// <summary>Whether the learner cannot go on: being stuck calls for help, as a wrong answer does, and is none.</summary>
    public bool IsStuck => !IsSkip && UserIntent == UserIntent.Stuck && (Acts.Count == 0 || Acts.Any(static act => act.Act.AsksForHelp()));

    /// <summary>The judgement as a teacher would have it; what was read in the reply stays.</summary>
    public Evaluation CorrectedTo(AnswerEvaluation verdict) =>
        verdict == AnswerEvaluation && IsJudged == (verdict != AnswerEvaluation.NotApplicable)
            ? this
            : this with
            {
                AnswerEvaluation = verdict,
                UserIntent = verdict == AnswerEvaluation.NotApplicable ? UserIntent : UserIntent.AttemptAnswer,
                IsSkip = IsSkip && verdict == AnswerEvaluation.NotApplicable,
                Score = verdict switch
                {
                    AnswerEvaluation.Correct => 1,
                    AnswerEvaluation.Partial => 0.5,
                    _ => 0,
                },
            };

    /// <summary>The prefix of the moves that answer a thought of the learner's.</summary>
    public const string ThoughtMove = "thought:";

    /// <summary>Whether the feedback says something to what the learner thinks.</summary>
    [JsonIgnore]
    public bool AnswersThought => Said.Any(static move => move.StartsWith(ThoughtMove, StringComparison.Ordinal));

    /// <summary>Whether the learner says that it is known already or too easy.</summary>
    public bool AsksForHarder => Has(DialogueAct.Confidence) || Has(DialogueAct.RequestHarder);

    /// <summary>
    /// Whether the learner asks to go on faster: to leave something out, for something harder, or, without an answer, as it is known. To be
    /// sure of an answer asks for nothing.
    /// </summary>
    [JsonIgnore]
    public bool AsksToGoFaster =>
        Has(DialogueAct.RequestHarder) || Has(DialogueAct.RequestSkip) || (!IsJudged && Has(DialogueAct.Confidence));

    /// <summary>Whether the learner says that it is too hard or not fair.</summary>
    [JsonIgnore]
    public bool IsProtest => Has(DialogueAct.RequestEasier) || Has(DialogueAct.Frustration);

    public bool Has(DialogueAct act) => Acts.Any(found => found.Act == act);
}

/// <summary>A status that a model would have a step take. The session's rules decide.</summary>
public sealed record RequestedStatus(string StepId, StepStatus Status);

public enum UserIntent
{
    AttemptAnswer,
    AskQuestion,
    Stuck,
    OffTopic,
}

public enum AnswerEvaluation
{
    Correct,
    Partial,
    Wrong,

    [JsonStringEnumMemberName("n/a")]
    NotApplicable,
}

public static class AnswerEvaluations
{
    /// <summary>A verdict as it stands in the answers of the API, and as models know it.</summary>
    public static string Name(this AnswerEvaluation verdict) =>
        verdict switch
        {
            AnswerEvaluation.Correct => "correct",
            AnswerEvaluation.Partial => "partial",
            AnswerEvaluation.Wrong => "wrong",
            _ => "n/a",
        };
}
