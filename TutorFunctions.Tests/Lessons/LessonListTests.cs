using System.Net;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Lessons;

public sealed class LessonListTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("fracshuns", "comparing-fractions")]
    [InlineData("area of triangles", "area-of-a-triangle")]
    [InlineData("fotosynthesis", null)]
    [InlineData("photosinthesis", "photosynthesis")]
    [InlineData("loo", "python-loops")]
    [InlineData("biology", "photosynthesis")]
    [InlineData("leader election", "leader-election")]
    [InlineData("knitting", null)]
    [InlineData("???", null)]
    public async Task Words_find_the_lesson_that_is_meant(string words, string? lessonId)
    {
        var (status, answer) = await fixture.Server.GetAsync($"/lessons?q={Uri.EscapeDataString(words)}");

        status.ShouldBe(HttpStatusCode.OK);
        var found = answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("lesson_id").GetString());
        found.FirstOrDefault().ShouldBe(lessonId);
    }

    [Fact]
    public async Task Subject_and_grade_narrow_the_list_and_pages_go_on_where_the_last_ended()
    {
        var (_, all) = await fixture.Server.GetAsync("/lessons");
        var (_, mathematics) = await fixture.Server.GetAsync("/lessons?subject=Mathematics&grade=4");
        var (_, first) = await fixture.Server.GetAsync("/lessons?limit=4");
        var (_, second) = await fixture.Server.GetAsync($"/lessons?limit=4&cursor={first.GetProperty("next_cursor").GetString()}");

        all.GetProperty("items").GetArrayLength().ShouldBe(6);
        mathematics.GetProperty("items").EnumerateArray().Single().GetProperty("lesson_id").GetString().ShouldBe("comparing-fractions");
        first.GetProperty("items").GetArrayLength().ShouldBe(4);
        second.GetProperty("items").GetArrayLength().ShouldBe(2);
        second.GetProperty("next_cursor").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("/lessons?grade=x", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/lessons?grade=21", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/lessons?limit=0", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/lessons?cursor=-1", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/lessons/nothing", HttpStatusCode.NotFound)]
    [InlineData("/lessons/comparing-fractions?course_id=nothing", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_listed_is_a_problem(string path, HttpStatusCode status) =>
        (await fixture.Server.GetAsync(path)).Status.ShouldBe(status);

    [Fact]
    public async Task A_lesson_is_told_with_its_questions_filled_in()
    {
        var (_, lesson) = await fixture.Server.GetAsync("/lessons/comparing-fractions");

        var questions = lesson
            .GetProperty("concepts")
            .EnumerateArray()
            .SelectMany(concept => concept.GetProperty("questions").EnumerateArray())
            .ToList();
        questions.Count.ShouldBe(62);
        questions.Select(question => question.GetProperty("prompt").GetString()!).ShouldAllBe(prompt => !prompt.Contains('{'));
    }
}
