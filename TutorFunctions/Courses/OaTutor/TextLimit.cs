namespace TutorFunctions.Courses.OaTutor;

/// <summary>
/// How much text one question or hint may have; far more than any has, so that a made-up file cannot slow an import down.
/// </summary>
internal static class TextLimit
{
    public const int Letters = 10_000;

    /// <summary>Hints of one pathway.</summary>
    public const int Hints = 500;

    public static bool Exceeded(IEnumerable<string?> texts) => texts.Sum(text => text?.Length ?? 0) > Letters;
}
