using TutorFunctions.Grading;
using TutorFunctions.Replies;

namespace TutorFunctions.Tests.Replies;

/// <summary>Answers within a sentence, beside their working or at its end.</summary>
public sealed class StatedAnswerTests
{
    private static readonly AskedQuestion s_times = Ask.Number("How many times does the bell ring from 1 to 3 o'clock?", "6");
    private static readonly AskedQuestion s_price = Ask.Number("A coat costs $80. It is reduced by 15%. What does it cost now?", "68");
    private static readonly AskedQuestion s_order = Ask.List("Put in order, largest first: 12, 4, 8.", "12, 8, 4", ordered: true);

    [Theory]
    [InlineData("the bell rings 6 times")]
    [InlineData("it rings six times, because 1 and 2 and 3 is 6")]
    [InlineData("1\n2\n3\nso 6 times")]
    public void A_value_that_counts_what_is_asked_for_is_the_answer(string reply) =>
        Ask.Reader.Read(s_times, reply).Outcome.ShouldBe(Outcome.Accept, reply);

    [Theory]
    [InlineData("0.85 times 80, thats 68")]
    [InlineData("68 dollars, 85 percent of 80")]
    [InlineData("80 - 12 = 68, can you always do that?")]
    [InlineData("12 off, so 68 is left. why do shops do that")]
    [InlineData("68 (the rest is 12)")]
    public void Working_and_questions_beside_an_answer_do_not_hide_it(string reply) =>
        Ask.Reader.Read(s_price, reply).Outcome.ShouldBe(Outcome.Accept, reply);

    [Theory]
    [InlineData("so 12 comes off first")]
    [InlineData("12 for the first part, then the rest")]
    public void A_value_that_is_told_as_a_step_is_partly_right(string reply) =>
        Ask.Reader.Read(s_price, reply).Outcome.ShouldBe(Outcome.Partial, reply);

    [Theory]
    [InlineData("6 more minutes then its break")]
    [InlineData("why isnt it 6 times")]
    [InlineData("its not 6 times is it")]
    public void A_right_value_that_is_talked_of_asked_about_or_doubted_is_none(string reply) =>
        Ask.Reader.Read(s_times, reply).Outcome.ShouldNotBe(Outcome.Accept, reply);

    [Theory]
    [InlineData("12 > 8 > 4", Outcome.Accept)]
    [InlineData("minus 4 each time so 12 then 8 then 4", Outcome.Accept)]
    [InlineData("4, 8, 12", Outcome.Refuse)]
    [InlineData("12, 8, 4, 0", Outcome.Refuse)]
    public void Rows_are_read_in_any_dress(string reply, Outcome outcome) =>
        Ask.Reader.Read(s_order, reply).Outcome.ShouldBe(outcome, reply);

    [Theory]
    [InlineData("mercury, venus, mars", Outcome.Refuse)]
    [InlineData("mercury, venus", Outcome.Partial)]
    [InlineData("mercury, venus and earth", Outcome.Accept)]
    public void Another_item_at_the_end_of_a_row_makes_it_wrong(string reply, Outcome outcome) =>
        Ask.Reader.Read(Ask.List("Name the three planets closest to the Sun.", "Mercury, Venus, Earth"), reply)
            .Outcome.ShouldBe(outcome, reply);

    [Theory]
    [InlineData("113.1 cm²")]
    [InlineData("r = 6 cm\nA = π · 36\nA ≈ 113,1 cm²")]
    public void The_power_of_a_unit_is_no_value(string reply) =>
        Ask.Reader.Read(Ask.Number("A circle has a radius of 6 cm. What is its area in cm²?", "113.1"), reply)
            .Outcome.ShouldBe(Outcome.Accept, reply);

    [Fact]
    public void The_exact_value_is_partly_right_where_it_is_to_be_rounded() =>
        Ask.Reader.Read(Ask.Number("A circle has a radius of 6 cm. What is its area in cm², to one decimal place? Use π.", "113.1"), "36π")
            .Outcome.ShouldBe(Outcome.Partial);

    [Fact]
    public void A_function_is_a_name_of_y() =>
        Ask.Reader.Read(
            new AskedQuestion(
                new AnswerKey
                {
                    Kind = AnswerKind.Equation,
                    Prompt = "A line passes through (0, 5) and (2, 1). Give its equation.",
                    Accepted = ["y = -2x + 5"],
                }
            ),
            "f(x) = -2x + 5"
        )
            .Outcome.ShouldBe(Outcome.Accept);
}
