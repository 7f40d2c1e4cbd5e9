using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

public class ComparisonTests
{
    private const string Bigger = "Which is bigger, 2/8 or 3/8?";
    private const string Smaller = "Which fraction is smaller, 2/8 or 3/8?";

    [Theory]
    [InlineData(Bigger, "3/8 > 2/8", Verdict.Correct)]
    [InlineData(Bigger, "2/8 < 3/8", Verdict.Correct)]
    [InlineData(Bigger, "2/8 is less than 3/8", Verdict.Correct)]
    [InlineData(Bigger, "\\frac{2}{8} < \\frac{3}{8}", Verdict.Correct)]
    [InlineData(Bigger, "three eighths is bigger than two eighths", Verdict.Correct)]
    [InlineData(Bigger, "3/8 is biger", Verdict.Correct)]
    [InlineData(Bigger, "2/8 is smaller", Verdict.Correct)]
    [InlineData(Bigger, "2/8 is the smaller one", Verdict.Correct)]
    [InlineData(Bigger, "the bigger one is 3/8", Verdict.Correct)]
    [InlineData(Bigger, "2/8 comes before 3/8", Verdict.Correct)]
    [InlineData(Bigger, "2/8 is smaller so 3/8", Verdict.Correct)]
    [InlineData(Bigger, "2/8 is not bigger, 3/8 is", Verdict.Correct)]
    [InlineData(Bigger, "3/8, 3 is more than 2", Verdict.Correct)]
    [InlineData(Bigger, "3/8 because 2/8 is less than 3/8", Verdict.Correct)]
    [InlineData(Bigger, "3/8 has more pieces", Verdict.Correct)]
    [InlineData(Bigger, "3/8 < 2/8", Verdict.Wrong)]
    [InlineData(Bigger, "2/8 > 3/8", Verdict.Wrong)]
    [InlineData(Bigger, "3/8 is smaller than 2/8", Verdict.Wrong)]
    [InlineData(Bigger, "\\frac{3}{8} < \\frac{2}{8}", Verdict.Wrong)]
    [InlineData(Bigger, "3/8 is smaller", Verdict.Wrong)]
    [InlineData(Bigger, "3/8 is not bigger", Verdict.Wrong)]
    [InlineData(Bigger, "3/8 isn't bigger than 2/8", Verdict.Wrong)]
    [InlineData(Bigger, "2/8 is not bigger", Verdict.Unreadable)]
    [InlineData(Bigger, "which is bigger, 3/8 or 2/8", Verdict.Wrong)]
    [InlineData(Bigger, "3/8 is bigger and 3/8 is smaller", Verdict.Unreadable)]
    [InlineData(Smaller, "2/8 < 3/8", Verdict.Correct)]
    [InlineData(Smaller, "3/8 > 2/8", Verdict.Correct)]
    [InlineData(Smaller, "3/8 is bigger", Verdict.Correct)]
    [InlineData(Smaller, "2/8 is bigger", Verdict.Wrong)]
    [InlineData(Smaller, "2/8 > 3/8", Verdict.Wrong)]
    public void Comparing_two_options_names_the_one_that_was_asked_for(string prompt, string reply, Verdict verdict) =>
        Judged.ShouldBe(Choice(prompt == Bigger ? "3/8" : "2/8", prompt, "2/8", "3/8"), reply, verdict);

    [Theory]
    [InlineData("1/8 < 3/8 < 7/8", Verdict.Correct)]
    [InlineData("7/8 > 3/8 > 1/8", Verdict.Correct)]
    [InlineData("7/8 is the biggest", Verdict.Correct)]
    [InlineData("1/8 and 3/8 are smaller than 7/8", Verdict.Correct)]
    [InlineData("7/8 is the smallest", Verdict.Wrong)]
    [InlineData("1/8 > 3/8 > 7/8", Verdict.Wrong)]
    [InlineData("1/8 is the smallest", Verdict.Unreadable)]
    [InlineData("3/8 > 1/8", Verdict.Unreadable)]
    public void Of_three_options_the_comparison_must_leave_only_one(string reply, Verdict verdict) =>
        Judged.ShouldBe(Choice("7/8", "Which of these fractions is the biggest: 1/8, 3/8 or 7/8?", "1/8", "3/8", "7/8"), reply, verdict);

    [Theory]
    [InlineData("Mia", Verdict.Correct)]
    [InlineData("Mia has more", Verdict.Correct)]
    [InlineData("Mia has more than Omar", Verdict.Correct)]
    [InlineData("Omar has less than Mia", Verdict.Correct)]
    [InlineData("Omar has less", Verdict.Correct)]
    [InlineData("Mia's bottle is fuller than Omar's", Verdict.Correct)]
    [InlineData("Mia has less", Verdict.Wrong)]
    [InlineData("Omar has more than Mia", Verdict.Wrong)]
    [InlineData("Mia has less than Omar", Verdict.Wrong)]
    [InlineData("Mia does not have more", Verdict.Wrong)]
    [InlineData("Mia doesn't have less", Verdict.Unreadable)]
    [InlineData("both have the same", Verdict.Wrong)]
    public void People_are_compared_as_numbers_are(string reply, Verdict verdict) =>
        Judged.ShouldBe(Choice("Mia", "Who has more water?", "Mia", "Omar", "both have the same"), reply, verdict);

    [Theory]
    [InlineData("Which of them is in the middle?", "3/8 < 2/8", Verdict.Unreadable)]
    [InlineData("Is it the bigger or the smaller one, 2/8 or 3/8?", "3/8 > 2/8", Verdict.Unreadable)]
    [InlineData("Which one is it?", "3/8", Verdict.Correct)]
    public void Where_the_question_does_not_say_which_is_meant_a_comparison_is_no_answer(string prompt, string reply, Verdict verdict) =>
        Judged.ShouldBe(Choice("3/8", prompt, "2/8", "3/8"), reply, verdict);

    [Theory]
    [InlineData(">", "greater than", Verdict.Correct)]
    [InlineData(">", "it is not less, it is greater", Verdict.Correct)]
    [InlineData(">", "not greater", Verdict.Wrong)]
    [InlineData(">", "not >", Verdict.Wrong)]
    [InlineData("<", "not greater", Verdict.Unreadable)]
    [InlineData("=", "not equal", Verdict.Wrong)]
    public void A_sign_that_is_denied_is_not_picked(string key, string reply, Verdict verdict) =>
        Judged.ShouldBe(Choice(key, "Which sign belongs in the box?", "<", ">", "="), reply, verdict);

    private static AnswerKey Choice(string right, string prompt, params string[] choices) =>
        new()
        {
            Kind = AnswerKind.Choice,
            Accepted = [right],
            Choices = choices,
            Prompt = prompt,
        };
}
