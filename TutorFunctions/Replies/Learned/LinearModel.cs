namespace TutorFunctions.Replies.Learned;

/// <summary>
/// A linear model over binary features with one row of weights a feature and one weight an output. Weights are whole numbers, so that sums
/// are the same on every machine; a sum divided by <see cref="Scale"/> is a logit.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>Weight units that make one logit.</summary>
    public const int Scale = 24;

    private readonly Dictionary<uint, int> _rows;
    private readonly sbyte[] _weights;
    private readonly int[] _bias;

    public LinearModel(IReadOnlyList<uint> features, sbyte[] weights, int[] bias)
    {
        ArgumentNullException.ThrowIfNull(features);
        _bias = bias;
        _weights = weights;
        if (weights.Length != features.Count * bias.Length)
            throw new ArgumentException(
                $"There are {weights.Length} weights for {features.Count} features and {bias.Length} outputs.",
                nameof(weights)
            );
        _rows = new Dictionary<uint, int>(features.Count);
        for (var row = 0; row < features.Count; row++)
            _rows[features[row]] = row * bias.Length;
    }

    public int Outputs => _bias.Length;

    /// <summary>The sums of the outputs, in weight units.</summary>
    public int[] Score(FeatureBag bag) => Score(bag.Features);

    public int[] Score(IReadOnlyCollection<uint> features)
    {
        var sums = (int[])_bias.Clone();
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
                continue;
            for (var output = 0; output < sums.Length; output++)
                sums[output] += _weights[row + output];
        }

        return sums;
    }

    /// <summary>The model with sums lower by these amounts.</summary>
    public LinearModel Shifted(int[] thresholds) =>
        new(
            [.. _rows.OrderBy(static row => row.Value).Select(static row => row.Key)],
            _weights,
            [.. _bias.Zip(thresholds, static (bias, threshold) => bias - threshold)]
        );

    public static LinearModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (rows, outputs) = (reader.ReadInt32(), reader.ReadInt32());
        if (rows is < 0 or > 1_000_000 || outputs is < 1 or > 100)
            throw new InvalidDataException($"A model of {rows} features and {outputs} outputs cannot be.");
        var bias = new int[outputs];
        for (var output = 0; output < outputs; output++)
            bias[output] = reader.ReadInt32();
        var features = new uint[rows];
        for (var row = 0; row < rows; row++)
            features[row] = reader.ReadUInt32();
        var weights = new sbyte[rows * outputs];
        var bytes = reader.ReadBytes(weights.Length);
        if (bytes.Length != weights.Length)
            throw new InvalidDataException("The model's weights are cut off.");
        Buffer.BlockCopy(bytes, 0, weights, 0, bytes.Length);
        return new LinearModel(features, weights, bias);
    }

    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(_rows.Count);
        writer.Write(_bias.Length);
        foreach (var bias in _bias)
            writer.Write(bias);
        var ordered = _rows.OrderBy(static row => row.Key).ToList();
        foreach (var (feature, _) in ordered)
            writer.Write(feature);
        foreach (var (_, row) in ordered)
        {
            for (var output = 0; output < _bias.Length; output++)
                writer.Write(_weights[row + output]);
        }
    }
}
