using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Sessions;

namespace TutorFunctions.Tests.Server;

/// <summary>The API's own description.</summary>
public sealed class OpenApiTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] s_pages =
    [
        "{nothing:maxlength(0)?}",
        "learn",
        "teach",
        "author",
        "assets/{name}",
        "docs",
        "pages/{name}",
    ];

    [Fact]
    public async Task Every_address_of_the_server_but_its_pages_is_described()
    {
        var (_, api) = await fixture.Server.GetAsync("/openapi.json");

        var described = api.GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(verb => $"{verb.Name} {path.Name}"));

        var routes =
            from type in typeof(TutoringSession).Assembly.GetExportedTypes()
            from method in type.GetMethods()
            from parameter in method.GetParameters()
            let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
            where trigger is not null && trigger.Route is not null && !s_pages.Contains(trigger.Route)
            from verb in trigger.Methods ?? []
            select $"{verb} /{trigger.Route}";
        described.Order().ShouldBe(routes.Order());
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var (_, api) = await fixture.Server.GetAsync("/openapi.json");

        References(api).Where(reference => !Leads(api, reference)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Session", "/sessions")]
    [InlineData("Step", "/sessions/{id}/step")]
    [InlineData("Status", "/sessions/{id}/status")]
    public async Task An_answer_has_the_fields_that_its_description_promises_and_no_others(string schema, string path)
    {
        var (_, api) = await fixture.Server.GetAsync("/openapi.json");
        var promised = api.GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("properties");
        var pupil = await Pupil.StartAsync(fixture.Server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });

        var answer = path switch
        {
            "/sessions" => pupil.Opening,
            "/sessions/{id}/step" => await pupil.AnswerRightlyAsync(),
            _ => await pupil.StatusAsync(),
        };

        answer.EnumerateObject().Select(field => field.Name).ShouldBe(promised.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task An_assessment_has_the_fields_that_its_description_promises_and_no_others()
    {
        var (_, api) = await fixture.Server.GetAsync("/openapi.json");
        var promised = api.GetProperty("components").GetProperty("schemas").GetProperty("Assessment").GetProperty("properties");

        var (_, answer) = await fixture.Server.PostAsync(
            "/assessments",
            new { learner_id = "ann", course_id = "photosynthesis" },
            TestContext.Current.CancellationToken
        );

        answer.EnumerateObject().Select(field => field.Name).ShouldBe(promised.EnumerateObject().Select(field => field.Name));
    }

    [Theory]
    [InlineData("/docs", "text/html")]
    [InlineData("/pages/page.css", "text/css")]
    [InlineData("/pages/docs.js", "text/javascript")]
    public async Task Pages_are_served_with_a_policy_that_lets_nothing_in_from_elsewhere(string path, string type)
    {
        using var response = await fixture.Server.Http.GetAsync(path, TestContext.Current.CancellationToken);

        response.EnsureSuccessStatusCode();
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
    }

    private static IEnumerable<string> References(JsonElement node) =>
        node.ValueKind switch
        {
            JsonValueKind.Object => node.EnumerateObject()
                .SelectMany(field => field.Name == "$ref" ? [field.Value.GetString()!] : References(field.Value)),
            JsonValueKind.Array => node.EnumerateArray().SelectMany(References),
            _ => [],
        };

    private static bool Leads(JsonElement api, string reference)
    {
        foreach (var part in reference["#/".Length..].Split('/'))
        {
            if (!api.TryGetProperty(part, out api))
                return false;
        }

        return true;
    }
}
