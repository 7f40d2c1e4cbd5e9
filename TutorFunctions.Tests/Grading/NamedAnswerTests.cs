using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

public class NamedAnswerTests
{
    private static readonly AnswerKey s_capital = Judged.Key(AnswerKind.Text, "Canberra") with
    {
        Prompt = "What is the capital of Australia?",
    };

    [Theory]
    [InlineData("Canberra", Verdict.Correct)]
    [InlineData("I think it is Canberra", Verdict.Correct)]
    [InlineData("Canberra, because the parliament sits there", Verdict.Correct)]
    [InlineData("Sydney, no wait, Canberra", Verdict.Correct)]
    [InlineData("not only Canberra", Verdict.Correct)]
    [InlineData("Canbera", Verdict.Correct)]
    [InlineData("not Canberra", Verdict.Wrong)]
    [InlineData("anything but Canberra", Verdict.Wrong)]
    [InlineData("Canberra or Sydney", Verdict.Wrong)]
    [InlineData("Canberra, Sydney", Verdict.Wrong)]
    [InlineData("Sydney rather than Canberra", Verdict.Wrong)]
    [InlineData("everybody says Canberra but it is Sydney", Verdict.Wrong)]
    [InlineData("I doubt that it is Canberra", Verdict.Wrong)]
    [InlineData("it used to be Canberra", Verdict.Wrong)]
    [InlineData("Sydney", Verdict.Wrong)]
    public void An_answer_counts_when_it_is_given_and_not_when_it_is_only_named(string reply, Verdict verdict) =>
        Judged.ShouldBe(s_capital, reply, verdict);

    [Theory]
    [InlineData("hypertonic", "hypotonic")]
    [InlineData("chlorate", "chlorite")]
    [InlineData("propane", "propene")]
    [InlineData("Austria", "Australia")]
    [InlineData("affluent", "effluent")]
    public void Another_term_is_no_typing_error(string key, string reply) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Text, key), reply, Verdict.Wrong);

    [Theory]
    [InlineData("colour", "color")]
    [InlineData("chlorophyll", "clorophyll")]
    [InlineData("evaporation", "evaperation")]
    [InlineData("organise", "organize")]
    public void A_typing_error_and_another_spelling_are_the_word(string key, string reply) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Text, key), reply, Verdict.Correct);

    [Theory]
    [InlineData("perro", "perro", Verdict.Correct)]
    [InlineData("perro", "pero", Verdict.Wrong)]
    [InlineData("ratón", "raton", Verdict.Correct)]
    public void A_word_of_another_language_is_that_word(string key, string reply, Verdict verdict) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Text, key) with { Prompt = "How do you say it in Spanish?" }, reply, verdict);
}
