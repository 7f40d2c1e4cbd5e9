using TutorFunctions.Grading;
using TutorFunctions.Language.Embeddings;
using TutorFunctions.Language;
using TutorFunctions.Replies.Learned;
using TutorFunctions.Replies.Texts;
using TutorFunctions.Replies;

namespace TutorFunctions.Tests.Replies.Texts;

public sealed class TextOutcomeTests
{
    private static readonly AskedQuestion s_moon = Ask.Words(
        "Why does the Moon have no weather?",
        "It has no air, so there is nothing that could blow or rain.",
        "The Moon has no atmosphere."
    );

    [Theory]
    [InlineData("Which ion do bacteria make of ammonia first?", "nitrite", "its nitrate that they make")]
    [InlineData("Which statement prints hi?", "print(\"hi\")", "you write print hi there")]
    public void Terms_and_code_are_left_to_the_words(string prompt, string answer, string reply) =>
        Features(Ask.Words(prompt, answer), reply).ShouldBeNull();

    [Fact]
    public void An_accepted_wording_is_not_compared_by_meaning() => Features(s_moon, "The Moon has no atmosphere.").ShouldBeNull();

    [Fact]
    public void Without_embeddings_the_words_decide() => Features(s_moon, "there isnt any air up there", embeddings: null).ShouldBeNull();

    [Fact]
    public void What_is_not_asked_in_words_is_not_compared_by_meaning() =>
        Features(Ask.Number("What is 2 + 3?", "5"), "it must be six").ShouldBeNull();

    [Fact]
    public void An_explanation_in_other_words_is_compared_by_meaning() =>
        Features(s_moon, "there isnt any air up there")!.Length.ShouldBe(TextFeatures.Count);

    private static int[]? Features(AskedQuestion question, string reply) => Features(question, reply, SentenceEmbeddings.Shared);

    private static int[]? Features(AskedQuestion question, string reply, SentenceEmbeddings? embeddings)
    {
        var analysis = new ReplyAnalysis(new QuestionContext(question, LanguagePack.English), null, reply, AnswerGrader.Grade);
        var model = ReplyModel.Shipped;
        var standing = Standing.Of(analysis, model.Candidates);
        var claim = Weighing.ClaimSum(standing, model.Claims, ReplyFeatures.Of(analysis, standing));
        return TextOutcome.Features(analysis, standing, claim, model, embeddings);
    }
}
