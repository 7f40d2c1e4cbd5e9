namespace TutorFunctions.Assessments;

/// <summary>Who may mark an answer.</summary>
public static class PeerTurns
{
    /// <returns>Why somebody may not, in a sentence; null when they may.</returns>
    public static string? Refusal(Assessment assessment, GivenAnswer answer, string raterId, bool isTeacher)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(answer);
        if (assessment.Plan.Type != AssessmentType.Peer)
            return "Only the answers of a peer assessment are marked by people.";
        if (assessment.Plan.LearnerId == raterId)
            return "Nobody marks an answer of their own.";
        if (assessment.Marks.Any(mark => mark.ItemId == answer.ItemId && mark.RaterId == raterId))
            return $"'{raterId}' has marked this answer already; that mark stands.";
        return assessment.MarksOf(answer.ItemId).Status switch
        {
            MarkStatus.Settled => "The answer's mark is settled.",
            MarkStatus.AwaitingTeacher when !isTeacher => "Peers disagree on this answer; a teacher decides.",
            _ => null,
        };
    }
}
