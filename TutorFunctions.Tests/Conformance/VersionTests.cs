using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.DurableTask.Worker.DurableTaskWorkerOptions;

namespace TutorFunctions.Tests.Conformance;

/// <summary>Versions as the options of Microsoft's worker and client set them.</summary>
public sealed class VersionTests
{
    [Theory]
    [OnEveryEngine("1.0", VersionMatchStrategy.Strict, "1.1", false)]
    [OnEveryEngine("1.1", VersionMatchStrategy.Strict, "1.1", true)]
    [OnEveryEngine("1.2", VersionMatchStrategy.CurrentOrOlder, "1.1", false)]
    [OnEveryEngine("1.0", VersionMatchStrategy.CurrentOrOlder, "1.1", true)]
    [OnEveryEngine("1.2", VersionMatchStrategy.None, "1.1", true)]
    public async Task What_is_of_a_version_that_the_worker_does_not_run_fails(
        EngineKind engine,
        string started,
        VersionMatchStrategy strategy,
        string own,
        bool runs
    )
    {
        await using var test = await StartAsync(
            engine,
            new VersioningOptions
            {
                Version = own,
                MatchStrategy = strategy,
                FailureStrategy = VersionFailureStrategy.Fail,
            }
        );
        var options = new StartOrchestrationOptions("the-id") { Version = new TaskVersion(started) };

        await test.Client.ScheduleNewOrchestrationInstanceAsync("Tells", options, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync("the-id", getInputsAndOutputs: true, test.Patience);
        (done.RuntimeStatus, done.FailureDetails?.ErrorType).ShouldBe(
            runs ? (OrchestrationRuntimeStatus.Completed, null) : (OrchestrationRuntimeStatus.Failed, "VersionMismatch")
        );
    }

    [Theory]
    [OnEveryEngine]
    public async Task What_is_started_without_a_version_has_the_default_one_of_its_client_or_worker(EngineKind engine)
    {
        await using var test = await StartAsync(engine, new VersioningOptions { DefaultVersion = "3.0" });

        (await test.RunAsync("Tells")).ReadOutputAs<string>().ShouldBe("2.0");
        (await test.RunAsync("Calls")).ReadOutputAs<string>().ShouldBe("3.0");
    }

    private static Task<HubTest> StartAsync(EngineKind engine, VersioningOptions versioning) =>
        HubTest.StartAsync(
            engine,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Tells", context => Task.FromResult(context.Version))
                    .AddOrchestratorFunc("Calls", context => context.CallSubOrchestratorAsync<string>("Tells")),
            addServices: services =>
                services
                    .Configure<DurableTaskWorkerOptions>(options => options.Versioning = versioning)
                    .Configure<DurableTaskClientOptions>(options => options.DefaultVersion = "2.0")
        );
}
