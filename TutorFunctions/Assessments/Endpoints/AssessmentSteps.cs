using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Assessments.Endpoints;

/// <summary>The changes to store, with what each says to others.</summary>
internal static class AssessmentSteps
{
    public static AssessmentChange Answered(Assessment before, Assessment after, GivenAnswer answer, BankItem item)
    {
        var change = new AssessmentChange(after.Plan, after.State) { Answer = answer, Status = after.Status };
        return answer.Score is { } score ? Scored(change, before.Ability, new ScoredAnswer(answer, score), item) : change;
    }

    /// <param name="item">Null when it is gone from the course.</param>
    public static AssessmentChange Marked(Assessment before, Assessment after, PeerMark mark, BankItem? item)
    {
        var change = new AssessmentChange(after.Plan, after.State) { Mark = mark, Status = after.Status };
        var answer = after.AnswerTo(mark.ItemId)!;
        return after.ScoreOf(answer) is { } score ? Scored(change, before.Ability, new ScoredAnswer(answer, score), item) : change;
    }

    private static AssessmentChange Scored(AssessmentChange change, AbilityEstimate learner, ScoredAnswer scored, BankItem? item) =>
        change with
        {
            Evidence = AssessmentEvidence.Of(change.Plan, scored, item),
            Observation = item is null
                ? null
                : new ItemObservation(
                    EvidenceSource.OfAssessment(change.Plan.AssessmentId, item.Id),
                    change.Plan.CourseId,
                    item.Id,
                    scored.Score,
                    learner,
                    item.Guessing,
                    item.Expected
                ),
        };
}
