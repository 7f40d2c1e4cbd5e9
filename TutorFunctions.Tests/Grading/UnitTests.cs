using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

public class UnitTests
{
    [Theory]
    [InlineData("12", "V", "0.012 kV", Verdict.Correct)]
    [InlineData("12", "V", "12 volts", Verdict.Correct)]
    [InlineData("12", "V", "12 W", Verdict.Wrong)]
    [InlineData("3", "MW", "3 mW", Verdict.Wrong)]
    [InlineData("3", "MW", "3000 kilowatts", Verdict.Correct)]
    [InlineData("250", "mA", "0.25 A", Verdict.Correct)]
    [InlineData("2", "mol", "2000 mmol", Verdict.Correct)]
    [InlineData("7", "µg", "7 micrograms", Verdict.Correct)]
    [InlineData("36", "km/h", "10 m s^-1", Verdict.Correct)]
    [InlineData("2", "g/cm^3", "2 g cm^-3", Verdict.Correct)]
    [InlineData("101325", "Pa", "1 atm", Verdict.Correct)]
    [InlineData("6", "£", "600p", Verdict.Correct)]
    [InlineData("6", "£", "6 pounds", Verdict.Correct)]
    [InlineData("6", "lb", "6 pounds", Verdict.Correct)]
    [InlineData("70", "in", "5'10\"", Verdict.Correct)]
    [InlineData("70", "in", "5 feet 10", Verdict.Correct)]
    [InlineData("21", "°C", "21 degrees", Verdict.Correct)]
    [InlineData("21", "°C", "69.8 °F", Verdict.Correct)]
    [InlineData("8", "Mb", "1 MB", Verdict.Correct)]
    [InlineData("8", "Mb", "8 MB", Verdict.Wrong)]
    [InlineData("4", "apples", "4 apples", Verdict.Correct)]
    [InlineData("4", "apples", "4 horses", Verdict.Wrong)]
    public void An_amount_counts_in_any_unit_of_its_kind(string key, string unit, string reply, Verdict verdict) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Number, key) with { Unit = unit }, reply, verdict);

    [Theory]
    [InlineData("kWh", true)]
    [InlineData("m/s^2", true)]
    [InlineData("square metres", true)]
    [InlineData("people", true)]
    [InlineData("%", true)]
    [InlineData("glorps", false)]
    [InlineData("xq3", false)]
    public void A_unit_is_known_or_a_word_for_what_is_counted(string unit, bool isKnown) => AnswerUnits.AreKnown(unit).ShouldBe(isKnown);
}
