using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime;

namespace TutorFunctions.Tests.Conformance;

/// <summary>Task classes, and the services that they are given.</summary>
public sealed class ServiceTests
{
    [Fact]
    public async Task Every_call_of_an_activity_has_a_scope_of_its_own_that_ends_with_it()
    {
        using var folder = new TemporaryFolder();
        var scopes = new Scopes();
        await using var services = new ServiceCollection().AddSingleton(scopes).AddScoped<Scoped>().BuildServiceProvider();
        await using var hub = await LocalTaskHub.StartAsync(
            folder.File("hub.db"), tasks => tasks.AddOrchestrator<CallsTwice>().AddActivity<UsesScoped>(), services);

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync(nameof(CallsTwice), "input", cancellation: TestContext.Current.CancellationToken);
        var done = await hub.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, cancellation: TestContext.Current.CancellationToken);

        done.ReadOutputAs<string[]>().ShouldBe(["input 1", "input 2"]);
        scopes.Ended.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_data_converter_of_one_s_own_writes_and_reads_every_payload()
    {
        using var folder = new TemporaryFolder();
        var converter = new Counting();
        await using var services = new ServiceCollection().AddSingleton<DataConverter>(converter).BuildServiceProvider();
        await using var hub = await LocalTaskHub.StartAsync(
            folder.File("hub.db"), tasks => tasks.AddOrchestratorFunc<string, string>("Echo", (_, text) => Task.FromResult(text)), services);

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Echo", "hello", cancellation: TestContext.Current.CancellationToken);
        var done = await hub.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, cancellation: TestContext.Current.CancellationToken);

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
            [await context.CallActivityAsync<string>(nameof(UsesScoped), input), await context.CallActivityAsync<string>(nameof(UsesScoped), input)];
    }

    private sealed class UsesScoped(Scoped scoped) : TaskActivity<string, string>
    {
        public override Task<string> RunAsync(TaskActivityContext context, string input) => Task.FromResult($"{input} {scoped.Number}");
    }

    private sealed class Counting : DataConverter
    {
        public override string? Serialize(object? value) => value is string text ? $"\"~{text}\"" : null;

        public override object? Deserialize(string? data, Type targetType) => data?.Trim('"')[1..];
    }
}
