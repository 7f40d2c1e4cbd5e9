namespace TutorFunctions.Courses.Curation;

/// <summary>Says how alike texts are in what they are about.</summary>
public interface ITextSimilarity
{
    /// <summary>What it goes by, to a reader of its figures: "tf-idf", or a model's name.</summary>
    string Name { get; }

    /// <returns>For each text, how alike it is to each of the others: from 0 (nothing in common) to 1 (the same).</returns>
    Task<IReadOnlyList<IReadOnlyList<double>>> CompareAsync(IReadOnlyList<string> texts, IReadOnlyList<string> others, CancellationToken cancellation);
}
