using FsCheck;
using FsCheck.Fluent;
using TutorFunctions.Grading;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Tests.Grading;

public class GradingProperties
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20240607UL, 11UL);

    private static readonly Arbitrary<(int Top, int Bottom, int Form)> s_fractions = (
        from top in Gen.Choose(-999, 999)
        from bottom in Gen.Choose(2, 99)
        from form in Gen.Choose(0, 7)
        select (top, bottom, form)
    ).ToArbitrary();

    private static readonly Arbitrary<(int A, int B, int C, int Form)> s_sums = (
        from a in Gen.Choose(2, 30)
        from b in Gen.Choose(2, 30)
        from c in Gen.Choose(1, 30)
        from form in Gen.Choose(0, 5)
        select (a, b, c, form)
    ).ToArbitrary();

    [Fact]
    public void A_fraction_is_equal_to_itself_in_any_form() =>
        Holds(s_fractions, fraction =>
            Judge(AnswerKind.Number, $"{fraction.Top}/{fraction.Bottom}", Form(fraction.Top, fraction.Bottom, fraction.Form))
            == Verdict.Correct
        );

    [Fact]
    public void A_fraction_that_is_one_more_is_not_equal() => Holds(s_fractions, fraction =>
        {
            var oneMore = Form(fraction.Top + fraction.Bottom, fraction.Bottom, fraction.Form);
            return Judge(AnswerKind.Number, $"{fraction.Top}/{fraction.Bottom}", oneMore) == Verdict.Wrong;
        });

    [Fact]
    public void Terms_and_factors_may_change_places() =>
        Holds(s_sums, sum =>
            Judge(AnswerKind.Expression, $"{sum.A}x + {sum.B}y - {sum.C}", Sum(sum.A, sum.B, sum.C, sum.Form)) == Verdict.Correct
        );

    [Fact]
    public void One_more_is_another_expression() =>
        Holds(s_sums, sum =>
            Judge(AnswerKind.Expression, $"{sum.A}x + {sum.B}y - {sum.C}", Sum(sum.A, sum.B, sum.C, sum.Form) + " + 1") == Verdict.Wrong
        );

    [Fact]
    public void An_equation_may_be_scaled_and_turned() => Holds(s_sums, sum =>
        {
            var factor = sum.Form + 2;
            var key = $"{sum.A}x + {sum.B} = {sum.C}";
            return Judge(AnswerKind.Equation, key, $"{sum.C * factor} = {sum.B * factor} + x*{sum.A * factor}") == Verdict.Correct
                && Judge(AnswerKind.Equation, key, $"-{sum.A}x = {sum.B - sum.C}") == Verdict.Correct
                && Judge(AnswerKind.Equation, key, $"{(sum.C * factor) + 1} = {sum.B * factor} + x*{sum.A * factor}") == Verdict.Wrong;
        });

    [Fact]
    public void An_inequality_turns_when_it_is_multiplied_by_a_negative_number() => Holds(s_sums, sum =>
        {
            var key = $"{sum.A}x + {sum.B} < {sum.C}";
            return Judge(AnswerKind.Equation, key, $"-{sum.A}x - {sum.B} > -{sum.C}") == Verdict.Correct
                && Judge(AnswerKind.Equation, key, $"-{sum.A}x - {sum.B} < -{sum.C}") == Verdict.Wrong;
        });

    private static void Holds<T>(Arbitrary<T> values, Func<T, bool> property) => Prop.ForAll(values, property).Check(s_config);

    private static Verdict Judge(AnswerKind kind, string key, string reply) => AnswerGrader.Grade(Judged.Key(kind, key), reply).Verdict;

    private static string Form(int top, int bottom, int form) =>
        form switch
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

    private static string Sum(int a, int b, int c, int form) =>
        form switch
        {
            0 => $"{b}y + {a}x - {c}",
            1 => $"-{c} + y*{b} + x*{a}",
            2 => $"{a}*x - {c} + {b}*y",
            3 => $"{a}(x + 1) + {b}y - {a + c}",
            4 => $"(2*({a}x + {b}y) - {2 * c})/2",
            _ => $"x({a}) - ({c} - {b}y)",
        };
}
