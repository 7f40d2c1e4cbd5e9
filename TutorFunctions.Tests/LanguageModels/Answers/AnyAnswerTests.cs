using System.Text.Json;
using System.Text.Json.Nodes;
using TutorFunctions.Agents;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.PathGenerator;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Agents.Summarizer;
using TutorFunctions.Hosting;
using TutorFunctions.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.LanguageModels.Answers;

/// <summary>
/// Whatever JSON stands in whichever field of an agent's answer: the agent has a result, if need be the offline tutor's, that can be stored
/// and read again. Where nobody can stand in it says that its model has no usable answer, and nothing else.
/// </summary>
public sealed class AnyAnswerTests
{
    private static readonly string[] s_values =
    [
        "null",
        "true",
        "0",
        "-1",
        "1e400",
        "99999999999999999999",
        "\"\"",
        "\" \"",
        "\"x\"",
        "\"\\u0000\\ud83d\\\\n<think>\"",
        "\"step_1\"",
        "\"{}\"",
        "[]",
        "[null]",
        "[[]]",
        "[0, \"a\", {}]",
        "{}",
        "{\"a\":null,\"a\":1}",
        "{\"step_1\":null}",
    ];

    [Theory]
    [InlineData("evaluator", false)]
    [InlineData("executor", false)]
    [InlineData("executor", true)]
    [InlineData("path_generator", false)]
    [InlineData("path_generator", true)]
    [InlineData("planner", false)]
    [InlineData("reviewer", false)]
    [InlineData("summarizer", false)]
    public async Task Any_value_in_any_field_leaves_a_result_that_can_be_read_again(string agent, bool isOpen)
    {
        (string Path, string Value)? changed = null;
        var fields = new HashSet<string>();
        await using var agents = await ModelAgents.StartAsync(request =>
        {
            var good = JsonNode.Parse(Good(request))!;
            fields.UnionWith(Paths(good, string.Empty));
            return StubReply.Saying(changed is { } one ? Changed(good, one.Path, one.Value) : good.ToJsonString());
        });
        await RunAsync(agents, agent, isOpen);

        foreach (var path in fields.ToList())
        {
            foreach (var value in s_values)
            {
                changed = (path, value);
                try
                {
                    await RunAsync(agents, agent, isOpen);
                }
                catch (ModelNotAvailableException) when (isOpen)
                {
                    // The session waits and says so.
                }
                catch (Exception error) when (error is not ModelNotAvailableException)
                {
                    throw new InvalidOperationException($"{agent}: {path} = {value}: {error.Message}", error);
                }
            }
        }

        fields.ShouldNotBeEmpty();
    }

    private static string Good(StubRequest request)
    {
        using var body = JsonDocument.Parse(StubTutor.Answer(request).Body(request));
        var text = request.IsResponses
            ? body.RootElement.GetProperty("output")[1].GetProperty("content")[0].GetProperty("text")
            : body.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content");
        return text.GetString()!;
    }

    private static IEnumerable<string> Paths(JsonNode? node, string at) =>
        node switch
        {
            JsonObject fields => fields.SelectMany(field => Paths(field.Value, $"{at}/{field.Key}").Prepend($"{at}/{field.Key}")),
            JsonArray entries => entries.Take(2).SelectMany((entry, index) => Paths(entry, $"{at}/{index}").Prepend($"{at}/{index}")),
            _ => [],
        };

    // By text, as some of the values cannot be held by a node.
    private static string Changed(JsonNode good, string path, string value)
    {
        var node = good;
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts[..^1])
            node = node is JsonArray inner ? inner[int.Parse(part, null)] : node?[part];
        if (node is JsonArray list && int.Parse(parts[^1], null) is var at && at < list.Count)
            list[at] = "%here%";
        else if (node is JsonObject fields)
            fields[parts[^1]] = "%here%";
        return good.ToJsonString().Replace("\"%here%\"", value, StringComparison.Ordinal);
    }

    private static async Task RunAsync(ModelAgents agents, string agent, bool isOpen)
    {
        var (setup, lesson) = isOpen ? (agents.OpenSetup, ModelAgents.OpenLesson()) : (agents.Setup, agents.Lesson);
        switch (agent)
        {
            case "evaluator":
                var reply = agents.EvaluatorInput("light");
                Reads(await OfAsync<IEvaluator, Evaluation>(agents, player => player.EvaluateAsync(reply, lesson, default)));
                break;
            case "executor":
                var step = agents.ExecutorInput(isOpen);
                Reads(await OfAsync<IExecutor, TutorMessage>(agents, player => player.WriteAsync(step, lesson, default), !isOpen));
                break;
            case "path_generator":
                var empty = isOpen ? lesson with { Concepts = [] } : lesson;
                var paths = new PathGeneratorInput(setup);
                Reads(
                    await OfAsync<IPathGenerator, GeneratedPaths>(
                        agents,
                        player => player.GenerateAsync(paths, empty, default),
                        canStandIn: !isOpen
                    )
                );
                break;
            case "planner":
                var plan = new PlannerInput(setup, agents.Path, agents.CurrentPlan, "It does not work.");
                Reads(await OfAsync<IPlanner, ProposedPlan>(agents, player => player.PlanAsync(plan, lesson, default)));
                break;
            case "reviewer":
                var draft = await DraftAsync(agents);
                Reads(await OfAsync<IReviewer, Review>(agents, player => player.ReviewAsync(draft, default)));
                break;
            default:
                var told = new SummarizerInput(setup, new Conversation());
                Reads(await OfAsync<ISummarizer, StorySoFar>(agents, player => player.SumUpAsync(told, default)));
                break;
        }
    }

    private static async Task<ReviewerInput> DraftAsync(ModelAgents agents)
    {
        var input = agents.ExecutorInput(isOpen: false);
        var draft = await new OfflineExecutor().WriteAsync(input, agents.Lesson, default);
        return new ReviewerInput("s", input.Step, draft with { Run = new("executor", DateTime.UnixEpoch, "", "", 0, "gpt-4o") }, null)
        {
            Setup = agents.Setup,
        };
    }

    private static Task<TResult> OfAsync<TPlayer, TResult>(ModelAgents agents, Func<TPlayer, Task<TResult>> play, bool canStandIn = true)
        where TPlayer : class
        where TResult : class, IAgentResult<TResult> =>
        agents
            .The<Agent<TPlayer>>()
            .RunAsync("s", static _ => "asked", (AgentPlay<TPlayer> run) => run.PlayAsync(play, canStandIn), default);

    private static void Reads<T>(T result)
    {
        var stored = JsonSerializer.Serialize(result, DurableJson.Options);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(stored, DurableJson.Options), DurableJson.Options).ShouldBe(stored);
    }
}
