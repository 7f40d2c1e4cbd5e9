using System.Globalization;
using System.Text;
using System.Text.Json;
using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tools.Knowledge;

namespace TutorFunctions.Tests.Tools;

public sealed class KnowledgeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_table_with_other_names_a_comma_and_times_is_read()
    {
        var file = Write(
            """
            learner,item,score,skill,options,at
            mia,b,0.5,s,4,2025-03-02T09:00:00Z
            mia,"a, or so",1,s,,1740819600
            tom,a,0,t,0,

            """
        );

        var histories = await ResponseFile.ReadAsync(file, CancellationToken.None);

        histories.Select(history => history.Learner).ShouldBe(["mia", "tom"]);
        histories[0]
            .Responses.ShouldBe([
                new Response("s", "a, or so", 1, 0, new DateTime(2025, 3, 1, 9, 0, 0, DateTimeKind.Utc)),
                new Response("s", "b", 0.5, 4, new DateTime(2025, 3, 2, 9, 0, 0, DateTimeKind.Utc)),
            ]);
        histories[1].Responses.ShouldBe([new Response("t", "a", 0)]);
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("user_id,item_id\n1,2\n", "There is no column correct or score; the header has user_id, item_id.")]
    [InlineData("user_id,item_id,correct\n1,2,0\n1,2,yes\n", "Line 3: \"yes\" is no number.")]
    [InlineData("user_id,item_id,correct\n1,2,7\n", "Line 2: A score lies between 0 and 1.")]
    [InlineData("user_id,item_id,correct\n1,2\n", "Line 2 has fewer cells than the header.")]
    [InlineData("user_id,item_id,correct,at\n1,2,1,yesterday\n", "Line 2: \"yesterday\" is no time.")]
    public async Task A_file_that_cannot_be_read_is_named_with_its_line(string content, string message)
    {
        var (code, _, errors) = await ToolRun.OfAsync("knowledge", "evaluate", Write(content));

        code.ShouldBe(1);
        errors.ShouldContain(message);
    }

    [Fact]
    public async Task Help_names_the_columns()
    {
        var help = await ToolRun.OfAsync("knowledge", "evaluate", "--help");

        foreach (var word in new[] { "user_id", "item_id", "correct", "skill_id", "options", "timestamp" })
            help.Output.ShouldContain(word);
    }

    [Fact]
    public async Task What_was_fitted_is_written_and_comes_back()
    {
        var file = Write(SmallClass());
        var models = Path.Combine(_folder.Path, "models.json");

        var (code, output, _) = await ToolRun.OfAsync("knowledge", "fit", file, "--out", models);

        code.ShouldBe(0);
        output.ShouldContain("400 answers of 20 learners to 5 items, 2 skills");
        var written = FittedModels.Deserialize(await File.ReadAllBytesAsync(models, TestContext.Current.CancellationToken));
        var histories = await ResponseFile.ReadAsync(file, CancellationToken.None);
        var knowledge = KnowledgeFit.Fit(histories);
        (written.Learners, written.Answers).ShouldBe((20, 400));
        written.Knowledge.Items.ShouldBe(knowledge.Items, ignoreOrder: true);
        written.Knowledge.SkillTracing.ShouldBe(knowledge.SkillTracing, ignoreOrder: true);
        written.Recency.Weights.ShouldBe(RecencyFit.Fit(histories, knowledge).Weights);
        written.Recency.Growth.ShouldBe(RecencyFit.Fit(histories, knowledge).Growth, ignoreOrder: true);
        written.Recency.Spread.ShouldBe(RecencyFit.Fit(histories, knowledge).Spread);
        written.Recency.Predict(KnowledgeState.Empty, "s0", "i0").ShouldBeInRange(0.01, 0.99);
    }

    [Fact]
    public void Models_of_an_earlier_format_are_refused_by_name() =>
        Should
            .Throw<JsonException>(() => FittedModels.Deserialize("""{"format_version":1,"recency":{"weights":[1]}}"""u8))
            .Message.ShouldContain("format version 2");

    [Fact]
    public async Task Models_are_written_to_standard_output_for_other_programs()
    {
        var (code, output, errors) = await ToolRun.OfAsync("knowledge", "fit", Write(SmallClass()), "--json");

        code.ShouldBe(0);
        errors.ShouldBeEmpty();
        FittedModels.Deserialize(Encoding.UTF8.GetBytes(output)).Answers.ShouldBe(400);
    }

    [Fact]
    public async Task Every_model_is_judged_in_a_line_of_its_own_without_a_bar()
    {
        var run = await ToolRun.OfAsync("knowledge", "evaluate", Write(SmallClass()));

        run.Code.ShouldBe(0);
        foreach (var model in new[] { "constant", "knowledge tracing with forgetting", "performance factors", "nightly, with recency" })
            run.Lines.Count(line => line.TrimStart().StartsWith(model + " ", StringComparison.Ordinal)).ShouldBe(1);
        run.Errors.ShouldBeEmpty();
        run.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Figures_are_written_as_JSON_for_other_programs()
    {
        var run = await ToolRun.OfAsync("knowledge", "evaluate", Write(SmallClass()), "--json", "--shuffled");

        var evaluation = JsonDocument.Parse(run.Output).RootElement;
        evaluation.GetProperty("data").GetProperty("answers").GetInt32().ShouldBe(400);
        var models = evaluation.GetProperty("models").EnumerateArray().ToDictionary(model => model.GetProperty("model").GetString()!);
        models["performance factors"].GetProperty("auc").GetDouble().ShouldBe(0.5, 0.1);
        models["constant"].GetProperty("log_loss").GetDouble().ShouldBeGreaterThan(0);
    }

    private static string SmallClass()
    {
        var chance = new Random(1);
        var table = new StringBuilder("user_id\titem_id\tcorrect\tskill_id\n");
        foreach (var answer in Enumerable.Range(0, 400))
        {
            var score = chance.NextDouble() < 0.3 + (answer / 800.0) ? 1 : 0;
            table.AppendLine(CultureInfo.InvariantCulture, $"{answer % 20}\ti{answer % 5}\t{score}\ts{answer % 5 % 2}");
        }

        return table.ToString();
    }

    private string Write(string content)
    {
        var path = Path.Combine(_folder.Path, "answers.csv");
        File.WriteAllText(path, content);
        return path;
    }
}
