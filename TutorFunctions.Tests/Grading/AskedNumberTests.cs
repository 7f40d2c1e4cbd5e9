using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

/// <summary>Numbers as the answer to a question, whose words tell which units and forms belong to it.</summary>
public class AskedNumberTests
{
    private const string Boxes = "How many boxes are needed?";
    private const string Kilograms = "How many kilograms does it weigh?";

    [Theory]
    [InlineData("3.2", Kilograms, "3.2 kg", Verdict.Correct)]
    [InlineData("3.2", Kilograms, "3200 g", Verdict.Correct)]
    [InlineData("3.2", Kilograms, "3.2", Verdict.Correct)]
    [InlineData("3.2", Kilograms, "3.2 g", Verdict.Wrong)]
    [InlineData("3.2", Kilograms, "3.2 m", Verdict.Partial)]
    [InlineData("20", Boxes, "20 boxes", Verdict.Correct)]
    [InlineData("20", Boxes, "20 kg", Verdict.Partial)]
    [InlineData("20", Boxes, "20 cm^2", Verdict.Partial)]
    [InlineData("20", Boxes, "20°C", Verdict.Partial)]
    [InlineData("20", Boxes, "$20", Verdict.Partial)]
    [InlineData("20", Boxes, "21 kg", Verdict.Wrong)]
    [InlineData("24", "What is the area of the triangle?", "24 cm^2", Verdict.Correct)]
    [InlineData("24", "What is the area of the triangle?", "24 cm", Verdict.Partial)]
    [InlineData("24", "A rectangle is 4 cm wide and 6 cm long. Work it out.", "24 cm^2", Verdict.Correct)]
    [InlineData("24", "A rectangle is 4 cm wide and 6 cm long. Work it out.", "24 m^2", Verdict.Partial)]
    [InlineData("60", "A train goes 120 miles in 2 hours. How fast is it?", "60 mph", Verdict.Correct)]
    [InlineData("60", "A bus goes 60 km. How far does it go?", "60 km", Verdict.Correct)]
    [InlineData("60", "A bus goes 60 km. How far does it go?", "60 m", Verdict.Wrong)]
    [InlineData("40", "How much does it cost?", "$40", Verdict.Correct)]
    [InlineData("40", "What is the measure of the angle?", "40°", Verdict.Correct)]
    [InlineData("40", "How many kilometres are left?", "40 hours", Verdict.Partial)]
    public void A_unit_must_have_a_place_in_the_question(string key, string prompt, string reply, Verdict verdict) =>
        Judged.ShouldBe(Asked(key, prompt), reply, verdict);

