using System.Net;
using System.Text.Json;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>Content of a course that is chosen by an embeddings endpoint, over HTTP on both sides.</summary>
public sealed class EmbeddedContentTests
{
    private static readonly string[] s_objectives =
    [
        "Alice Johnson should learn to balance both sides",
        "student-4711 likes space, says Alice",
    ];
    private static readonly string[] s_interests = ["balancing acts with Johnson"];

    [Fact]
    public async Task Content_is_compared_by_meaning_each_text_is_asked_for_once_and_no_learner_is_named()
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        models.Script = Embeddings;
        await using var server = await StartAsync(folder, models);

        var (status, answer) = await CurateAsync(server);
        var asked = models.Requests.Count;
        await CurateAsync(server);
        var (pathed, path) = await server.PostAsync(
            "/courses/seed/learning-paths",
            new { learner_id = "student-4711" },
            TestContext.Current.CancellationToken
        );
        await server.PostAsync("/courses/seed/learning-paths", new { learner_id = "student-4711" }, TestContext.Current.CancellationToken);

        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        answer.GetProperty("similarity").GetString().ShouldBe("embedding-model");
        var best = answer.GetProperty("items")[0];
        best.GetProperty("item")
            .GetProperty("id")
            .GetString()
            .ShouldBe("content_001", "the words have nothing in common, the meanings have");
        best.GetProperty("relevance").GetDouble().ShouldBe(1, 1e-6);
        best.GetProperty("reasons")[0].GetString()!.ShouldContain("Alice Johnson", customMessage: "who asked may read it");
        asked.ShouldBe(1);
        pathed.ShouldBe(HttpStatusCode.OK, path.ToString());
        var texts = models
            .Requests.SelectMany(request => request.Json.GetProperty("input").EnumerateArray())
            .Select(text => text.GetString())
            .ToList();
        texts.ShouldBeUnique();
        models.Requests.ShouldAllBe(request => request.Path == "embeddings");
        foreach (var secret in new[] { "Alice", "Johnson", "4711" })
            models.Requests.ShouldAllBe(request => !request.Body.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task While_the_endpoint_is_down_words_are_compared_and_the_log_says_so()
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        models.Script = _ => StubReply.Error(500);
        await using var server = await StartAsync(folder, models);

        var (status, answer) = await server.PostAsync(
            "/courses/seed/content",
            new { learner_id = "student-4711" },
            TestContext.Current.CancellationToken
        );
        await server.PostAsync("/courses/seed/content", new { learner_id = "student-4711" }, TestContext.Current.CancellationToken);

        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        answer.GetProperty("similarity").GetString().ShouldBe("tf-idf");
        answer.GetProperty("items").GetArrayLength().ShouldBe(2);
        models.Requests.Count.ShouldBe(1, "an endpoint that failed is left alone for a minute");
        server.Log.ShouldContain(line => line.Contains("embedding-model") && line.Contains("compared by their words"));
    }

    private static async Task<InProcessServer> StartAsync(TemporaryFolder folder, StubModelServer models)
    {
        var server = await InProcessServer.StartAsync(
            folder.Path,
            models.Settings(("TUTOR_MODEL", "offline"), ("TUTOR_EMBEDDING_MODEL", "embedding-model"))
        );
        await server.SendAsync(HttpMethod.Put, "/courses/seed", SeedCourse.Body);
        await server.SendAsync(HttpMethod.Put, "/learners/student-4711", new { name = "Alice Johnson", interests = s_interests });
        return server;
    }

    private static Task<(HttpStatusCode Status, JsonElement Body)> CurateAsync(InProcessServer server) =>
        server.PostAsync("/courses/seed/content", new { learner_id = "student-4711", objectives = s_objectives });

    /// <summary>Two meanings: whatever has to do with equations, and the rest.</summary>
    private static StubReply Embeddings(StubRequest request)
    {
        var inputs = request.Json.GetProperty("input").EnumerateArray().Select(text => text.GetString()!.ToLowerInvariant()).ToList();
        return new StubReply
        {
            Body = _ =>
                JsonSerializer.Serialize(
                    new
                    {
                        @object = "list",
                        model = request.Model,
                        data = inputs.Select(
                            (text, index) =>
                                new
                                {
                                    @object = "embedding",
                                    index,
                                    embedding = Vector(text.Contains("algebra") || text.Contains("balanc")),
                                }
                        ),
                        usage = new { prompt_tokens = 10, total_tokens = 10 },
                    }
                ),
        };
    }

    private static string Vector(bool isAlgebra)
    {
        float[] vector = isAlgebra ? [1, 0] : [0, 1];
        return Convert.ToBase64String(vector.SelectMany(BitConverter.GetBytes).ToArray());
    }
}
