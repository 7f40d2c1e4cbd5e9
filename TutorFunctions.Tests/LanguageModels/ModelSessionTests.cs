using System.Net;
using System.Text.Json;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>Whole sessions over HTTP with every agent played by a model over HTTP.</summary>
public sealed class ModelSessionTests
{
    [Fact]
    public async Task A_lesson_is_taught_to_its_end_by_models()
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        await using var server = await InProcessServer.StartAsync(folder.Path, models.Settings());
        var pupil = await Pupil.StartAsync(
            server,
            AuthoredLessons.Lesson("photosynthesis"),
            new { topic = "Photosynthesis", session_context = new { estimated_duration_minutes = 10 } }
        );

        while (!pupil.HasEnded)
            await pupil.AnswerRightlyAsync();

        pupil.Turns[^1].GetProperty("session_status").GetString().ShouldBe("completed");
        pupil.Opening.GetProperty("path_reason").GetString().ShouldBe("You like examples.");
        pupil.Opening.GetProperty("first_message").GetString()!.ShouldStartWith("By the model: let us look at");
        pupil.Turns[0].GetProperty("feedback").GetString().ShouldBe("Right, well done.");
        models.Of("planner").Count().ShouldBe(1);
        models.Of("path_generator").Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_topic_that_no_lesson_covers_is_taught_to_its_end_by_models()
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        await using var server = await InProcessServer.StartAsync(folder.Path, models.Settings());

        var (status, opening) = await server.PostAsync(
            "/sessions",
            new { topic = "Volcanoes", grade = 5 },
            TestContext.Current.CancellationToken
        );
        status.ShouldBe(HttpStatusCode.OK, opening.ToString());
        var id = opening.GetProperty("session_id").GetString();
        var next = opening.GetProperty("next");
        var turns = new List<JsonElement>();
        while (next.ValueKind == JsonValueKind.Object)
        {
            (status, var turn) = await server.PostAsync(
                $"/sessions/{id}/step",
                new { student_reply = StubTutor.AnswerTo(next.GetProperty("question").GetString()!) },
                TestContext.Current.CancellationToken
            );
            status.ShouldBe(HttpStatusCode.OK, turn.ToString());
            turns.Add(turn);
            next = turn.GetProperty("next");
        }

        turns[^1].GetProperty("session_status").GetString().ShouldBe("completed");
        turns.Count.ShouldBe(4);
        opening
            .GetProperty("study_plan")
            .GetProperty("todo_list")
            .EnumerateArray()
            .Select(step => step.GetProperty("title").GetString())
            .ShouldBe(["Overview of Volcanoes", "Parts of Volcanoes", "How Volcanoes work", "Summary of Volcanoes"]);
    }
}
