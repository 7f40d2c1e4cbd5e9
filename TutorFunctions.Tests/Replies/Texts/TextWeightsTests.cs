using TutorFunctions.Replies;
using TutorFunctions.Replies.Texts;

namespace TutorFunctions.Tests.Replies.Texts;

public sealed class TextWeightsTests
{
    [Theory]
    [InlineData(1_500, Outcome.Accept)]
    [InlineData(500, Outcome.Partial)]
    [InlineData(-1_500, Outcome.Refuse)]
    public void What_the_words_do_not_accept_is_accepted_only_by_a_margin(int value, Outcome expected) =>
        Weights(margin: TextWeights.Scale).Decide(Features(value), acceptedByWords: false).ShouldBe(expected);

    [Theory]
    [InlineData(500, Outcome.Accept)]
    [InlineData(-500, Outcome.Partial)]
    public void What_the_words_accept_needs_no_margin(int value, Outcome expected) =>
        Weights(margin: TextWeights.Scale).Decide(Features(value), acceptedByWords: true).ShouldBe(expected);

    [Fact]
    public void A_feature_beyond_what_was_learned_from_counts_as_the_greatest_that_was() =>
        Weights(margin: 0).Sums(Features(1_000_000)).ShouldBe(Weights(margin: 0).Sums(Features(2_000)));

    [Fact]
    public void Weights_are_read_as_they_were_written()
    {
        using var stream = new MemoryStream();
        Weights(margin: 7).Write(stream);
        stream.Position = 0;

        var read = TextWeights.Read(stream);

        read.Margin.ShouldBe(7);
        read.Sums(Features(300)).ShouldBe(Weights(margin: 7).Sums(Features(300)));
    }

    [Fact]
    public void Weights_for_other_features_are_refused() =>
        Should.Throw<InvalidDataException>(() => TextWeights.Read(new MemoryStream([3, 0, 0, 0])));

    // The first feature speaks for accepting and, below 0, for refusing; nothing speaks for partly accepting but that it is no other.
    private static TextWeights Weights(int margin)
    {
        const int OneLogit = TextWeights.Scale / 1_000;
        int[][] rows = [[OneLogit, 0, -2 * OneLogit, 0], .. Enumerable.Repeat(new int[TextWeights.Outcomes], TextFeatures.Count - 1)];
        return new TextWeights(
            [.. Enumerable.Repeat(-2_000, TextFeatures.Count)],
            [.. Enumerable.Repeat(2_000, TextFeatures.Count)],
            rows,
            [0, 0, -2 * TextWeights.Scale, -10 * TextWeights.Scale],
            margin
        );
    }

    private static int[] Features(int first) => [first, .. new int[TextFeatures.Count - 1]];
}
