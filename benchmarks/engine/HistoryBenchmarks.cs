using BenchmarkDotNet.Attributes;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TutorFunctions.LocalRuntime.Execution;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Benchmarks;

/// <summary>What a session costs that comes back from disk: reading its history and running its code up to where it waits.</summary>
[MemoryDiagnoser]
public class HistoryBenchmarks
{
    private byte[] _lines = [];
    private List<HistoryEvent> _history = [];
    private OrchestrationEnvironment? _environment;

    [GlobalSetup]
    public void Setup()
    {
        _lines = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "1.0-replanned.jsonl"));
        HistoryJson.Read(_lines, _history);
        var registry = new DurableTaskRegistry();
        registry.AddOrchestratorFunc<SessionState, SessionOutcome>(nameof(TutoringSession), TutoringSession.RunAsync);
        _environment = new OrchestrationEnvironment(
            TaskFactories.Orchestrators(registry),
            new ServiceCollection().BuildServiceProvider(),
            new Payloads(new JsonDataConverter(SessionJson.Default.Options), sharesValues: false),
            NullLoggerFactory.Instance
        );
    }

    [Benchmark]
    public int Read()
    {
        var history = new List<HistoryEvent>();
        HistoryJson.Read(_lines, history);
        return history.Count;
    }

    [Benchmark]
    public int Write() => HistoryJson.Write(_history).Length;

    [Benchmark]
    public bool Replay() => OrchestrationExecution.Replay("session", _history, _environment!, static () => { }).IsFinished;
}
