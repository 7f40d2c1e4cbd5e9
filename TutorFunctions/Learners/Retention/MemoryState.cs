namespace TutorFunctions.Learners.Retention;

/// <summary>How well something is remembered.</summary>
/// <param name="Stability">Days after which it is recalled with a probability of 0.9; at least 0.001.</param>
/// <param name="Difficulty">1 easy to 10 hard: how little a review adds to the stability.</param>
public sealed record MemoryState(double Stability, double Difficulty);
