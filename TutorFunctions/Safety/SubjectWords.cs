using TutorFunctions.Grading.Words;

namespace TutorFunctions.Safety;

/// <summary>The words that a subject is made of, by their stems, by which a text about it is told from one about something else.</summary>
public sealed class SubjectWords
{
    private readonly HashSet<string> _stems;

    private SubjectWords(HashSet<string> stems) => _stems = stems;

    public static SubjectWords Of(params IEnumerable<string?> texts) => new([.. texts.SelectMany(Stems)]);

    /// <summary>How many of the subject's words a text has.</summary>
    public int CountIn(string text) => Stems(text).Distinct().Count(_stems.Contains);

    /// <summary>How many words with a meaning a text has.</summary>
    public static int LengthOf(string text) => Stems(text).Distinct().Count();

    /// <summary>The subject without the words of another.</summary>
    public SubjectWords Without(SubjectWords other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new([.. _stems.Except(other._stems)]);
    }

    private static IEnumerable<string> Stems(string? text) =>
        text is null
            ? []
            : WordList
                .Of(text)
                .Where(static word => !word.IsNumber && word.Lower.Length > 2 && !StopWords.Contains(word.Lower))
                .Select(static word => word.Stem);
}
