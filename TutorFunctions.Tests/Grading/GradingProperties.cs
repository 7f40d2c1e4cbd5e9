using FsCheck;
using FsCheck.Fluent;
using TutorFunctions.Grading;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Tests.Grading;

public class GradingProperties
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20240607UL, 11UL);

    private static readonly Arbitrary<(int Top, int Bottom, int Form)> s_fractions =
        (from top in Gen.Choose(-999, 999) from bottom in Gen.Choose(2, 99) from form in Gen.Choose(0, 7) select (top, bottom, form)).ToArbitrary();

    private static readonly Arbitrary<(int A, int B, int C, int Form)> s_sums =
        (from a in Gen.Choose(2, 30) from b in Gen.Choose(2, 30) from c in Gen.Choose(1, 30) from form in Gen.Choose(0, 5) select (a, b, c, form)).ToArbitrary();

    [Fact]
    public void A_fraction_is_equal_to_itself_in_any_form() => Prop.ForAll(s_fractions, fraction =>
        Verdicts(AnswerKind.Number, $"{fraction.Top}/{fraction.Bottom}", Form(fraction.Top, fraction.Bottom, fraction.Form)) == Verdict.Correct).Check(s_config);

    [Fact]
    public void A_fraction_that_is_one_more_is_not_equal() => Prop.ForAll(s_fractions, fraction =>
        Verdicts(AnswerKind.Number, $"{fraction.Top}/{fraction.Bottom}", Form(fraction.Top + fraction.Bottom, fraction.Bottom, fraction.Form)) == Verdict.Wrong).Check(s_config);

    [Fact]
    public void Terms_and_factors_may_change_places() => Prop.ForAll(s_sums, sum =>
        Verdicts(AnswerKind.Expression, $"{sum.A}x + {sum.B}y - {sum.C}", Sum(sum.A, sum.B, sum.C, sum.Form)) == Verdict.Correct).Check(s_config);

    [Fact]
    public void One_more_is_another_expression() => Prop.ForAll(s_sums, sum =>
        Verdicts(AnswerKind.Expression, $"{sum.A}x + {sum.B}y - {sum.C}", Sum(sum.A, sum.B, sum.C, sum.Form) + " + 1") == Verdict.Wrong).Check(s_config);

    [Fact]
    public void An_equation_may_be_scaled_and_turned() => Prop.ForAll(s_sums, sum =>
        Verdicts(AnswerKind.Equation, $"{sum.A}x + {sum.B} = {sum.C}", $"{sum.C * sum.Form - sum.C} = {(sum.Form - 1) * sum.A}*x - {sum.B * (1 - sum.Form)}") == (sum.Form == 1 ? Verdict.Wrong : Verdict.Correct)).Check(s_config);

    [Fact]
    public void An_inequality_turns_when_it_is_multiplied_by_a_negative_number() => Prop.ForAll(s_sums, sum =>
        Verdicts(AnswerKind.Equation, $"{sum.A}x + {sum.B} < {sum.C}", $"-{sum.A}x - {sum.B} > -{sum.C}") == Verdict.Correct
        && Verdicts(AnswerKind.Equation, $"{sum.A}x + {sum.B} < {sum.C}", $"-{sum.A}x - {sum.B} < -{sum.C}") == Verdict.Wrong).Check(s_config);

    private static Verdict Verdicts(AnswerKind kind, string key, string reply) => AnswerGrader.Grade(Judged.Key(kind, key), reply).Verdict;

    private static string Form(int top, int bottom, int form) => form switch
    {
        0 => $"{top}/{bottom}",
        1 => $"\\frac{{{top}}}{{{bottom}}}",
        2 => $"{-top} / {-bottom}",
        3 => $"$${top * 7}/{bottom * 7}$$",
        4 => $"x = {Rational.Of(top, bottom)}" + (top % bottom == 0 ? ".0" : string.Empty),
        5 => $"the answer is {top} over {bottom}",
        6 when top > bottom && top % bottom != 0 => $"{top / bottom} {top % bottom}/{bottom}",
        _ => $"({top})/({bottom})",
    };

    private static string Sum(int a, int b, int c, int form) => form switch
    {
        0 => $"{b}y + {a}x - {c}",
        1 => $"-{c} + y*{b} + x*{a}",
        2 => $"{a}*x - {c} + {b}*y",
        3 => $"{a}(x + 1) + {b}y - {a + c}",
        4 => $"(2*({a}x + {b}y) - {2 * c})/2",
        _ => $"x({a}) - ({c} - {b}y)",
    };
}
