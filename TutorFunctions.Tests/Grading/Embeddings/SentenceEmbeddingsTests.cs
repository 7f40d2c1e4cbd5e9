using System.Numerics.Tensors;
using TutorFunctions.Grading.Embeddings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.Hosting;
using TutorFunctions.Language.Embeddings;

namespace TutorFunctions.Tests.Grading.Embeddings;

public sealed class SentenceEmbeddingsTests
{
    private static readonly SentenceEmbeddings s_embeddings = SentenceEmbeddings.Shared!;

    [Fact]
    public void A_sentence_is_nearer_to_its_paraphrase_than_to_another_sentence()
    {
        var sentence = s_embeddings.Of("Sound is slower than light.");

        var paraphrase = Cosine(sentence, s_embeddings.Of("the noise takes longer to get here"));
        var other = Cosine(sentence, s_embeddings.Of("plants make sugar from water and air"));

        paraphrase.ShouldBeGreaterThan(other + 0.1f);
    }

    [Fact]
    public void The_same_text_always_gets_the_same_vector() =>
        s_embeddings.Of("a gap in the circuit").Sentence.ShouldBe(s_embeddings.Of("a gap in the circuit").Sentence);

    [Fact]
    public void Case_and_accents_do_not_count() =>
        s_embeddings.Of("The CAFÉ is open").Sentence.ShouldBe(s_embeddings.Of("the cafe is open").Sentence);

    [Theory]
    [InlineData("")]
    [InlineData("🙂🙂")]
    [InlineData("\\frac{3}{")]
    [InlineData("光比声音快")]
    public void Any_text_has_a_vector_of_length_1(string text) =>
        TensorPrimitives.Norm<float>(s_embeddings.Of(text).Sentence).ShouldBe(1, 0.001);

    [Fact]
    public void Only_the_beginning_of_a_long_text_is_read() =>
        s_embeddings
            .Of(string.Concat(Enumerable.Repeat("light and sound ", 4_000)))
            .Pieces.Count.ShouldBeLessThanOrEqualTo(WordPieces.MostPieces);

    [Fact]
    public void A_text_matches_itself_wholly()
    {
        var text = s_embeddings.Of("Mass is the amount of matter; weight is the force of gravity on it.");

        var alignment = Alignment.Of(text, text);

        alignment.Recall.ShouldBe(1, 0.001);
        alignment.Precision.ShouldBe(1, 0.001);
        alignment.SameWords.ShouldBe(1, 0.001);
    }

    [Fact]
    public void Words_in_changed_roles_match_less()
    {
        var key = s_embeddings.Of("A herbivore eats plants and a carnivore eats meat.");

        var right = Alignment.Of(key, s_embeddings.Of("the herbivore eats plants, the carnivore eats meat"));
        var swapped = Alignment.Of(key, s_embeddings.Of("the herbivore eats meat, the carnivore eats plants"));

        swapped.SameWords.ShouldBeLessThan(right.SameWords);
    }

    [Fact]
    public void A_setting_that_is_neither_on_nor_off_is_refused() =>
        Should
            .Throw<SettingException>(() =>
                new ServiceCollection().AddAgents(
                    new ConfigurationBuilder()
                        .AddInMemoryCollection([KeyValuePair.Create("TUTOR_SENTENCE_EMBEDDINGS", (string?)"sometimes")])
                        .Build()
                )
            )
            .Message.ShouldContain("TUTOR_SENTENCE_EMBEDDINGS");

    private static float Cosine(EmbeddedText first, EmbeddedText second) => TensorPrimitives.Dot<float>(first.Sentence, second.Sentence);
}
