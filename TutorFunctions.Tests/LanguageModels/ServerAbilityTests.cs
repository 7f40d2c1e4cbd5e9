using System.Text.Json;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>What is sent, and how servers that know less of the protocol are spoken to.</summary>
public sealed class ServerAbilityTests
{
    [Fact]
    public async Task The_planning_agents_speak_the_responses_api_with_high_effort_and_a_strict_schema()
    {
        await using var agents = await ModelAgents.StartAsync();

        await agents.PlanAsync();
        await agents.PathsAsync(isOpen: false);

        foreach (var request in agents.Models.Requests)
        {
            request.Path.ShouldBe("responses");
            request.Model.ShouldBe("gpt-5.1");
            request.Json.GetProperty("reasoning").GetProperty("effort").GetString().ShouldBe("high");
            request.Json.GetProperty("store").GetBoolean().ShouldBeFalse();
            request.Json.TryGetProperty("temperature", out _).ShouldBeFalse();
            var format = request.Json.GetProperty("text").GetProperty("format");
            format.GetProperty("type").GetString().ShouldBe("json_schema");
            format.GetProperty("strict").GetBoolean().ShouldBeTrue();
            request.Headers["Authorization"].ShouldBe("Bearer a secret key");
        }
    }

    [Fact]
    public async Task The_fast_agents_speak_chat_completions_at_their_temperatures()
    {
        await using var agents = await ModelAgents.StartAsync();

        await agents.EvaluateAsync("light");
        await agents.WriteAsync();

        agents.Models.Requests.ShouldAllBe(request => request.Path == "chat/completions" && request.Model == "gpt-4o");
        agents.Models.Requests.Select(request => request.Json.GetProperty("temperature").GetDouble()).ShouldBe([0.1, 0.5], 0.001);
        agents.Models.Requests.ShouldAllBe(request =>
            request.Json.GetProperty("response_format").GetProperty("json_schema").GetProperty("strict").GetBoolean()
        );
    }

