namespace TutorFunctions.Learners.Evidence;

/// <param name="Number">The answer's place in the learner's log, from 1 and without gaps.</param>
public sealed record RecordedEvidence(long Number, AnswerEvidence Answer);
