using TutorFunctions.Lessons.Templates;

namespace TutorFunctions.Tests.Lessons.Templates;

public class TextTemplateTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("{a}", "6")]
    [InlineData("{a}/{a + 1}", "6/7")]
    [InlineData("{{a}}", "{a}")]
    [InlineData("{{{a}}}", "{6}")]
    [InlineData("\\frac{{{a}}}{{8}}", "\\frac{6}{8}")]
    [InlineData("{if(a > 1, '}', '{')}", "}")]
    [InlineData("{ a }", "6")]
    [InlineData("d = {{'x': {a}}}", "d = {'x': 6}")]
    public void Braces_hold_expressions_and_doubled_braces_are_braces(string text, string filled) => Filled(text).ShouldBe(filled);

    [Theory]
    [InlineData("3 > {a", "is not closed: write {{ for a brace to show")]
    [InlineData("a} here", "a closing brace has no opening one: write }} for a brace to show")]
    [InlineData("{}", "in {}: the expression is empty")]
    [InlineData("{q}", "in {q}: 'q' is not a parameter known there: there are a")]
    [InlineData("so {a / 0} is", "in {a / 0}: division by zero")]
    public void A_mistake_quotes_its_expression(string text, string reason) =>
        Should.Throw<TemplateException>(() => Filled(text)).Message.ShouldContain(reason);

    private static string Filled(string text) => TextTemplate.Parse(text, ["a"]).Fill([Value.Of(6)]);
}