    [Fact]
    public async Task Every_schema_is_strict_to_its_depth()
    {
        await using var agents = await ModelAgents.StartAsync();
        await agents.EvaluateAsync("light");
        await agents.WriteAsync();
        await agents.WriteAsync(isOpen: true);
        await agents.PlanAsync();
        await agents.PathsAsync(isOpen: true);

        foreach (var request in agents.Models.Requests)
        {
            var schema = request.IsResponses
                ? request.Json.GetProperty("text").GetProperty("format").GetProperty("schema")
                : request.Json.GetProperty("response_format").GetProperty("json_schema").GetProperty("schema");
            schema.GetProperty("type").GetString().ShouldBe("object");
            foreach (var node in Objects(schema))
            {
                node.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
                node.GetProperty("required")
                    .EnumerateArray()
                    .Select(name => name.GetString())
                    .ShouldBe(node.GetProperty("properties").EnumerateObject().Select(property => property.Name));
                node.GetProperty("properties")
                    .EnumerateObject()
                    .Where(property => !property.Value.TryGetProperty("type", out _))
                    .ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public async Task A_fast_model_is_asked_to_think_before_it_says_anything()
    {
        await using var agents = await ModelAgents.StartAsync();
        await agents.EvaluateAsync("light");
        await agents.WriteAsync();
        await agents.WriteAsync(isOpen: true);

        foreach (var request in agents.Models.Requests)
        {
            var schema = request.Json.GetProperty("response_format").GetProperty("json_schema").GetProperty("schema");
            schema.GetProperty("properties").EnumerateObject().First().Name.ShouldBe("reasoning");
        }

        agents
            .Models.Requests[^1]
            .Json.GetProperty("response_format")
            .GetProperty("json_schema")
            .GetProperty("schema")
            .GetProperty("properties")
            .EnumerateObject()
            .Take(3)
            .Select(property => property.Name)
            .ShouldBe(["reasoning", "teaching", "question"]);
    }

    /// <summary>Some servers take a schema without a word and pass over it.</summary>
    [Fact]
    public async Task A_model_that_never_saw_the_schema_is_shown_it_with_what_was_wrong()
    {
        await using var agents = await ModelAgents.StartAsync(request =>
            request.Messages[^1].Contains("\"criteria_met\"", StringComparison.Ordinal)
                ? StubTutor.Answer(request)
                : StubReply.Saying("{\"verdict\":\"fine\"}")
        );

        var evaluation = await agents.EvaluateAsync(AnswerFaultTests.RightReply(agents));

        evaluation.AnswerEvaluation.ShouldBe(AnswerEvaluation.Correct);
        evaluation.Run!.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task A_server_without_schemas_is_asked_for_json_and_one_without_that_by_words_alone()
    {
        await using var agents = await ModelAgents.StartAsync(request =>
            request.Json.TryGetProperty("response_format", out var format)
                ? StubReply.Error(400, $"'response_format.type' {format.GetProperty("type")} is not supported")
                : StubTutor.Answer(request)
        );

        await agents.EvaluateAsync("light");
        await agents.EvaluateAsync("light");

        agents
            .Models.Requests.Select(request =>
                request.Json.TryGetProperty("response_format", out var format) ? format.GetProperty("type").GetString() : "none"
            )
            .ShouldBe(["json_schema", "json_object", "none", "none"]);
        agents.Models.Requests[^1].Instructions.ShouldContain("\"additionalProperties\":false");
        agents.Models.Requests[^1].Json.GetProperty("max_tokens").GetInt32().ShouldBe(2000);
    }

    [Theory]
    [InlineData("json_object")]
    [InlineData("prompt")]
    public async Task A_setting_says_so_from_the_start(string form)
    {
        await using var agents = await ModelAgents.StartAsync(null, ("TUTOR_MODEL_OUTPUT", form));

        await agents.EvaluateAsync("light");
        await agents.PlanAsync();

        agents.Models.Requests.Count.ShouldBe(2);
        agents.Models.Requests[0].Json.TryGetProperty("response_format", out var format).ShouldBe(form == "json_object");
        if (form == "json_object")
            format.GetProperty("type").GetString().ShouldBe("json_object");
        agents.Models.Requests.ShouldAllBe(request => request.Instructions.Contains("valid by this JSON schema"));
    }

    [Fact]
    public async Task A_server_without_the_responses_api_is_spoken_to_by_chat_and_remembered()
    {
        await using var agents = await ModelAgents.StartAsync(request =>
            request.IsResponses ? StubReply.Error(404, "no such route") : StubTutor.Answer(request)
        );

        var plan = await agents.PlanAsync();
        await agents.PlanAsync();

        plan.Run!.Model.ShouldBe("gpt-5.1");
        agents.Models.Requests.Select(request => request.Path).ShouldBe(["responses", "chat/completions", "chat/completions"]);
    }

    [Theory]
    [InlineData("temperature")]
    [InlineData("max_completion_tokens")]
    [InlineData("reasoning_effort")]
    public async Task A_parameter_that_a_model_does_not_know_is_left_out(string parameter)
    {
        await using var agents = await ModelAgents.StartAsync(
            request =>
                request.Json.TryGetProperty(parameter, out _)
                    ? StubReply.Error(400, $"Unsupported parameter: '{parameter}' is not supported with this model.")
                    : StubTutor.Answer(request),
            ("TUTOR_EVALUATOR_REASONING_EFFORT", "low")
        );

        var evaluation = await agents.EvaluateAsync(AnswerFaultTests.RightReply(agents));

        evaluation.AnswerEvaluation.ShouldBe(AnswerEvaluation.Correct);
        agents.Models.Requests.Count.ShouldBe(2);
    }

    private static IEnumerable<JsonElement> Objects(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            yield break;
        if (schema.TryGetProperty("properties", out var properties))
        {
            yield return schema;
            foreach (var inner in properties.EnumerateObject().SelectMany(property => Objects(property.Value)))
                yield return inner;
        }

        if (schema.TryGetProperty("items", out var items))
        {
            foreach (var inner in Objects(items))
                yield return inner;
        }
    }
}
