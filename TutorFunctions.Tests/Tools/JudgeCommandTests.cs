using System.Text.Json;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Tools;

public sealed class JudgeCommandTests
{
    private static readonly string[] s_formulas = ["x^2-9"];

    private const string Sum =
        """{"question": {"kind": "number", "prompt": "What is 2 + 2?"}, "stored_answer": ["4"], "reply": "its 4", "judgement": "accept"}""";

    [Fact]
    public async Task Each_case_is_answered_by_a_line_in_order()
    {
        var run = await ToolRun.WithInputAsync(
            $$"""
            {{Sum}}
            {"question": {"kind": "choice", "prompt": "Which is bigger?", "choices": ["3/5", "3/8"]}, "stored_answer": "3/5", "reply": "B"}

            {"question": {"kind": "number", "prompt": "What is 2 + 2?"}, "stored_answer": ["4"], "reply": "what does the plus mean?"}
            """,
            "judge"
        );

        run.Code.ShouldBe(0);
        run.Errors.ShouldBeEmpty();
        var answers = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        answers.Select(answer => answer.GetProperty("judgement").GetString()).ShouldBe(["accept", "refuse", "none"]);
        answers[0].GetProperty("answer").GetString().ShouldBe("4");
        answers[0].GetProperty("acts").EnumerateArray().Select(act => act.GetString()).ShouldContain("answer");
        answers[0].GetProperty("feedback").GetString().ShouldNotBeNullOrEmpty();
        answers[2].GetProperty("answer").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("4", "Line 2")]
    [InlineData("{", "Line 2")]
    [InlineData("null", "must be an object")]
    [InlineData("""{"question": {"kind": "number"}, "stored_answer": ["4"]}""", "reply")]
    [InlineData("""{"question": {"kind": "number"}, "stored_answer": ["4"], "reply": null}""", "reply")]
    [InlineData("""{"question": {"kind": "number"}, "stored_answer": [4], "reply": "4"}""", "stored_answer")]
    [InlineData("""{"question": {"kind": "numbr"}, "stored_answer": ["4"], "reply": "4"}""", "There is no kind 'numbr'; there are number,")]
    [InlineData("""{"question": {"kind": "number"}, "stored_answer": [], "reply": "4"}""", "no stored answer")]
    [InlineData("""{"question": {"problemType": "Drawing"}, "stored_answer": ["4"], "reply": "4"}""", "'Drawing' is not supported")]
    public async Task A_line_that_is_no_case_is_answered_by_its_error_and_the_others_are_judged(string line, string error)
    {
        var run = await ToolRun.WithInputAsync($"{Sum}\n{line}\n{Sum}\n", "judge");

        run.Code.ShouldBe(1);
        run.Lines.Length.ShouldBe(3);
        JsonDocument.Parse(run.Lines[1]).RootElement.GetProperty("error").GetString()!.ShouldStartWith("Line 2: ");
        JsonDocument.Parse(run.Lines[1]).RootElement.GetProperty("error").GetString()!.ShouldContain(error);
        run.Lines[2].ShouldBe(run.Lines[0]);
    }

    [Theory]
    [InlineData("(x+3)(x-3)", "accept")]
    [InlineData("(x+3)(x-2)", "refuse")]
    public async Task A_step_of_an_imported_course_is_judged_as_the_import_does(string reply, string judgement)
    {
        var run = await ToolRun.WithInputAsync(
            JsonSerializer.Serialize(
                new
                {
                    question = new
                    {
                        kind = "imported OATutor step a1",
                        problemType = "TextBox",
                        answerType = "arithmetic",
                        task = "factor it",
                        formulas = s_formulas,
                    },
                    stored_answer = "$$\\left(x-3\\right) \\left(x+3\\right)$$",
                    reply,
                }
            ),
            "judge"
        );

        JsonDocument.Parse(run.Output).RootElement.GetProperty("judgement").GetString().ShouldBe(judgement);
    }

    [Fact]
    public async Task Cases_are_read_from_a_file_too()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("cases.jsonl"), $"{Sum}\n{Sum}\n", TestContext.Current.CancellationToken);

        var run = await ToolRun.OfAsync("judge", folder.File("cases.jsonl"));

        (run.Code, run.Lines.Length).ShouldBe((0, 2));
    }

    [Fact]
    public async Task A_question_without_a_kind_is_judged_by_what_its_answer_looks_like()
    {
        const string Case = """{"question": {"prompt": "Solve 2x = 10."}, "stored_answer": ["x = 5"], "reply": "5 = x"}""";

        var run = await ToolRun.WithInputAsync(Case, "judge");

        JsonDocument.Parse(run.Output).RootElement.GetProperty("judgement").GetString().ShouldBe("accept");
    }

    [Theory]
    [InlineData("answers.json")]
    [InlineData("replies.json")]
    public async Task Every_case_of_the_collections_is_understood(string collection)
    {
        await using var file = File.OpenRead(SharedMaterial.Find("cases", collection));
        using var cases = await JsonDocument.ParseAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        var all = cases.RootElement.EnumerateArray().Select(one => JsonSerializer.Serialize(one));
        var some = all.Where((_, place) => place % 10 == 0).ToList();

        var run = await ToolRun.WithInputAsync(string.Join('\n', some), "judge");

        run.Code.ShouldBe(0, run.Lines.FirstOrDefault(line => line.Contains("\"error\"", StringComparison.Ordinal)));
        run.Lines.Length.ShouldBe(some.Count);
    }
}
