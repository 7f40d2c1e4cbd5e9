using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Benchmarks.Scale;

/// <summary>What a session and a turn of it cost, counted on whole sessions of every authored lesson.</summary>
internal sealed record Measurement
{
    private static readonly (string Agent, string Input, string Output)[] s_agents =
    [
        ("path_generator", "PathGeneratorInput", "GeneratedPaths"),
        ("planner", "PlannerInput", "ProposedPlan"),
        ("evaluator", "EvaluatorInput", "Evaluation"),
        ("executor", "ExecutorInput", "TutorMessage"),
        ("reviewer", "ReviewerInput", "Review"),
    ];

    /// <summary>What activities are given; each of them is given one.</summary>
    private static readonly string[] s_inputs = [.. s_agents.Select(agent => agent.Input), nameof(TurnRecord), nameof(InboxQuery)];

    public required int Sessions { get; init; }

    public required int Turns { get; init; }

    public required Counts Counts { get; init; }

    public double TurnsPerSession => (double)Turns / Sessions;

    public double ReplansPerSession => (double)Counts.Times("replan") / Sessions;

    /// <summary>Activities in a turn, without those of the opening.</summary>
    public double ActivitiesPerTurn => PerTurn("TaskScheduled");

    public double EventsPerTurn => (double)Counts.Of("turn ").Sum(item => item.Times) / Turns;

    public double HistoryBytesPerTurn => (double)Counts.Of("turn ").Sum(item => item.Bytes) / Turns;

    public double TimersPerTurn => PerTurn("TimerCreated");

    /// <summary>
    /// Those of the whole session without those of its turns: the opening's history is gone when it has continued as new.
    /// </summary>
    public double ActivitiesInOpening =>
        ((double)s_inputs.Sum(input => Counts.Times(CountingConverter.Prefix + input)) / Sessions) - (ActivitiesPerTurn * TurnsPerSession);

    public double TurnRecordBytes => (double)Counts.Bytes("store Record") / Counts.Times("store Record");

    public static async Task<Measurement> RunAsync(int sessionsOfLesson)
    {
        var folder = Directory.CreateTempSubdirectory("tutor-scale-");
        var server = new CountedServer();
        using var http = await server.StartAsync(folder.FullName);
        var (sessions, turns) = (0, 0);
        foreach (var lesson in server.Services.GetRequiredService<LessonLibrary>().All)
        {
            for (var seed = 0; seed < sessionsOfLesson; seed++, sessions++)
                turns += await new ScriptedPupil(server, http, lesson, seed).LearnAsync();
        }

        await server.StopAsync();
        folder.Delete(recursive: true);
        return new Measurement
        {
            Sessions = sessions,
            Turns = turns,
            Counts = server.Counts,
        };
    }

    /// <summary>Calls of a store's method in a session.</summary>
    public double CallsPerSession(string method) => (double)Counts.Times(CountingStore.Prefix + method) / Sessions;

    /// <summary>Runs of an agent in a session, and the mean bytes that it is given and gives back.</summary>
    public IEnumerable<(string Agent, double Runs, double BytesIn, double BytesOut)> Agents() =>
        s_agents.Select(agent =>
            (agent.Agent, (double)Counts.Times(CountingConverter.Prefix + agent.Input) / Sessions, Mean(agent.Input), Mean(agent.Output))
        );

    public double Mean(string payload) =>
        Counts.Times(CountingConverter.Prefix + payload) is var times and > 0
            ? (double)Counts.Bytes(CountingConverter.Prefix + payload) / times
            : 0;

    private double PerTurn(string item) => (double)Counts.Times("turn " + item) / Turns;
}
