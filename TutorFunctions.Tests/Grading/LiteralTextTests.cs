using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

public class LiteralTextTests
{
    [Theory]
    [InlineData("print(\"ok\")", "print('ok')", Verdict.Correct)]
    [InlineData("print(\"ok\")", "print( \"ok\" )", Verdict.Correct)]
    [InlineData("print(\"ok\")", "print(ok)", Verdict.Wrong)]
    [InlineData("print(\"ok\")", "PRINT(\"ok\")", Verdict.Wrong)]
    [InlineData("b[2]", "b[2]", Verdict.Correct)]
    [InlineData("b[2]", "b(2)", Verdict.Wrong)]
    [InlineData("git add -p", "git add -p", Verdict.Correct)]
    [InlineData("git add -p", "git add p", Verdict.Wrong)]
    [InlineData("!=", "it is !=", Verdict.Correct)]
    [InlineData("!=", "==", Verdict.Wrong)]
    [InlineData("p or not q", "p or not q", Verdict.Correct)]
    [InlineData("p or not q", "p or q", Verdict.Wrong)]
    public void Code_and_signs_are_what_they_are_sign_by_sign(string key, string reply, Verdict verdict) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Text, key), reply, verdict);

    [Theory]
    [InlineData("SO2", "SO₂", Verdict.Correct)]
    [InlineData("SO2", "$SO_2$", Verdict.Correct)]
    [InlineData("SO2", "the formula is SO2.", Verdict.Correct)]
    [InlineData("SO2", "so2", Verdict.Partial)]
    [InlineData("SO2", "SO3", Verdict.Wrong)]
    [InlineData("Co", "CO", Verdict.Wrong)]
    public void The_capitals_of_a_formula_count(string key, string reply, Verdict verdict) =>
        Judged.ShouldBe(Judged.Key(AnswerKind.Text, key) with { Prompt = "What is the chemical symbol or formula of it?" }, reply, verdict);
}
