using FsCheck;
using FsCheck.Fluent;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Lessons.Templates;

namespace TutorFunctions.Tests.Lessons.Templates;

/// <summary>The expression language does exact arithmetic: the laws of fractions hold for whatever numbers an author writes.</summary>
public class RationalProperties
{
    private static readonly Arbitrary<Rational> Rationals = (
        from numerator in Gen.Choose(-2000, 2000)
        from denominator in Gen.Choose(1, 60)
        select Rational.Of(numerator, denominator)
    ).ToArbitrary();

    [Fact]
    public void Adding_and_multiplying_commute_and_undo() =>
        Prop.ForAll(Rationals, Rationals, (a, b) => a + b == b + a && a * b == b * a && a + b - b == a && (b == 0 || a * b / b == a))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Multiplying_spreads_over_adding() =>
        Prop.ForAll(Rationals, Rationals, Rationals, (a, b, c) => a * (b + c) == (a * b) + (a * c)).QuickCheckThrowOnFailure();

    [Fact]
    public void Values_are_in_lowest_terms_and_compare_as_on_the_number_line() =>
        Prop.ForAll(Rationals, Rationals, (a, b) =>
                a.Denominator > 0 && (a < b) == (a.ToDouble() < b.ToDouble()) && (a == b) == (a.CompareTo(b) == 0)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Floor_division_and_remainder_make_the_number_again() =>
        Prop.ForAll(Rationals, Rationals.Filter(b => b != 0), (a, b) =>
            {
                var (quotient, remainder) = (Evaluated("a // b", a, b), Evaluated("a % b", a, b));
                return quotient.IsInteger && (quotient * b) + remainder == a && Rational.Abs(remainder) < Rational.Abs(b);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_rounded_number_is_at_most_half_a_place_away() =>
        Prop.ForAll(Rationals, Gen.Choose(0, 4).ToArbitrary(), (a, places) =>
                Rational.Abs(a.Round(places) - a) * Rational.PowerOfTen(places) * 2 <= 1
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_value_written_as_a_decimal_reads_back_as_itself() =>
        Prop.ForAll(Gen.Choose(-500000, 500000).ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), (digits, places) =>
            {
                var number = digits / Rational.PowerOfTen(places);
                return PlainNumber.Read(Value.Of(number).Written()) == number;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_at_all_is_read_or_refused_but_never_breaks_the_reader() =>
        Prop.ForAll(
                Gen.Elements(
                        "a",
                        "b",
                        "12",
                        "+",
                        "-",
                        "*",
                        "//",
                        "%",
                        "(",
                        ")",
                        "<",
                        "==",
                        "and",
                        "not",
                        "if(",
                        "min(",
                        ",",
                        "'x'",
                        "{",
                        "}",
                        " ",
                        "$",
                        "\\"
                    )
                    .ListOf()
                    .Select(string.Concat)
                    .ToArbitrary(),
                text =>
                {
                    try
                    {
                        TextTemplate.Parse("{" + text + "}", ["a", "b"]).Fill([Value.Of(3), Value.Of(4)]);
                        return true;
                    }
                    catch (TemplateException problem)
                    {
                        return problem.Message.Length > 0;
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    private static Rational Evaluated(string expression, Rational a, Rational b) =>
        Evaluation.Of(ExpressionParser.Parse(expression, ["a", "b"]), [Value.Of(a), Value.Of(b)]).AsNumber(expression);
}
