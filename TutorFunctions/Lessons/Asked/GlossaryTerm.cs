namespace TutorFunctions.Lessons.Asked;

/// <summary>A word or sign of a lesson and what it means.</summary>
/// <param name="Term">The word, words or sign, as the lesson writes it: "denominator", "lowest terms", "4x".</param>
/// <param name="AlsoCalled">Other names for the same; inflections and typing errors are found without them.</param>
/// <param name="Meaning">What it means, in one sentence that can be said alone as an answer.</param>
/// <param name="Example">One sentence with numbers or things that shows it; null where there is none.</param>
public sealed record GlossaryTerm(string Term, IReadOnlyList<string> AlsoCalled, string Meaning, string? Example);
