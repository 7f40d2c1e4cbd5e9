using System.Net;

namespace TutorFunctions.Tests.Server;

/// <summary>The learner picks the path.</summary>
public sealed class PathChoiceTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly object s_request = new { topic = "Photosynthesis", path_selection = "ask" };

    [Fact]
    public async Task The_session_shows_its_paths_waits_and_teaches_the_one_that_is_chosen()
    {
        var (_, asked) = await fixture.Server.PostAsync("/sessions", s_request, TestContext.Current.CancellationToken);
        var id = asked.GetProperty("session_id").GetString();
        var path = asked.GetProperty("paths")[1].GetProperty("id").GetString();

        var (early, problem) = await fixture.Server.PostAsync(
            $"/sessions/{id}/step",
            new { student_reply = "5/8" },
            TestContext.Current.CancellationToken
        );
        var (status, chosen) = await fixture.Server.PostAsync(
            $"/sessions/{id}/path",
            new { path_id = path },
            TestContext.Current.CancellationToken
        );

        asked.GetProperty("status").GetString().ShouldBe("awaiting_path");
        asked.GetProperty("study_plan").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        asked.GetProperty("first_message").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        asked.GetProperty("paths").EnumerateArray().ShouldAllBe(one => one.GetProperty("teaching_sequence").GetArrayLength() > 2);
        early.ShouldBe(HttpStatusCode.Conflict, problem.ToString());
        status.ShouldBe(HttpStatusCode.OK, chosen.ToString());
        chosen.GetProperty("status").GetString().ShouldBe("active");
        chosen.GetProperty("selected_path_id").GetString().ShouldBe(path);
        chosen.GetProperty("first_message").GetString().ShouldNotBeNullOrWhiteSpace();
        (
            await fixture.Server.PostAsync($"/sessions/{id}/step", new { student_reply = "no idea" }, TestContext.Current.CancellationToken)
        ).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_path_that_is_not_there_or_comes_too_late_is_refused()
    {
        var (_, asked) = await fixture.Server.PostAsync("/sessions", s_request, TestContext.Current.CancellationToken);
        var id = asked.GetProperty("session_id").GetString();

        (
            await fixture.Server.PostAsync($"/sessions/{id}/path", new { path_id = "99" }, TestContext.Current.CancellationToken)
        ).Status.ShouldBe(HttpStatusCode.Conflict);
        (
            await fixture.Server.PostAsync($"/sessions/{id}/path", new { path_id = "1" }, TestContext.Current.CancellationToken)
        ).Status.ShouldBe(HttpStatusCode.OK);
        (
            await fixture.Server.PostAsync($"/sessions/{id}/path", new { path_id = "2" }, TestContext.Current.CancellationToken)
        ).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Of_two_paths_chosen_at_once_one_holds_and_the_other_caller_is_told()
    {
        var (_, asked) = await fixture.Server.PostAsync("/sessions", s_request, TestContext.Current.CancellationToken);
        var id = asked.GetProperty("session_id").GetString();

        var answers = await Task.WhenAll(
            fixture.Server.PostAsync($"/sessions/{id}/path", new { path_id = "1" }, TestContext.Current.CancellationToken),
            fixture.Server.PostAsync($"/sessions/{id}/path", new { path_id = "2" }, TestContext.Current.CancellationToken)
        );

        answers.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        var chosen = answers.Single(answer => answer.Status == HttpStatusCode.OK).Body.GetProperty("selected_path_id").GetString();
        (await fixture.Server.GetAsync($"/sessions/{id}/status")).Body.GetProperty("selected_path_id").GetString().ShouldBe(chosen);
    }
}
