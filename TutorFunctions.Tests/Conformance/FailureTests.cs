using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace TutorFunctions.Tests.Conformance;

/// <summary>What a failure tells, and to whom.</summary>
public sealed class FailureTests
{
    [Theory]
    [OnEveryEngine]
    public async Task A_failed_activity_is_thrown_where_it_is_awaited_with_its_type_and_message(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("Catches", async context =>
                {
                    try
                    {
                        await context.CallActivityAsync("Throws");
                        return "nothing thrown";
                    }
                    catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<ArgumentException>())
                    {
                        return $"{failure.TaskName}: {failure.FailureDetails.ErrorType}: {failure.FailureDetails.ErrorMessage}";
                    }
                })
                .AddActivityFunc("Throws", (TaskActivityContext _) => throw new ArgumentNullException(null, "kaputt")));

        (await test.RunAsync("Catches")).ReadOutputAs<string>().ShouldBe("Throws: System.ArgumentNullException: kaputt");
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_failure_keeps_its_inner_exceptions_through_every_call_above_it(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Parent", context => context.CallSubOrchestratorAsync("Child"))
                .AddOrchestratorFunc("Child", context => context.CallActivityAsync("Throws"))
                .AddActivityFunc("Throws", (TaskActivityContext _) =>
                    throw new InvalidOperationException("outer", new TimeoutException("middle", new OwnException("inner")))
                )
        );

        var done = await test.RunAsync("Parent");

        var chain = new List<string>();
        for (var failure = done.FailureDetails; failure is not null; failure = failure.InnerFailure)
            chain.Add(failure.ErrorType);
        chain.ShouldBe([
            typeof(TaskFailedException).FullName!,
            typeof(TaskFailedException).FullName!,
            typeof(InvalidOperationException).FullName!,
            typeof(TimeoutException).FullName!,
            typeof(OwnException).FullName!,
        ]);
        var activity = done.FailureDetails!.InnerFailure!.InnerFailure!;
        activity.ErrorMessage.ShouldBe("outer");
        activity.StackTrace.ShouldNotBeNullOrEmpty();
        activity.InnerFailure!.InnerFailure!.IsCausedBy<OwnException>().ShouldBeTrue();
        activity.IsCausedBy<SystemException>().ShouldBeTrue("a base type counts");
        activity.IsCausedBy<TimeoutException>().ShouldBeFalse("the inner one is not what was thrown");
    }

    [Theory]
    [OnEveryEngine]
    public async Task An_orchestrator_that_throws_fails_with_its_own_exception_before_and_after_its_first_await(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("At once", _ => throw new OwnException("at once"))
                .AddOrchestratorFunc("Later", async context =>
                {
                    await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
                    throw new OwnException("later");
                }));

        foreach (var (name, message) in new[] { ("At once", "at once"), ("Later", "later") })
        {
            var done = await test.RunAsync(name);
            done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
            done.FailureDetails!.ErrorType.ShouldBe(typeof(OwnException).FullName);
            done.FailureDetails.ErrorMessage.ShouldBe(message);
        }
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_failure_survives_a_restart(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Falls", context => context.CallActivityAsync("Throws"))
                .AddActivityFunc("Throws", (TaskActivityContext _) => throw new InvalidOperationException("line one\nline two \"quoted\""))
        );
        var id = (await test.RunAsync("Falls")).InstanceId;

        await test.RestartAsync();

        var read = await test.Client.GetInstanceAsync(id, getInputsAndOutputs: true, test.Patience);
        read!.FailureDetails!.InnerFailure!.ErrorMessage.ShouldBe("line one\nline two \"quoted\"");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.UnreadableResult)]
    public async Task A_result_that_is_not_of_the_awaited_type_fails_the_call(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Misreads", context => context.CallActivityAsync<int>("Says"))
                .AddActivityFunc("Says", (TaskActivityContext _) => "twelve")
        );

        var done = await test.RunAsync("Misreads");

        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        done.FailureDetails!.ErrorMessage.ShouldContain("'Says'");
    }

    [Theory]
    [OnEveryEngine]
    public async Task An_input_that_is_not_of_the_declared_type_fails_the_instance(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc<int, int>("Doubles", (_, value) => Task.FromResult(2 * value))
        );

        var done = await test.RunAsync("Doubles", "twelve");

        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        done.FailureDetails!.ErrorType.ShouldBe(typeof(System.Text.Json.JsonException).FullName);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "DurableTask.Core fails the whole orchestration for an event that cannot be read.")]
    public async Task An_event_that_is_not_of_the_awaited_type_fails_the_wait_and_no_other(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Reads", async context =>
            {
                try
                {
                    return await context.WaitForExternalEvent<int>("Number");
                }
                catch (System.Text.Json.JsonException)
                {
                    return await context.WaitForExternalEvent<int>("Number");
                }
            }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Reads", test.Patience);

        await test.Client.RaiseEventAsync(id, "Number", "twelve", test.Patience);
        await test.Client.RaiseEventAsync(id, "Number", 12, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int>().ShouldBe(12);
    }

    [Theory]
    [OnEveryEngine]
    public async Task Properties_that_a_provider_names_go_up_with_the_failure_of_an_activity_and_of_an_orchestrator(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(
            engine,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Parent", context => context.CallSubOrchestratorAsync("Child"))
                    .AddOrchestratorFunc("Child", context => context.CallActivityAsync("Throws"))
                    .AddOrchestratorFunc("Throws itself", _ => throw new LimitException(12))
                    .AddActivityFunc("Throws", (TaskActivityContext _) => throw new LimitException(12)),
            addServices: services => services.AddSingleton<IExceptionPropertiesProvider, LimitProperties>()
        );

        var inActivity = (await test.RunAsync("Parent")).FailureDetails!.InnerFailure!.InnerFailure!;
        var inOrchestrator = (await test.RunAsync("Throws itself")).FailureDetails!;

        foreach (var failure in new[] { inActivity, inOrchestrator })
        {
            failure.Properties!["value"].ShouldBe(12.0);
            failure.Properties["seen"].ShouldBe(LimitProperties.Seen);
        }
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "A provider that throws keeps the activity from answering.")]
    public async Task A_provider_of_properties_that_throws_does_not_keep_a_failure_from_being_told(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(
            engine,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Falls", context => context.CallActivityAsync("Throws"))
                    .AddActivityFunc("Throws", (TaskActivityContext _) => throw new OwnException("kaputt")),
            addServices: services => services.AddSingleton<IExceptionPropertiesProvider, LimitProperties>()
        );

        var failure = (await test.RunAsync("Falls")).FailureDetails!.InnerFailure!;

        failure.ErrorMessage.ShouldBe("kaputt");
        failure.Properties![nameof(LimitProperties)].ShouldBe("no properties of OwnException");
    }

    private sealed class LimitProperties : IExceptionPropertiesProvider
    {
        public static readonly DateTime Seen = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

        public IDictionary<string, object?>? GetExceptionProperties(Exception exception) =>
            exception switch
            {
                LimitException limit => new Dictionary<string, object?> { ["value"] = limit.Value, ["seen"] = Seen },
                OwnException => throw new InvalidOperationException($"no properties of {nameof(OwnException)}"),
                _ => null,
            };
    }

    private sealed class LimitException(int value) : Exception($"{value} is too large")
    {
        public int Value => value;
    }

    private sealed class OwnException(string message) : Exception(message);
}
