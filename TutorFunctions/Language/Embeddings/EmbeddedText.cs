namespace TutorFunctions.Language.Embeddings;

/// <summary>A text with the vectors that a language model gives its pieces in their context.</summary>
/// <param name="Sentence">The mean of the pieces' vectors, of length 1.</param>
/// <param name="Pieces">What stands in the text, punctuation left out.</param>
internal sealed record EmbeddedText(float[] Sentence, IReadOnlyList<EmbeddedPiece> Pieces);

/// <summary>A word or a part of one in its context.</summary>
/// <param name="Number">Its place in the vocabulary.</param>
/// <param name="Weight">How much it says, above 0 and up to 1.</param>
/// <param name="Vector">Its vector, of length 1.</param>
internal sealed record EmbeddedPiece(int Number, float Weight, float[] Vector);
