using System.Reflection;

namespace TutorFunctions.Replies.Texts;

/// <summary>
/// A learned judge of answers in words: multinomial logistic regression over <see cref="TextFeatures"/>, in whole numbers. What the words
/// alone do not accept has to lead by a margin, which is learned so that hardly a wrong answer is accepted.
/// </summary>
/// <param name="Least">The least value of each feature that counts.</param>
/// <param name="Most">The greatest value of each feature that counts.</param>
/// <param name="Weights">A row for each feature with one weight for each outcome, for a thousandth of the feature.</param>
/// <param name="Bias">One for each outcome.</param>
/// <param name="Margin">By how much accepting has to lead where the words alone do not accept.</param>
internal sealed record TextWeights(int[] Least, int[] Most, int[][] Weights, int[] Bias, int Margin)
{
    public const string Resource = "replies/texts.bin";

    /// <summary>Units of sums that make one logit.</summary>
    public const int Scale = 1 << 20;

    /// <summary>Accept, partial, refuse and none.</summary>
    public const int Outcomes = 4;

    private static readonly Lazy<TextWeights> s_shipped = new(Load);

    /// <summary>The weights that are part of the product.</summary>
    public static TextWeights Shipped => s_shipped.Value;

    /// <param name="features">What is known of the answer.</param>
    /// <param name="acceptedByWords">Whether it would be accepted by its words alone.</param>
    public Outcome Decide(int[] features, bool acceptedByWords)
    {
        var sums = Sums(features);
        var other = 1;
        for (var outcome = 2; outcome < Outcomes; outcome++)
        {
            if (sums[outcome] > sums[other])
                other = outcome;
        }

        return sums[(int)Outcome.Accept] - sums[other] > (acceptedByWords ? 0 : Margin) ? Outcome.Accept : (Outcome)other;
    }

    /// <summary>How much speaks for each outcome.</summary>
    public long[] Sums(int[] features)
    {
        var sums = Bias.Select(static bias => (long)bias).ToArray();
        for (var feature = 0; feature < features.Length; feature++)
        {
            var value = Math.Clamp(features[feature], Least[feature], Most[feature]);
            for (var outcome = 0; outcome < Outcomes; outcome++)
                sums[outcome] += (long)value * Weights[feature][outcome];
        }

        return sums;
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        int[] numbers = [Least.Length, .. Least, .. Most, .. Weights.SelectMany(static row => row), .. Bias, Margin];
        foreach (var number in numbers)
            writer.Write(number);
    }

    /// <exception cref="InvalidDataException">The weights are for other features.</exception>
    public static TextWeights Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        int[] Row(int count) => [.. Enumerable.Range(0, count).Select(_ => reader.ReadInt32())];
        var features = reader.ReadInt32();
        if (features != TextFeatures.Count)
            throw new InvalidDataException($"There are weights for {features} features of answers in words, not {TextFeatures.Count}.");
        return new TextWeights(
            Row(features),
            Row(features),
            [.. Enumerable.Range(0, features).Select(_ => Row(Outcomes))],
            Row(Outcomes),
            reader.ReadInt32()
        );
    }

    private static TextWeights Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException(
                $"The weights of the judge of answers in words, {Resource}, are missing from the product: build it anew."
            );
        return Read(stream);
    }
}
