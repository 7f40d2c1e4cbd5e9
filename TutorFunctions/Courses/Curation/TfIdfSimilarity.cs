using TutorFunctions.Grading.Words;

namespace TutorFunctions.Courses.Curation;

/// <summary>
/// Compares texts by their words: the cosine of vectors in which a word weighs the more the oftener the text and the fewer of the compared
/// texts have it (Spärck Jones 1972; Salton and Buckley 1988). Words are taken by their stems; those that any text has do not count.
/// </summary>
public sealed class TfIdfSimilarity : ITextSimilarity
{
    public const string Measure = "tf-idf";

    public Task<TextSimilarities> CompareAsync(IReadOnlyList<string> texts, IReadOnlyList<string> others, CancellationToken cancellation) =>
        Task.FromResult(new TextSimilarities(Measure, Compare(texts, others)));

    public static IReadOnlyList<IReadOnlyList<double>> Compare(IReadOnlyList<string> texts, IReadOnlyList<string> others)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(others);
        var (left, right) = (texts.Select(Counts).ToList(), others.Select(Counts).ToList());
        var documents = left.Concat(right)
            .SelectMany(counts => counts.Keys)
            .GroupBy(word => word)
            .ToDictionary(same => same.Key, same => same.Count());
        var weights = documents.ToDictionary(word => word.Key, word => Math.Log((1.0 + texts.Count + others.Count) / (1 + word.Value)) + 1);
        var (leftVectors, rightVectors) = (
            left.ConvertAll(counts => Vector(counts, weights)),
            right.ConvertAll(counts => Vector(counts, weights))
        );
        return [.. leftVectors.Select(vector => (IReadOnlyList<double>)[.. rightVectors.Select(other => Cosine(vector, other))])];
    }

    /// <summary>The stems of the words that say what a text is about.</summary>
    internal static IEnumerable<string> Stems(string text) =>
        WordList
            .Of(text)
            .Where(word => !word.IsNumber && word.Lower.Length > 1 && !StopWords.Contains(word.Lower))
            .Select(word => word.Stem);

    private static Dictionary<string, int> Counts(string text) =>
        Stems(text).GroupBy(stem => stem).ToDictionary(same => same.Key, same => same.Count());

    private static Dictionary<string, double> Vector(Dictionary<string, int> counts, Dictionary<string, double> weights)
    {
        var vector = counts.ToDictionary(count => count.Key, count => (1 + Math.Log(count.Value)) * weights[count.Key]);
        var length = Math.Sqrt(vector.Values.Sum(value => value * value));
        return vector.ToDictionary(value => value.Key, value => value.Value / length);
    }

    private static double Cosine(Dictionary<string, double> left, Dictionary<string, double> right) =>
        Math.Clamp(left.Sum(value => value.Value * right.GetValueOrDefault(value.Key)), 0, 1);
}
