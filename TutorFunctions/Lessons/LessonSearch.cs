using TutorFunctions.Grading.Words;

namespace TutorFunctions.Lessons;

/// <summary>Finds the lesson that covers what a learner asked for in words, typing errors and inflections forgiven.</summary>
public static class LessonSearch
{
    /// <summary>Of the words asked for, at least this share must be the lesson's own: "adding fractions" is no question for "comparing fractions".</summary>
    private const double LeastCoverage = 0.6;

    /// <summary>A word that only a concept's title has says less about what the whole lesson is for.</summary>
    private const double ConceptWeight = 0.7;

    /// <param name="lessons">Where to look.</param>
    /// <param name="topic">What the learner wants to learn about.</param>
    /// <param name="subtopic">The part of it that is meant; it decides when given.</param>
    /// <param name="grade">School grade, to choose among lessons that cover it equally well.</param>
    /// <returns>The best fitting lesson, the first of equals; null when none covers it.</returns>
    public static Lesson? Find(IReadOnlyList<Lesson> lessons, string topic, string? subtopic, int? grade)
    {
        var wanted = Words(subtopic ?? topic);
        var around = subtopic is null ? [] : Words(topic);
        return lessons
            .Select(lesson => (Lesson: lesson, Fit: Fit.Of(lesson, wanted), Around: Fit.Of(lesson, around)))
            .Where(found => found.Fit.Coverage >= LeastCoverage)
            .OrderByDescending(found => Math.Round(found.Fit.Score, 6))
            .ThenByDescending(found => Math.Round(found.Around.Score, 6))
            .ThenBy(found => GradesAway(found.Lesson.Grades, grade))
            .Select(found => found.Lesson)
            .FirstOrDefault();
    }

    private static List<WordOf> Words(string text) => [.. WordList.Of(text).Where(word => !StopWords.Contains(word.Lower)).DistinctBy(word => word.Stem)];

    private static int GradesAway(GradeBand? band, int? grade) =>
        band is null || grade is null ? 0 : Math.Max(0, Math.Max(band.Lowest - grade.Value, grade.Value - band.Highest));

    /// <param name="Coverage">Which share of the words asked for the lesson has, from 0 to 1.</param>
    /// <param name="Score">The coverage, and how much of one name of the lesson was asked for.</param>
    private readonly record struct Fit(double Coverage, double Score)
    {
        public static Fit Of(Lesson lesson, List<WordOf> wanted)
        {
            if (wanted.Count == 0) return default;
            List<WordOf>[] names = [Words(lesson.Title), .. lesson.Topics.Select(Words)];
            List<WordOf>[] concepts = [.. lesson.Concepts.Where(concept => !concept.IsFoundation).Select(concept => Words(concept.Title))];
            var coverage = wanted.Average(word => IsIn(names, word) ? 1 : IsIn(concepts, word) ? ConceptWeight : 0);
            var likeness = Math.Max(names.Max(name => Likeness(name, wanted)), ConceptWeight * concepts.Select(name => Likeness(name, wanted)).DefaultIfEmpty().Max());
            return new(coverage, coverage + likeness);
        }

        private static bool IsIn(List<WordOf>[] names, WordOf word) => Array.Exists(names, name => name.Exists(word.Matches));

        private static double Likeness(List<WordOf> name, List<WordOf> wanted)
        {
            var shared = wanted.Count(word => name.Exists(word.Matches));
            return shared == 0 ? 0 : (double)shared / (name.Count + wanted.Count - shared);
        }
    }
}
