namespace TutorFunctions.Grading.Reading;

/// <summary>A stretch of tokens that could be the answer.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="IsCalculation">Whether it is a calculation with its result, as "8*6/2 = 24".</param>
/// <param name="IsBound">Whether it only bounds a value, as "x &lt; 5" where a number is asked.</param>
public readonly record struct Statement(int Start, int End, bool IsCalculation = false, bool IsBound = false);
