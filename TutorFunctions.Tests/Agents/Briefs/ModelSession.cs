using System.Text.Json;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Tests.LanguageModels;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents.Briefs;

/// <summary>A session on a shipped lesson whose agents are models, and what each of them was told.</summary>
internal sealed class ModelSession : IAsyncDisposable
{
    private readonly ModelAgents _agents;

    private ModelSession(ModelAgents agents, AgentSession session) => (_agents, Session) = (agents, session);

    public AgentSession Session { get; }

    /// <param name="leavesOut">Whether the plan leaves a concept of the path out.</param>
    public static async Task<ModelSession> StartAsync(bool leavesOut = false)
    {
        var agents = await ModelAgents.StartAsync(request =>
            request.Agent == "planner" ? Plan(request, leavesOut) : StubTutor.Answer(request)
        );
        var session = new AgentSession(AuthoredLessons.Lesson("comparing-fractions"))
        {
            Executor = agents.The<IExecutor>(),
            Evaluator = agents.The<IEvaluator>(),
            Planner = agents.The<IPlanner>(),
            Reviewer = agents.The<IReviewer>(),
            Profile = new StudentProfile { Grade = 4, Interests = ["dinosaurs"] },
        };
        var started = new ModelSession(agents, session);
        await session.StartAsync();
        return started;
    }

    /// <summary>An answer of the open question that its key finds right.</summary>
    public string Right => Session.Open.Answer.Accepted[0];

    /// <summary>One that it finds wrong.</summary>
    public string Wrong => Session.Open.Answer.Choices.FirstOrDefault(choice => choice != Right) ?? "999";

    /// <param name="answer">Fields of the evaluator's answer that differ from the stub's.</param>
    public Task<Evaluation> ReplyAsync(string reply, params (string Name, object? Value)[] answer)
    {
        _agents.Models.Script = request =>
        {
            if (request.Agent != "evaluator")
                return request.Agent == "planner" ? Plan(request, leavesOut: false) : StubTutor.Answer(request);
            var said = StubTutor.Evaluation(request.Data);
            foreach (var (name, value) in answer)
                said[name] = value;
            return StubReply.Saying(said);
        };
        return Session.ReplyAsync(reply);
    }

    /// <summary>What an agent was told last.</summary>
    public JsonElement Brief(string agent) => _agents.Models.Requests.Last(request => request.Agent == agent).Data;

    public int Calls(string agent) => _agents.Models.Requests.Count(request => request.Agent == agent);

    public ValueTask DisposeAsync() => _agents.DisposeAsync();

    // A changed plan teaches the same steps in another way.
    private static StubReply Plan(StubRequest request, bool leavesOut)
    {
        var plan = JsonSerializer.SerializeToNode(StubTutor.Plan(request.Data))!;
        if (request.Data.GetProperty("is_replanning").GetBoolean())
            plan["todo_list"]!.AsArray().RemoveAt(0);
        if (leavesOut)
            plan["todo_list"]!.AsArray().RemoveAt(2);
        return StubReply.Saying(plan.ToJsonString());
    }
}

internal static class BriefFields
{
    public static string? Text(this JsonElement brief, params IEnumerable<string> path)
    {
        foreach (var name in path)
        {
            if (!brief.TryGetProperty(name, out brief))
                return null;
        }

        return brief.ValueKind == JsonValueKind.String ? brief.GetString() : brief.ToString();
    }

    /// <summary>The texts of one of its lists.</summary>
    public static IEnumerable<string> Texts(this JsonElement brief, string name) => brief.GetProperty(name).Texts();

    /// <summary>Every text in it, however deep.</summary>
    public static IEnumerable<string> Texts(this JsonElement brief) =>
        brief.ValueKind switch
        {
            JsonValueKind.Object => brief.EnumerateObject().SelectMany(field => field.Value.Texts()),
            JsonValueKind.Array => brief.EnumerateArray().SelectMany(entry => entry.Texts()),
            JsonValueKind.String => [brief.GetString()!],
            _ => [],
        };
}
