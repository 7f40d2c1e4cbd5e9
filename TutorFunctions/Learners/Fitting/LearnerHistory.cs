using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Fitting;

/// <summary>All answers of one learner, the earliest first.</summary>
public sealed record LearnerHistory(string Learner, IReadOnlyList<Response> Responses);
