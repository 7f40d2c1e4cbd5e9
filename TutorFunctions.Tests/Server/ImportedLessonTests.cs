using System.Net;
using TutorFunctions.Tests.Courses;

namespace TutorFunctions.Tests.Server;

/// <summary>Whole sessions on a real course that others wrote, imported over HTTP.</summary>
public sealed class ImportedLessonTests(RealCourseFixture fixture) : IClassFixture<RealCourseFixture>, IAsyncLifetime
{
    private string _course = string.Empty;

    public static TheoryData<string> Lessons
    {
        get
        {
            var lessons = RealContent.Result.Course.Lessons;
            return [lessons[0].Id, lessons[lessons.Count / 3].Id, lessons[lessons.Count * 2 / 3].Id, lessons[^1].Id];
        }
    }

    public async ValueTask InitializeAsync() => _course = await fixture.CourseAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task An_imported_lesson_is_taught_to_its_end_with_its_own_items(string id)
    {
        var lesson = RealContent.Result.Course.Lessons.Single(lesson => lesson.Id == id);
        var pupil = await Pupil.StartAsync(
            fixture.Server,
            lesson,
            new
            {
                topic = lesson.Title,
                course_id = _course,
                lesson_id = id,
            }
        );

        for (var turn = 0; turn < 400 && !pupil.HasEnded; turn++)
            await (turn % 6 == 2 ? pupil.AnswerWronglyAsync() : pupil.AnswerRightlyAsync());

        (await pupil.StatusAsync()).GetProperty("status").GetString().ShouldBe("completed");
    }

    [Fact]
    public async Task Hints_come_one_after_another_and_count_as_help()
    {
        var lesson = RealContent.Result.Course.Lessons[0];
        var pupil = await Pupil.StartAsync(
            fixture.Server,
            lesson,
            new
            {
                topic = lesson.Title,
                course_id = _course,
                lesson_id = lesson.Id,
            }
        );

        var (status, first) = await fixture.Server.PostAsync($"/sessions/{pupil.Id}/hint", new { }, TestContext.Current.CancellationToken);
        var (_, second) = await fixture.Server.PostAsync($"/sessions/{pupil.Id}/hint", new { }, TestContext.Current.CancellationToken);

        status.ShouldBe(HttpStatusCode.OK, first.ToString());
        first.GetProperty("level").GetInt32().ShouldBe(1);
        first.GetProperty("hint").GetString().ShouldNotBeNullOrWhiteSpace();
        second.GetProperty("level").GetInt32().ShouldBe(Math.Min(2, second.GetProperty("levels").GetInt32()));
        (await pupil.StatusAsync()).GetProperty("progress").GetProperty("questions_asked").GetInt32().ShouldBe(0, "a hint is no reply");
        var conversation = (await pupil.StatusAsync())
            .GetProperty("conversation")
            .EnumerateArray()
            .Select(entry => entry.GetProperty("content").GetString())
            .ToList();
        conversation.ShouldContain($"Hint 1: {first.GetProperty("hint").GetString()}", "what was said is never lost");
        conversation.ShouldContain($"Hint {second.GetProperty("level").GetInt32()}: {second.GetProperty("hint").GetString()}");
    }

    [Fact]
    public async Task The_course_is_listed_with_its_lessons_and_can_be_deleted()
    {
        var course = (await fixture.Server.ImportAsync(SmallCourse.Zip(4))).GetProperty("course_id").GetString();

        var (_, listed) = await fixture.Server.GetAsync("/courses");
        var (_, one) = await fixture.Server.GetAsync($"/courses/{course}");
        var (deleted, _) = await fixture.Server.SendAsync(
            HttpMethod.Delete,
            $"/courses/{course}",
            cancellation: TestContext.Current.CancellationToken
        );
        var (gone, _) = await fixture.Server.GetAsync($"/courses/{course}");

        listed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("course_id").GetString()).ShouldContain(course);
        one.GetProperty("lessons").GetArrayLength().ShouldBe(1);
        deleted.ShouldBe(HttpStatusCode.NoContent);
        gone.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_cannot_be_imported_is_named_with_its_reason()
    {
        var answer = await fixture.Server.ImportAsync(RealContent.Zip);

        answer.GetProperty("items").GetInt32().ShouldBeGreaterThan(600);
        answer
            .GetProperty("skipped")
            .EnumerateArray()
            .ShouldAllBe(item => item.GetProperty("id").GetString()!.Length > 0 && item.GetProperty("reason").GetString()!.Length > 10);
    }
}
