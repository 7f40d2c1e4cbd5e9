namespace TutorFunctions.Learners.Evidence;

/// <summary>
/// What a course says of how learners pick a skill up: the probabilities of Bayesian knowledge tracing (Corbett and Anderson 1994).
/// </summary>
/// <param name="Mastery">That it is known before the first question.</param>
/// <param name="Transit">That it is learned at a question.</param>
/// <param name="Slip">That who knows it answers wrongly.</param>
/// <param name="Guess">That who does not know it answers rightly.</param>
public sealed record TracingStart(double Mastery, double Transit, double Slip, double Guess);
