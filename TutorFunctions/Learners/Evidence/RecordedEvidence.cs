namespace TutorFunctions.Learners.Evidence;

/// <summary>An answer as it stands in its learner's log, with what was taken from outside the log when it was folded in.</summary>
/// <param name="Number">
/// The answer's place in the log, from 1. A number is missing where a teacher found that there was no answer, and an answer that a teacher
/// found stands at the end.
/// </param>
/// <param name="ItemDifficulty">How hard the item was for all learners so far, in logits, just before this answer.</param>
/// <param name="Predicted">The probability of a right answer as it was predicted just before; null for a later try.</param>
public sealed record RecordedEvidence(long Number, AnswerEvidence Answer, double ItemDifficulty = 0, double? Predicted = null);
