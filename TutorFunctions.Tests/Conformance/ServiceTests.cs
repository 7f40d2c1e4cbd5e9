using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace TutorFunctions.Tests.Conformance;

/// <summary>Task classes, and the services that they are given.</summary>
public sealed class ServiceTests
{
    [Theory]
    [OnEveryEngine]
    public async Task Every_call_of_an_activity_has_a_scope_of_its_own_that_ends_with_it(EngineKind engine)
    {
        var scopes = new Scopes();
        await using var test = await HubTest.StartAsync(
            engine,
            tasks => tasks.AddOrchestrator<CallsTwice>().AddActivity<UsesScoped>(),
            addServices: services => services.AddSingleton(scopes).AddScoped<Scoped>()
        );

        var done = await test.RunAsync(nameof(CallsTwice), "input");

        done.ReadOutputAs<string[]>().ShouldBe(["input 1", "input 2"]);
        scopes.Ended.ShouldBe([1, 2]);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_data_converter_of_one_s_own_writes_and_reads_every_payload(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(
            engine,
            tasks => tasks.AddOrchestratorFunc<string, string>("Echo", (_, text) => Task.FromResult(text)),
            addServices: services => services.AddSingleton<DataConverter>(new Marking())
        );

        var done = await test.RunAsync("Echo", "hello");

        done.SerializedOutput.ShouldBe("\"~hello\"");
        done.ReadOutputAs<string>().ShouldBe("hello");
    }

    private sealed class Scopes
    {
        private int _last;

        public ConcurrentQueue<int> Ended { get; } = [];

        public int Next() => Interlocked.Increment(ref _last);
    }

    private sealed class Scoped(Scopes scopes) : IDisposable
    {
        public int Number { get; } = scopes.Next();

        public void Dispose() => scopes.Ended.Enqueue(Number);
    }

    private sealed class CallsTwice : TaskOrchestrator<string, string[]>
    {
        public override async Task<string[]> RunAsync(TaskOrchestrationContext context, string input) =>
            [
                await context.CallActivityAsync<string>(nameof(UsesScoped), input),
                await context.CallActivityAsync<string>(nameof(UsesScoped), input),
            ];
    }

    private sealed class UsesScoped(Scoped scoped) : TaskActivity<string, string>
    {
        public override Task<string> RunAsync(TaskActivityContext context, string input) => Task.FromResult($"{input} {scoped.Number}");
    }

    private sealed class Marking : DataConverter
    {
        public override string? Serialize(object? value) => value is string text ? $"\"~{text}\"" : null;

        public override object? Deserialize(string? data, Type targetType) => data?.Trim('"')[1..];
    }
}
