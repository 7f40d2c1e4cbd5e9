using System.Runtime.CompilerServices;
using TutorFunctions.Grading.Words;
using TutorFunctions.Language;

namespace TutorFunctions.Lessons;

/// <summary>Finds the lesson that covers what a learner asked for in words, typing errors and inflections forgiven.</summary>
public static class LessonSearch
{
    /// <summary>
    /// Of the words asked for, at least this share must be the lesson's own: "adding fractions" is no question for "comparing fractions".
    /// </summary>
    private const double LeastCoverage = 0.7;

    /// <summary>
    /// Of the words of one of its names, at least this share must be asked for: "food" is no question for "how plants make food".
    /// </summary>
    private const double LeastLikeness = 0.34;

    private const double LeastLikenessWithinCourse = 0.15;

    /// <summary>Words of asking, which say nothing about what is asked for.</summary>
    private static readonly HashSet<string> s_asking =
    [
        "want",
        "learn",
        "learning",
        "about",
        "teach",
        "know",
        "understand",
        "please",
        "help",
        "explain",
        "lesson",
        "topic",
        "how",
        "what",
        "me",
    ];

    /// <summary>A word that only a concept's title has says less about what the whole lesson is for.</summary>
    private const double ConceptWeight = 0.7;

    /// <summary>Every session that starts looks through all lessons.</summary>
    private static readonly ConditionalWeakTable<Lesson, Names> s_names = [];

    /// <param name="lessons">Where to look.</param>
    /// <param name="topic">What the learner wants to learn about.</param>
    /// <param name="subtopic">The part of it that is meant; it decides when given.</param>
    /// <param name="grade">School grade, to choose among lessons that cover it equally well.</param>
    /// <returns>The best fitting lesson, the first of equals; null when none covers it.</returns>
    public static Lesson? Find(IReadOnlyList<Lesson> lessons, string topic, string? subtopic, int? grade) =>
        Find(lessons, topic, subtopic, grade, LeastLikeness);

    /// <summary>
    /// As <see cref="Find(IReadOnlyList{Lesson}, string, string?, int?)"/>, where the learner has named the course: a word of a lesson's
    /// name is enough.
    /// </summary>
    public static Lesson? FindWithin(IReadOnlyList<Lesson> lessons, string topic, string? subtopic, int? grade) =>
        Find(lessons, topic, subtopic, grade, LeastLikenessWithinCourse);

    private static Lesson? Find(IReadOnlyList<Lesson> lessons, string topic, string? subtopic, int? grade, double leastLikeness)
    {
        var wanted = Words(subtopic ?? topic);
        var around = subtopic is null ? [] : Words(topic);
        return lessons
            .Select(lesson => (Lesson: lesson, Fit: Fit.Of(lesson, wanted), Around: Fit.Of(lesson, around)))
            .Select(found => IsNamed(found.Lesson, subtopic ?? topic) ? (found.Lesson, Fit: Fit.Whole, found.Around) : found)
            .Where(found => found.Fit.Coverage >= LeastCoverage && found.Fit.Likeness >= leastLikeness)
            .OrderByDescending(found => Math.Round(found.Fit.Score, 6))
            .ThenByDescending(found => Math.Round(found.Around.Score, 6))
            .ThenBy(found => GradesAway(found.Lesson.Grades, grade))
            .Select(found => found.Lesson)
            .FirstOrDefault();
    }

    // Numbers and signs are the same in any equation, so they count only where the whole name is met.
    private static List<WordOf> Words(string text) =>
        [
            .. WordList
                .Of(text)
                .Where(word => !word.IsNumber && word.Lower.Length > 1 && !StopWords.Contains(word.Lower) && !s_asking.Contains(word.Lower))
                .DistinctBy(word => word.Stem),
        ];

    private static bool IsNamed(Lesson lesson, string text) =>
        Bare(text) is { Length: > 0 } bare && lesson.Topics.Append(lesson.Title).Any(name => Bare(name) == bare);

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();

    private static int GradesAway(GradeBand? band, int? grade) =>
        band is null || grade is null ? 0 : Math.Max(0, Math.Max(band.Lowest - grade.Value, grade.Value - band.Highest));

    /// <param name="Own">The words of the title and of each topic.</param>
    /// <param name="Concepts">The words of the titles of the concepts that are no foundations.</param>
    private sealed record Names(List<WordOf>[] Own, List<WordOf>[] Concepts)
    {
        public static Names Of(Lesson lesson) =>
            new(
                [Words(lesson.Title), .. lesson.Topics.Select(Words)],
                [.. lesson.Concepts.Where(concept => !concept.IsFoundation).Select(concept => Words(concept.Title))]
            );
    }

    /// <param name="Coverage">Which share of the words asked for the lesson has, from 0 to 1.</param>
    /// <param name="Likeness">How much of one name of the lesson was asked for, from 0 to 1.</param>
    private readonly record struct Fit(double Coverage, double Likeness)
    {
        public static readonly Fit Whole = new(1, 1);

        public double Score => Coverage + Likeness;

        public static Fit Of(Lesson lesson, List<WordOf> wanted)
        {
            if (wanted.Count == 0)
                return default;
            var (names, concepts) = s_names.GetValue(lesson, Names.Of);
            var coverage = wanted.Average(word =>
                IsIn(names, word) ? 1
                : IsIn(concepts, word) ? ConceptWeight
                : 0
            );
            var likeness = Math.Max(
                names.Max(name => LikenessTo(name, wanted)),
                ConceptWeight * concepts.Select(name => LikenessTo(name, wanted)).DefaultIfEmpty().Max()
            );
            return new(coverage, likeness);
        }

        private static bool IsIn(List<WordOf>[] names, WordOf word) =>
            Array.Exists(names, name => name.Exists(other => Matches(word, other)));

        private static double LikenessTo(List<WordOf> name, List<WordOf> wanted)
        {
            var shared = wanted.Count(word => name.Exists(other => Matches(word, other)));
            return shared == 0 ? 0 : (double)shared / (name.Count + wanted.Count - shared);
        }

        // One slip is forgiven, two in long words: "functions" are not "fractions".
        private static bool Matches(WordOf word, WordOf other) =>
            word.Stem == other.Stem
            || (
                word.Lower.Length > 4
                && word.Lower[0] == other.Lower[0]
                && EditDistance.Between(word.Lower, other.Lower) <= (word.Lower.Length < 10 ? 1 : 2)
            );
    }
}
