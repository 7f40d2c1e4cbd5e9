using TutorFunctions.Courses.OaTutor;
using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Courses;

public class OaTutorAnswerTests
{
    [Theory]
    [InlineData("$$4$$", AnswerKind.Number)]
    [InlineData("$$\\frac{-27}{5}$$", AnswerKind.Number)]
    [InlineData("$1.79", AnswerKind.Number)]
    [InlineData("$$x=\\frac{11}{8}$$", AnswerKind.Equation)]
    [InlineData("$$-8y-2$$", AnswerKind.Expression)]
    [InlineData("$$\\frac{x}{y}$$", AnswerKind.Expression)]
    [InlineData("8,13", AnswerKind.List)]
    [InlineData("$$(3,4)$$", AnswerKind.List)]
    [InlineData("two tenths", AnswerKind.Text)]
    public void An_answer_is_of_the_kind_it_looks_like(string answer, AnswerKind kind) => Key([answer], "What is it?").Kind.ShouldBe(kind);

    [Fact]
    public void Numbers_with_a_comma_between_them_are_two_values_when_texts_are_compared()
    {
        Key(["42,136"], "Find the numbers.").Kind.ShouldBe(AnswerKind.List);
        OaTutorAnswer.Key(["42,136"], [], false, false, "How many?").Kind.ShouldBe(AnswerKind.Number);
    }

    [Theory]
    [InlineData("Find the numbers.", false)]
    [InlineData("Find the angles. Write them from largest to smallest.", true)]
    [InlineData("How many adults and how many children came?", true)]
    public void A_list_is_ordered_when_the_question_gives_an_order(string prompt, bool ordered) =>
        Key(["8,13"], prompt).Ordered.ShouldBe(ordered);

    [Fact]
    public void Every_answer_that_is_listed_is_accepted() => Key(["$$4$$", "four"], "What is it?").Accepted.ShouldBe(["$$4$$", "four"]);

    private static AnswerKey Key(string[] answers, string prompt) => OaTutorAnswer.Key(answers, [], false, true, prompt);
}
