namespace TutorFunctions.Agents;

/// <summary>Whom a model writes for, in words that it can act on.</summary>
internal static class Audience
{
    /// <summary>The age at which the first grade begins, in years.</summary>
    private const int AgeBeforeFirstGrade = 5;

    /// <param name="grade">The school grade, from 1; null when it is not known.</param>
    public static string Of(int? grade) =>
        grade is { } known
            ? $"grade {known}, {known + AgeBeforeFirstGrade} to {known + AgeBeforeFirstGrade + 1} years old"
            : "of an age that is not known: write so that a twelve-year-old and an adult can both read it";
}
