namespace TutorFunctions.Evals.Report;

/// <summary>One decision that was held against what was expected of it.</summary>
/// <param name="Agent">Who decided.</param>
/// <param name="Measure">What about, as "intent".</param>
/// <param name="Detail">What was said, what was expected and what came, to whoever reads a miss.</param>
internal sealed record Finding(string Agent, string Measure, bool IsRight, string Detail);
