using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TutorFunctions.LocalRuntime;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Durability;

/// <summary>
/// A disk that is full for a while, or a file that cannot be written for a while: nothing is acknowledged, nothing is lost.
/// </summary>
public sealed class FailingDiskTests
{
    private const int InputOutput = 10;

    public static TheoryData<string> Disks => ["is full", "has become read-only", "does not answer"];

    [Theory]
    [MemberData(nameof(Disks))]
    public async Task What_cannot_be_written_is_not_acknowledged_says_why_and_goes_on_when_it_can(string kind)
    {
        using var folder = new TemporaryFolder();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var log = new StallLog();
        var services = new ServiceCollection().AddSingleton<ILoggerFactory>(log).BuildServiceProvider();
        await using var hub = await LocalTaskHub.StartAsync(folder.File("hub.db"), Configure, services);
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Echo", "before", new StartOrchestrationOptions("before"), patience.Token);
        await hub.Client.WaitForInstanceCompletionAsync("before", patience.Token);
        var disk = new Disk(kind) { IsBroken = true };
        hub.Log.Append(disk);

        var starting = hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Echo",
            new string('x', 100_000),
            new StartOrchestrationOptions("during"),
            patience.Token
        );
        await log.Stalled.WaitAsync(patience.Token);

        starting.IsCompleted.ShouldBeFalse("it is not on disk, so it may not be acknowledged");
        hub.Log.StallReason.ShouldNotBeNullOrWhiteSpace();

        disk.IsBroken = false;
        (await starting).ShouldBe("during");
        (await hub.Client.WaitForInstanceCompletionAsync("during", patience.Token)).RuntimeStatus.ShouldBe(
            OrchestrationRuntimeStatus.Completed
        );
        hub.Log.StallReason.ShouldBeNull();
    }

    [Fact]
    public async Task A_hub_that_is_stopped_while_the_disk_is_broken_tells_everyone_who_waits_for_it()
    {
        using var folder = new TemporaryFolder();
        using var log = new StallLog();
        await using var services = new ServiceCollection().AddSingleton<ILoggerFactory>(log).BuildServiceProvider();
        var hub = await LocalTaskHub.StartAsync(folder.File("hub.db"), Configure, services);
        hub.Log.Append(new Disk("does not answer") { IsBroken = true });
        var stalled = hub.Client.ScheduleNewOrchestrationInstanceAsync("Echo", "x", cancellation: TestContext.Current.CancellationToken);
        await log.Stalled.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var gathered = hub.Log.Append(new Disk("does not answer"));
        var behindIt = hub.Log.FlushAsync(TestContext.Current.CancellationToken);

        await hub.DisposeAsync();

        gathered.ShouldBeGreaterThan(1);
        // On a slow machine it may not have come as far as the disk.
        var told = await Should.ThrowAsync<Exception>(() => stalled.WaitAsync(TimeSpan.FromSeconds(30)));
        (told is SqliteException or ObjectDisposedException).ShouldBeTrue(told.ToString());
        await Should.ThrowAsync<SqliteException>(() => behindIt.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_hub_may_be_stopped_twice()
    {
        using var folder = new TemporaryFolder();
        var hub = await LocalTaskHub.StartAsync(folder.File("hub.db"), Configure);

        await hub.DisposeAsync();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task A_history_that_cannot_be_read_for_a_while_is_read_when_it_can()
    {
        using var folder = new TemporaryFolder();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        static void Waits(DurableTaskRegistry registry) =>
            registry.AddOrchestratorFunc("Waits", context => context.WaitForExternalEvent<int>("number"));
        await using (var before = await LocalTaskHub.StartAsync(folder.File("hub.db"), Waits))
            await before.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("id"), patience.Token);
        using var log = new StallLog();
        await using var services = new ServiceCollection().AddSingleton<ILoggerFactory>(log).BuildServiceProvider();
        await using var hub = await LocalTaskHub.StartAsync(folder.File("hub.db"), Waits, services);
        hub.Log.Append(new Statement("ALTER TABLE history RENAME TO out_of_reach"));
        await hub.Log.FlushAsync(patience.Token);

        var raising = hub.Client.RaiseEventAsync("id", "number", 7, patience.Token);
        await log.Stalled.WaitAsync(patience.Token);
        raising.IsCompleted.ShouldBeFalse("it has not been taken in");
        hub.Log.Append(new Statement("ALTER TABLE out_of_reach RENAME TO history"));

        await raising;
        (await hub.Client.WaitForInstanceCompletionAsync("id", getInputsAndOutputs: true, patience.Token)).ReadOutputAs<int>().ShouldBe(7);
    }

    private static void Configure(DurableTaskRegistry registry) =>
        registry.AddOrchestratorFunc<string, int>("Echo", (_, text) => Task.FromResult(text.Length));

    /// <summary>
    /// A write that meets the disk as it is: truly full, because the file may not grow, truly read-only to SQLite, or failing as SQLite
    /// reports it.
    /// </summary>
    private sealed class Disk(string kind) : IDatabaseWrite
    {
        public volatile bool IsBroken;

        public void Apply(StatementCache statements)
        {
            if (kind == "is full")
                WriteFull(statements);
            else if (IsBroken && kind == "has become read-only")
                WriteReadOnly(statements);
            else if (IsBroken)
                throw new SqliteException("disk I/O error", InputOutput);
        }

        // It needs room itself, so that it is what fails and is tried again, whether or not another write is committed with it.
        private void WriteFull(StatementCache statements)
        {
            statements.Execute(IsBroken ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1000000");
            if (IsBroken)
                statements.Execute("CREATE TABLE too_much AS SELECT zeroblob(100000)");
        }

        private static void WriteReadOnly(StatementCache statements)
        {
            statements.Execute("PRAGMA query_only = ON");
            try
            {
                statements.Execute("DELETE FROM letters");
            }
            finally
            {
                statements.Execute("PRAGMA query_only = OFF");
            }
        }
    }

    private sealed record Statement(string Sql) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) => statements.Execute(Sql);
    }

    private sealed class StallLog : ILoggerFactory, ILogger
    {
        private readonly TaskCompletionSource _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Stalled => _stalled.Task;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) { }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (logLevel == LogLevel.Error)
                _stalled.TrySetResult();
        }

        public void Dispose() { }
    }
}
