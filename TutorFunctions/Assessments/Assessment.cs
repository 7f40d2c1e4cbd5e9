namespace TutorFunctions.Assessments;

/// <summary>A learner's assessment: what it was to be, where it stands, and all that was said in it.</summary>
/// <param name="Answers">In order.</param>
/// <param name="Marks">In the order in which they came; only a peer assessment has any.</param>
public sealed record Assessment(
    AssessmentPlan Plan,
    AssessmentState State,
    IReadOnlyList<GivenAnswer> Answers,
    IReadOnlyList<PeerMark> Marks
)
{
    public string Id => Plan.AssessmentId;

    public GivenAnswer? AnswerTo(string itemId) => Answers.FirstOrDefault(answer => answer.ItemId == itemId);

    /// <summary>How people's marks of an answer stand.</summary>
    public MarkOutcome MarksOf(string itemId) => PeerMarking.Reconcile([.. Marks.Where(mark => mark.ItemId == itemId)]);

    /// <summary>An answer's score, from 0 to 1; null while people have not agreed on it.</summary>
    public double? ScoreOf(GivenAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Score ?? (MarksOf(answer.ItemId).Points / PeerMark.MostPoints);
    }

    /// <summary>The answers that have a score, in order.</summary>
    public IReadOnlyList<ScoredAnswer> Scored =>
        [.. from answer in Answers let score = ScoreOf(answer) where score is not null select new ScoredAnswer(answer, score.Value)];

    /// <summary>What is believed of the learner's ability after the scored answers.</summary>
    public AbilityEstimate Ability => AbilityLikelihood.Of(Scored.Select(scored => scored.Response)).Estimate(AbilityEstimate.Population);

    /// <summary>The assessment as it stands at a time: over, when its time has run out unnoticed.</summary>
    public Assessment At(DateTime now) =>
        State.EndReason is null && Plan.TimeLimit is { } limit && now >= Plan.CreatedAt + limit
            ? this with
            {
                State = State.End(EndReason.TimeLimit, Plan.CreatedAt + limit),
            }
            : this;

    public AssessmentStatus Status =>
        State.EndReason is null ? AssessmentStatus.Active
        : Scored.Count < Answers.Count ? AssessmentStatus.AwaitingMarks
        : AssessmentStatus.Completed;
}

public enum AssessmentStatus
{
    /// <summary>An item waits for its answer.</summary>
    Active,

    /// <summary>All has been asked; people have answers to mark.</summary>
    AwaitingMarks,

    Completed,
}

/// <param name="Score">From 0 to 1.</param>
public sealed record ScoredAnswer(GivenAnswer Answer, double Score)
{
    public ScoredResponse Response => new(Answer.Asked.Parameters, Score);
}
