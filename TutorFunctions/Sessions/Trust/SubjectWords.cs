using TutorFunctions.Grading.Words;

namespace TutorFunctions.Sessions;

/// <summary>The words that a subject is made of, by which a text about it is told from one about something else.</summary>
public sealed class SubjectWords
{
    /// <summary>The subject that every text keeps to.</summary>
    public static readonly SubjectWords Everything = new(null);

    private readonly List<WordOf>? _words;

    private SubjectWords(List<WordOf>? words) => _words = words;

    public static SubjectWords Of(params IEnumerable<string?> texts) => new([.. texts.SelectMany(Content).DistinctBy(word => word.Stem)]);

    /// <summary>Which of the subject's words a text has, by their stems.</summary>
    public int CountIn(string text) => _words is null ? int.MaxValue : Content(text).Where(word => _words.Exists(word.Matches)).DistinctBy(word => word.Stem).Count();

    /// <summary>How many words with a meaning a text has.</summary>
    public static int LengthOf(string text) => Content(text).DistinctBy(word => word.Stem).Count();

    /// <summary>The subject without the words of another.</summary>
    public SubjectWords Without(SubjectWords other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new([.. (_words ?? []).Where(word => other._words?.Exists(word.Matches) is false)]);
    }

    private static IEnumerable<WordOf> Content(string? text) =>
        text is null ? [] : WordList.Of(text).Where(static word => !word.IsNumber && word.Lower.Length > 2 && !StopWords.Contains(word.Lower));
}
