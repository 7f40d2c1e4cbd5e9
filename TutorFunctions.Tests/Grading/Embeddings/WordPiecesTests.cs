using TutorFunctions.Language.Embeddings;

namespace TutorFunctions.Tests.Grading.Embeddings;

public sealed class WordPiecesTests
{
    private static readonly WordPieces s_pieces = new(new StringReader("[UNK]\n[CLS]\n[SEP]\nlight\n##ning\nis\nfast\n."));

    [Fact]
    public void A_word_is_cut_into_the_longest_known_pieces() => s_pieces.Of("Lightning is fast.").ShouldBe([1, 3, 4, 5, 6, 7, 2]);

    [Fact]
    public void A_word_without_known_pieces_is_unknown_as_a_whole() => s_pieces.Of("lightest").ShouldBe([1, 0, 2]);

    [Fact]
    public void Small_words_say_less_and_punctuation_nothing()
    {
        s_pieces.WeightOf(3).ShouldBe(1);
        s_pieces.WeightOf(5).ShouldBeInRange(0.01f, 0.99f);
        s_pieces.WeightOf(7).ShouldBe(0);
        s_pieces.WeightOf(1).ShouldBe(0);
    }
}
