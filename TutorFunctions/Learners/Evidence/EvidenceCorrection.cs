namespace TutorFunctions.Learners.Evidence;

/// <summary>An answer that counts otherwise from now on.</summary>
/// <param name="Source">Where it was judged.</param>
/// <param name="Before">As it counted before; null when it counted for nothing.</param>
/// <param name="After">As it counts from now on; null when it counts for nothing.</param>
public sealed record EvidenceCorrection(string LearnerId, string Source, AnswerEvidence? Before, AnswerEvidence? After);
