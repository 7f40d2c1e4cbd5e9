namespace TutorFunctions.Courses.Curation;

/// <summary>Says how alike texts are in what they are about.</summary>
public interface ITextSimilarity
{
    Task<TextSimilarities> CompareAsync(IReadOnlyList<string> texts, IReadOnlyList<string> others, CancellationToken cancellation);
}

/// <param name="Measure">What they go by, to a reader of the figures: "tf-idf", or a model's name.</param>
/// <param name="Values">For each text, how alike it is to each of the others: from 0 (nothing in common) to 1 (the same).</param>
public sealed record TextSimilarities(string Measure, IReadOnlyList<IReadOnlyList<double>> Values);
