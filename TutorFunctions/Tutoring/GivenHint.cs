namespace TutorFunctions.Tutoring;

/// <summary>A hint that a learner took.</summary>
/// <param name="AskedInTurn">The turn in whose message the question was first asked.</param>
/// <param name="Turn">The last turn before it was taken.</param>
/// <param name="Level">How far down the question's hints, from 1.</param>
/// <param name="Text">What it said.</param>
/// <param name="StepId">The question's step.</param>
/// <param name="At">When it was first taken.</param>
public sealed record GivenHint(int AskedInTurn, int Turn, int Level, string Text, string StepId, DateTime At);
