using System.Text.Json;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Tools;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_lessons_that_come_with_the_tutor_have_no_errors()
    {
        var run = await ToolRun.OfAsync("check", "--drawings", "3");

        run.Code.ShouldBe(0);
        run.Output.ShouldContain("photosynthesis.yaml: ");
        run.Output.ShouldEndWith("No errors.\n");
        run.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_error_is_named_by_file_line_and_column()
    {
        var file = _folder.File("broken.yaml");
        await File.WriteAllTextAsync(file, "id: broken\ntitle: Broken\nsubjct: mathematics\n", TestContext.Current.CancellationToken);

        var run = await ToolRun.OfAsync("check", file);

        run.Code.ShouldBe(1);
        run.Output.ShouldContain($"{file}(3,1): ");
        run.Output.ShouldContain("did you mean 'subject'?");
    }

    [Fact]
    public async Task Two_packs_of_one_lesson_are_an_error()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "lessons", "photosynthesis.yaml");
        File.Copy(shipped, _folder.File("photosynthesis.yaml"));

        var run = await ToolRun.OfAsync("check", shipped, _folder.Path, "--drawings", "1");

        run.Code.ShouldBe(1);
        run.Output.ShouldContain("the lesson 'photosynthesis' is in");
        run.Output.ShouldEndWith("1 error.\n");
    }

    [Fact]
    public async Task A_course_is_read_as_for_an_import_and_one_that_cannot_be_is_refused()
    {
        await File.WriteAllBytesAsync(_folder.File("small.zip"), SmallCourse.Zip(4), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("text.zip"), "no zip", TestContext.Current.CancellationToken);

        var run = await ToolRun.OfAsync("check", _folder.Path, "--json");

        run.Code.ShouldBe(1);
        var check = JsonDocument.Parse(run.Output).RootElement;
        var course = check.GetProperty("courses").EnumerateArray().ShouldHaveSingleItem();
        course.GetProperty("items").GetInt32().ShouldBe(4);
        var error = check.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("file").GetString()!.ShouldEndWith("text.zip");
        error.GetProperty("reason").GetString()!.ShouldContain("not a zip");
    }
}