    [Theory]
    [InlineData("Solve for x: 2x + 5 = 15", "x = 5", Verdict.Correct)]
    [InlineData("Solve for x: 2x + 5 = 15", "x = 5 kg", Verdict.Partial)]
    [InlineData("Solve for x: 2x + 5 = 15", "5 cm^2", Verdict.Unreadable)]
    [InlineData("Solve for x: 2x + 5 = 15", "5%", Verdict.Partial)]
    [InlineData("Solve for x: 2x + 5 = 15", "double 5", Verdict.Wrong)]
    [InlineData("Each pays x dollars, and two pay 10 dollars. Solve for x: 2x = 10", "5 dollars", Verdict.Correct)]
    [InlineData("Each pays x dollars, and two pay 10 dollars. Solve for x: 2x = 10", "5 euros", Verdict.Partial)]
    public void A_solution_takes_no_unit_that_is_not_in_the_question(string prompt, string reply, Verdict verdict) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Equation, "x = 5") with { Prompt = prompt }, reply, verdict);

    [Theory]
    [InlineData("20", Boxes, "20%", Verdict.Partial)]
    [InlineData("40", "What percent of them is red?", "40%", Verdict.Correct)]
    [InlineData("7/10", "What fraction of the strip is red?", "70%", Verdict.Correct)]
    [InlineData("2/8", "How much of it is gone?", "25%", Verdict.Correct)]
    [InlineData("7/10", "How much of it is gone?", "7%", Verdict.Wrong)]
    [InlineData("7/10", "Write 0.7 as a fraction.", "70%", Verdict.Partial)]
    [InlineData("0.75", "Write 3/4 as a decimal.", "75%", Verdict.Partial)]
    public void A_percentage_is_a_value_where_no_form_is_asked(string key, string prompt, string reply, Verdict verdict) =>
        Judged.ShouldBe(Asked(key, prompt), reply, verdict);

    [Theory]
    [InlineData("$18", "18 dollars", Verdict.Correct)]
    [InlineData("$18", "18 euros", Verdict.Partial)]
    [InlineData("$18", "£18", Verdict.Partial)]
    [InlineData("€18", "18 euros", Verdict.Correct)]
    public void One_currency_is_not_another(string key, string reply, Verdict verdict) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Number, key), reply, verdict);

    [Theory]
    [InlineData("20", "half of 40", Verdict.Partial)]
    [InlineData("20", "twice 10", Verdict.Partial)]
    [InlineData("20", "20 is half of 40", Verdict.Correct)]
    [InlineData("20", "half of 40 is 20", Verdict.Correct)]
    [InlineData("20", "900/45 is 20 boxes", Verdict.Correct)]
    [InlineData("20", "half of 20", Verdict.Wrong)]
    [InlineData("20", "half of the 20", Verdict.Wrong)]
    [InlineData("20", "a third of 20", Verdict.Wrong)]
    [InlineData("20", "two thirds of 20", Verdict.Wrong)]
    [InlineData("20", "double 20", Verdict.Wrong)]
    [InlineData("20", "twice 20", Verdict.Wrong)]
    [InlineData("20", "twice twenty", Verdict.Wrong)]
    [InlineData("20", "triple 20", Verdict.Wrong)]
    [InlineData("20", "reciprocal of 20", Verdict.Wrong)]
    [InlineData("20", "the opposite of 20", Verdict.Wrong)]
    [InlineData("20", "the square of 20", Verdict.Wrong)]
    [InlineData("20", "20ish", Verdict.Wrong)]
    [InlineData("20", "20-ish", Verdict.Wrong)]
    [InlineData("20", "between 10 and 20", Verdict.Wrong)]
    [InlineData("8", "the opposite of 8", Verdict.Wrong)]
    [InlineData("8", "the opposite of -8", Verdict.Partial)]
    [InlineData("8", "8, the opposite of -8", Verdict.Correct)]
    [InlineData("-5", "plus or minus 5", Verdict.Wrong)]
    [InlineData("0", "the reciprocal of 0", Verdict.Unreadable)]
    [InlineData("12", "12 is what my friend said but it is 10", Verdict.Wrong)]
    [InlineData("12", "12 is what I got", Verdict.Correct)]
    public void Words_that_change_a_number_are_applied_to_it(string key, string reply, Verdict verdict) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Number, key), reply, verdict);

    [Theory]
    [InlineData("8/11", "8 slices out of 11", Verdict.Correct)]
    [InlineData("8/11", "8 of the 11 squares", Verdict.Correct)]
    [InlineData("2/7", "2 pieces of 7 pieces", Verdict.Correct)]
    [InlineData("2/11", "2 of 11", Verdict.Correct)]
    [InlineData("2/11", "two of eleven", Verdict.Correct)]
    [InlineData("7/8", "numerator 7 denominator 8", Verdict.Correct)]
    [InlineData("7/8", "the denominator is 8 and the numerator is 7", Verdict.Correct)]
    [InlineData("7/12", "7\\12", Verdict.Correct)]
    [InlineData("3/4", "3 quarters", Verdict.Correct)]
    [InlineData("7/4", "1 whole and 3/4", Verdict.Correct)]
    [InlineData("0.00045", "4.5 times 10 to the -4", Verdict.Correct)]
    [InlineData("2/11", "3 of 11", Verdict.Wrong)]
    [InlineData("7/8", "numerator 8 denominator 7", Verdict.Wrong)]
    [InlineData("7/12", "12\\7", Verdict.Wrong)]
    [InlineData("3/4", "2 quarters", Verdict.Wrong)]
    [InlineData("7/4", "2 wholes and 3/4", Verdict.Wrong)]
    public void A_fraction_may_be_said_in_many_ways(string key, string reply, Verdict verdict) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Number, key), reply, verdict);

    [Theory]
    [InlineData("24 c.m.", Verdict.Correct)]
    [InlineData("24 c.m", Verdict.Correct)]
    [InlineData("24 k.g.", Verdict.Wrong)]
    public void A_unit_may_be_written_with_stops(string reply, Verdict verdict) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Number, "24") with { Unit = "cm" }, reply, verdict);

    private static AnswerKey Asked(string key, string prompt) => Judged.Key(AnswerKind.Number, key) with { Prompt = prompt };
}
