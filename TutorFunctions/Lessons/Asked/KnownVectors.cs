using System.Collections.Frozen;
using System.IO.Hashing;
using System.Numerics.Tensors;
using System.Reflection;
using System.Text;
using TutorFunctions.Language.Embeddings;

namespace TutorFunctions.Lessons.Asked;

/// <summary>
/// The sentence vectors of the questions that come along, worked out beforehand, so that the first question of a learner need not wait for
/// hundreds of them. A vector has 384 numbers of one byte, in parts of its largest.
/// </summary>
internal sealed class KnownVectors
{
    public const string Resource = "lessons/vectors.bin";

    private static readonly Lazy<KnownVectors> s_shipped = new(Load);

    private readonly FrozenDictionary<ulong, float[]> _vectors;

    private KnownVectors(IEnumerable<KeyValuePair<ulong, float[]>> vectors) => _vectors = vectors.ToFrozenDictionary();

    public static KnownVectors Shipped => s_shipped.Value;

    /// <summary>Whether the vector of a text was worked out beforehand.</summary>
    public bool Has(string text) => _vectors.ContainsKey(Key(text));

    /// <summary>The vector of a text, of length 1 but for what one byte leaves out.</summary>
    public float[] Of(string text, SentenceEmbeddings embeddings) =>
        _vectors.TryGetValue(Key(text), out var known) ? known : embeddings.OfKept(text).Sentence;

    public static void Write(Stream stream, IEnumerable<string> texts, SentenceEmbeddings embeddings)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        foreach (var text in texts.Distinct(StringComparer.Ordinal).OrderBy(Key))
        {
            var vector = embeddings.Of(text).Sentence;
            var largest = Math.Abs(TensorPrimitives.MaxMagnitude<float>(vector));
            writer.Write(Key(text));
            writer.Write(largest);
            foreach (var number in vector)
                writer.Write((sbyte)MathF.Round(number / largest * sbyte.MaxValue));
        }
    }

    private static ulong Key(string text) => XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(text));

    private static KnownVectors Load()
    {
        using var file =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is missing from the product.");
        using var reader = new BinaryReader(file);
        var vectors = new List<KeyValuePair<ulong, float[]>>();
        while (file.Position < file.Length)
        {
            var key = reader.ReadUInt64();
            var part = reader.ReadSingle() / sbyte.MaxValue;
            var vector = new float[SentenceModel.Size];
            for (var at = 0; at < vector.Length; at++)
                vector[at] = reader.ReadSByte() * part;
            vectors.Add(new(key, vector));
        }

        return new KnownVectors(vectors);
    }
}
