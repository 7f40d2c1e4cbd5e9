using System.Text.RegularExpressions;
using TutorFunctions.Lessons.Packs;
using TutorFunctions.Lessons.Templates;

namespace TutorFunctions.Tests.Lessons.Packs;

/// <summary>What docs/lesson-packs.md tells authors holds for the reader.</summary>
public partial class PackDocsTests
{
    private static readonly string Docs = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "lesson-packs.md"))
        .ReplaceLineEndings("\n");

    private static string Example => YamlBlock().Matches(Docs).ShouldHaveSingleItem().Groups[1].Value;

    [Fact]
    public void The_example_is_a_valid_pack()
    {
        var result = LessonPackReader.Read(Example, "even-and-odd.yaml");

        result.Errors.Select(error => error.ToString()).ShouldBeEmpty();
        result.Lesson.ShouldNotBeNull().Concepts.ShouldHaveSingleItem().Items.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("title: Even", "titel: Even")]
    [InlineData("prerequisites: []", "prerequisites: [counting]")]
    [InlineData("difficulty: easy", "difficulty: simple")]
    [InlineData("constraints: [\"k % 10 != 0\"]", "constraints: [\"k % 10 = 0\"]")]
    [InlineData("\"Split {n} into two equal heaps.", "\"There are {k} pairs.")]
    [InlineData("goal: Tell", "goal: Tell: Tell")]
    public void The_errors_that_it_shows_are_real(string text, string broken)
    {
        var errors = LessonPackReader.Read(Example.Replace(text, broken, StringComparison.Ordinal), "even-and-odd.yaml").Errors;

        errors.ShouldNotBeEmpty();
        Docs.ShouldContain($"\n{string.Join('\n', errors)}\n", Case.Sensitive);
    }

    [Fact]
    public void Every_function_is_described() =>
        ExpressionFunctions.Names.Where(name => !Docs.Contains($"\n| `{name}(", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_example_of_a_function_is_true()
    {
        var examples = FunctionExample().Matches(Docs);

        examples.Count.ShouldBe(ExpressionFunctions.Names.Count);
        foreach (Match example in examples)
        {
            Evaluation
                .Of(ExpressionParser.Parse(example.Groups[1].Value, []), [])
                .Written()
                .ShouldBe(example.Groups[2].Value, example.Value);
        }
    }

    [GeneratedRegex("\n```yaml\n(.*?\n)```\n", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();

    [GeneratedRegex(@"\| `([a-z]+\([^`]*\))` is ([^|]+?) \|\n")]
    private static partial Regex FunctionExample();
}
