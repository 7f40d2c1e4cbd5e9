using TutorFunctions.Lessons.Templates;

namespace TutorFunctions.Tests.Lessons.Templates;

public class ExpressionTests
{
    private static readonly string[] Names = ["a", "b", "word"];

    [Theory]
    [InlineData("a + b * 2", "16")]
    [InlineData("(a + b) * 2", "22")]
    [InlineData("a - b - 1", "0")]
    [InlineData("-a + b", "-1")]
    [InlineData("--a", "6")]
    [InlineData("2 * -a", "-12")]
    [InlineData("a / 3", "2")]
    [InlineData("a / 4", "1.5")]
    [InlineData("1 / 8", "0.125")]
    [InlineData("a // 4", "1")]
    [InlineData("-a // 4", "-2")]
    [InlineData("a % 4", "2")]
    [InlineData("-a % 4", "2")]
    [InlineData("8 / 2 / 2", "2")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("abs(b - a)", "1")]
    [InlineData("min(a, b)", "5")]
    [InlineData("max(a, b, 9)", "9")]
    [InlineData("gcd(12, 18)", "6")]
    [InlineData("gcd(-12, 18)", "6")]
    [InlineData("lcm(4, 6)", "12")]
    [InlineData("lcm(0, 6)", "0")]
    [InlineData("floor(7 / 2)", "3")]
    [InlineData("floor(-7 / 2)", "-4")]
    [InlineData("ceil(7 / 2)", "4")]
    [InlineData("ceil(-7 / 2)", "-3")]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(-2.5)", "-3")]
    [InlineData("round(2 / 3, 2)", "0.67")]
    [InlineData("round(1.005, 2)", "1.01")]
    [InlineData("frac(6, 8)", "3/4")]
    [InlineData("frac(8, 4)", "2")]
    [InlineData("frac(3, -4)", "-3/4")]
    [InlineData("frac(0, 4)", "0")]
    [InlineData("frac(0.75)", "3/4")]
    [InlineData("mixed(7, 4)", "1 3/4")]
    [InlineData("mixed(-7, 4)", "-1 3/4")]
    [InlineData("mixed(3, 4)", "3/4")]
    [InlineData("mixed(8, 4)", "2")]
    [InlineData("dec(5 / 2, 2)", "2.50")]
    [InlineData("dec(1 / 3, 2)", "0.33")]
    [InlineData("dec(-0.005, 2)", "-0.01")]
    [InlineData("dec(7, 0)", "7")]
    [InlineData("if(a > b, 'more', 'less')", "more")]
    [InlineData("if(a > b, \"it's\", '')", "it's")]
    [InlineData("if(b == 5 and not a == 5, 1, 2)", "1")]
    [InlineData("if(a < b or a <= 6, 1, 2)", "1")]
    [InlineData("if(a != 6 and 1 / 0 > 0, 1, 2)", "2")]
    [InlineData("if(a == 6 or 1 / 0 > 0, 1, 2)", "1")]
    [InlineData("if(true_or == 1, 1, 2)", null)]
    [InlineData("if(b == 0, 0, 1 / b)", "0.2")]
    [InlineData("if(a >= 6, word, 'other')", "pear")]
    [InlineData("if(word == 'pear', 1, 0)", "1")]
    [InlineData("word", "pear")]
    public void An_expression_is_worth_what_arithmetic_says(string expression, string? worth)
    {
        if (worth is null)
            Should.Throw<TemplateException>(() => Worth(expression));
        else
            Worth(expression).ShouldBe(worth);
    }

    [Theory]
    [InlineData("", "the expression is empty")]
    [InlineData("a +", "expected a number, a parameter or a function, not the end")]
    [InlineData("a b", "did not expect 'b' at character 3")]
    [InlineData("a < b < 3", "compare two values at a time")]
    [InlineData("a = b", "write == to compare")]
    [InlineData("a ^ 2", "write a power as a product")]
    [InlineData("a && b", "write and, or, not")]
    [InlineData("a > b ? 1 : 2", "write if(condition, a, b)")]
    [InlineData("(a + b", "expected ')' but found the end")]
    [InlineData("a + #", "the character '#' at character 5")]
    [InlineData("'open", "the quote at character 1 is not closed")]
    [InlineData("c + 1", "'c' is not a parameter known there: there are a, b, word")]
    [InlineData("sqrt(a)", "there is no function sqrt()")]
    [InlineData("abs(a, b)", "abs() takes 1 argument, not 2")]
    [InlineData("min(a)", "min() takes at least 2 arguments, not 1")]
    [InlineData("frac()", "frac() takes 1 to 2 arguments, not 0")]
    [InlineData("1.2.3", "expected a number")]
    [InlineData("a / (b - 5)", "division by zero")]
    [InlineData("a % 0", "division by zero")]
    [InlineData("a / 7", "6/7 has no exact decimal")]
    [InlineData("a < b", "a condition cannot be written into a text")]
    [InlineData("word + 1", "+ needs a number but got 'pear'")]
    [InlineData("word == 1", "'pear' and 1 are of different kinds")]
    [InlineData("if(a, 1, 2)", "if() needs a condition such as a < b but got 6")]
    [InlineData("not a", "not needs a condition")]
    [InlineData("gcd(1.5, 2)", "gcd() needs a whole number but got 3/2")]
    [InlineData("dec(a, 9)", "a whole number of digits from 0 to 6, not 9")]
    [InlineData("999999999999 * 999999999999", "a number grew beyond 18 digits")]
    public void A_mistake_is_named(string expression, string reason) =>
        Should.Throw<TemplateException>(() => Worth(expression)).Message.ShouldContain(reason);

    [Fact]
    public void An_expression_that_would_exhaust_the_stack_is_refused()
    {
        Should
            .Throw<TemplateException>(() => Worth(new string('(', 200) + "1" + new string(')', 199)))
            .Message.ShouldContain("nests deeper");
        Should.Throw<TemplateException>(() => Worth(new string('-', 300) + "1")).Message.ShouldContain("nests deeper");
        Should
            .Throw<TemplateException>(() => Worth("1" + string.Concat(Enumerable.Repeat("+1", 150))))
            .Message.ShouldContain("chains more");
        Should.Throw<TemplateException>(() => Worth(new string('1', 5000))).Message.ShouldContain("longer than");
    }

    private static string Worth(string expression) =>
        Evaluation.Of(ExpressionParser.Parse(expression, Names), [Value.Of(6), Value.Of(5), Value.Of("pear")]).Written();
}
