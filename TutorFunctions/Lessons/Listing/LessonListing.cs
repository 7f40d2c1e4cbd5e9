using TutorFunctions.Grading.Words;
using TutorFunctions.Language;

namespace TutorFunctions.Lessons.Listing;

/// <summary>
/// Narrows a list of lessons down while somebody looks for one. Unlike <see cref="LessonSearch"/>, which has to decide, it shows what could
/// be meant, the likeliest first: beginnings of words and rough spellings count too.
/// </summary>
public static class LessonListing
{
    /// <summary>Of the letters of a word, the share that may differ: "fracshuns" has three of nine wrong.</summary>
    private const double MostWrongLetters = 0.34;

    private const int ShortestMisspelled = 4;
    private const int ShortestBeginning = 2;

    /// <summary>What fits much worse than the best one is left out.</summary>
    private const double LeastOfBest = 0.6;

    private const double TitleWeight = 1;
    private const double TopicWeight = 0.9;
    private const double ConceptWeight = 0.6;
    private const double SubjectWeight = 0.5;

    /// <param name="lessons">Where to look.</param>
    /// <param name="subject">Only lessons of this subject, whatever its case.</param>
    /// <param name="grade">Only lessons that this school grade is within; a lesson for any grade stays.</param>
    /// <param name="words">Words that the lesson is about; with none, the lessons stay in their order.</param>
    public static IReadOnlyList<Lesson> Find(IEnumerable<Lesson> lessons, string? subject, int? grade, string? words)
    {
        var offered = lessons.Where(lesson => IsOf(lesson, subject) && IsFor(lesson, grade));
        var wanted = Words(words ?? string.Empty);
        if (wanted.Count == 0)
            return string.IsNullOrWhiteSpace(words) ? [.. offered] : [];
        var found = offered
            .Select(lesson => (Lesson: lesson, Score: Score(lesson, wanted)))
            .Where(found => found.Score > 0)
            .OrderByDescending(found => found.Score)
            .ToList();
        return [.. found.TakeWhile(one => one.Score >= LeastOfBest * found[0].Score).Select(one => one.Lesson)];
    }

    private static bool IsOf(Lesson lesson, string? subject) =>
        subject is null || lesson.Subject.Equals(subject, StringComparison.OrdinalIgnoreCase);

    private static bool IsFor(Lesson lesson, int? grade) =>
        grade is not { } wanted || lesson.Grades is not { } grades || (grades.Lowest <= wanted && wanted <= grades.Highest);

    /// <returns>How well the words asked for are met on average, from 0 to 1; 0 when one of them is not met at all.</returns>
    private static double Score(Lesson lesson, List<WordOf> wanted)
    {
        (double Weight, List<WordOf> Words)[] names =
        [
            (TitleWeight, Words(lesson.Title)),
            (TopicWeight, Words(string.Join(' ', lesson.Topics))),
            (ConceptWeight, Words(string.Join(' ', lesson.Concepts.Select(concept => concept.Title)))),
            (SubjectWeight, Words(lesson.Subject)),
        ];
        var scores = wanted.ConvertAll(word => names.Max(name => name.Weight * Likeness(word, name.Words)));
        return scores.Contains(0) ? 0 : scores.Average();
    }

    private static List<WordOf> Words(string text) =>
        [
            .. WordList
                .Of(text)
                .Where(word => !StopWords.Contains(word.Lower) && word.Lower.Any(char.IsLetterOrDigit))
                .DistinctBy(word => word.Stem),
        ];

    private static double Likeness(WordOf word, List<WordOf> name) => name.Select(other => Likeness(word, other)).DefaultIfEmpty().Max();

    private static double Likeness(WordOf word, WordOf other)
    {
        if (word.Stem == other.Stem)
            return 1;
        if (word.Lower.Length >= ShortestBeginning && other.Lower.StartsWith(word.Lower, StringComparison.Ordinal))
            return 0.9;
        if (word.Lower.Length < ShortestMisspelled || word.Lower[0] != other.Lower[0])
            return 0;
        var wrong = (double)EditDistance.Between(word.Lower, other.Lower) / Math.Max(word.Lower.Length, other.Lower.Length);
        return wrong <= MostWrongLetters ? 1 - wrong : 0;
    }
}
