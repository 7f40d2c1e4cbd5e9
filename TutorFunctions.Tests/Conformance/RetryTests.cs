using DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TutorFunctions.Tests.Conformance;

public sealed class RetryTests
{
    private static readonly RetryPolicy s_threeTimes = new(3, TimeSpan.FromMilliseconds(1));

    [Theory]
    [OnEveryEngine]
    public async Task A_retry_policy_of_three_attempts_makes_three_attempts_in_all(EngineKind engine)
    {
        var attempts = 0;
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("Retries", context =>
                    context.CallActivityAsync("Throws", new TaskOptions(new RetryPolicy(3, TimeSpan.FromMilliseconds(1), 2)))
                )
                .AddActivityFunc("Throws", (TaskActivityContext _) =>
                {
                    Interlocked.Increment(ref attempts);
                    throw new InvalidOperationException("kaputt");
                }));

        (await test.RunAsync("Retries")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        attempts.ShouldBe(3);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Clock)]
    public async Task A_policy_waits_longer_from_attempt_to_attempt_up_to_its_longest_wait(EngineKind engine)
    {
        var clock = new ManualClock();
        var attempts = new List<DateTime>();
        var policy = new RetryPolicy(5, TimeSpan.FromMinutes(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(3));
        await using var test = await HubTest.StartAsync(
            engine,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Retries", context => context.CallActivityAsync("Throws", new TaskOptions(policy)))
                    .AddActivityFunc("Throws", (TaskActivityContext _) =>
                    {
                        attempts.Add(clock.GetUtcNow().UtcDateTime);
                        throw new InvalidOperationException("kaputt");
                    }),
            clock
        );
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Retries", test.Patience);

        await test.AdvanceUntilCompletedAsync(clock, id, TimeSpan.FromSeconds(1));

        var waits = attempts.Zip(attempts.Skip(1), (earlier, later) => later - earlier).ToList();
        waits.Count.ShouldBe(4);
        TimeSpan[] shortest = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3)];
        waits.Zip(shortest).ShouldAllBe(wait => wait.First >= wait.Second);
        waits[3].ShouldBeLessThan(TimeSpan.FromMinutes(4), "the fourth wait would be eight minutes without its limit");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Clock)]
    public async Task A_policy_starts_no_attempt_after_its_timeout(EngineKind engine)
    {
        var clock = new ManualClock();
        var attempts = 0;
        var policy = new RetryPolicy(100, TimeSpan.FromMinutes(1), retryTimeout: TimeSpan.FromMinutes(5));
        await using var test = await HubTest.StartAsync(
            engine,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Retries", context => context.CallActivityAsync("Throws", new TaskOptions(policy)))
                    .AddActivityFunc("Throws", (TaskActivityContext _) =>
                    {
                        attempts++;
                        clock.Advance(TimeSpan.FromMinutes(2));
                        throw new InvalidOperationException("kaputt");
                    }),
            clock
        );
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Retries", test.Patience);

        await test.AdvanceUntilCompletedAsync(clock, id, TimeSpan.FromSeconds(1));

        attempts.ShouldBe(2, "the second ends more than five minutes after the first began");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "Its host does not give histories out.")]
    public async Task The_last_attempt_of_a_policy_is_followed_by_a_timer_that_is_due_at_once(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Retries", context =>
                    context.CallActivityAsync("Throws", TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromMilliseconds(1))))
                )
                .AddActivityFunc("Throws", (TaskActivityContext _) => throw new InvalidOperationException("kaputt"))
        );
        var done = await test.RunAsync("Retries");

        var history = await test.Client.GetOrchestrationHistoryAsync(done.InstanceId, test.Patience);

        history.OfType<TaskScheduledEvent>().Count().ShouldBe(2);
        var timers = history.OfType<TimerCreatedEvent>().ToList();
        timers.Count.ShouldBe(2);
        timers[^1].FireAt.ShouldBe(history.OfType<TaskFailedEvent>().Last().Timestamp);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_policy_is_asked_whether_a_failure_is_worth_another_attempt(EngineKind engine)
    {
        var attempts = 0;
        var policy = new RetryPolicy(10, TimeSpan.FromMilliseconds(1))
        {
            HandleFailure = failure => failure.IsCausedBy<TimeoutException>(),
        };
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Retries", context => context.CallActivityAsync("Throws", new TaskOptions(policy)))
                .AddActivityFunc("Throws", (TaskActivityContext _) =>
                    throw (++attempts < 3 ? new TimeoutException("busy") : new InvalidOperationException("kaputt"))
                )
        );

        (await test.RunAsync("Retries")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        attempts.ShouldBe(3);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_retry_that_succeeds_gives_its_result(EngineKind engine)
    {
        var attempts = 0;
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Retries", context => context.CallActivityAsync<int>("Answers late", new TaskOptions(s_threeTimes)))
                .AddActivityFunc("Answers late", (TaskActivityContext _) => ++attempts < 3 ? throw new TimeoutException("busy") : 42)
        );

        (await test.RunAsync("Retries")).ReadOutputAs<int>().ShouldBe(42);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_handler_sees_each_failure_and_decides_and_may_wait_on_the_context(EngineKind engine)
    {
        var seen = new List<(int Attempt, string Message)>();
        var attempts = 0;
        AsyncRetryHandler handler = async retry =>
        {
            if (!retry.OrchestrationContext.IsReplaying)
                seen.Add((retry.LastAttemptNumber, retry.LastFailure.ErrorMessage));
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromMilliseconds(1), retry.CancellationToken);
            return retry.LastAttemptNumber < 3;
        };
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Retries", context => context.CallActivityAsync("Throws", TaskOptions.FromRetryHandler(handler)))
                .AddActivityFunc("Throws", (TaskActivityContext _) => throw new InvalidOperationException($"kaputt {++attempts}"))
        );

        (await test.RunAsync("Retries")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        seen.ShouldBe([(1, "kaputt 1"), (2, "kaputt 2"), (3, "kaputt 3")]);
    }

    [Theory]
    [OnEveryEngine("activity")]
    [OnEveryEngine("sub-orchestration")]
    public async Task What_nobody_registered_is_not_retried(EngineKind engine, string kind)
    {
        var asked = 0;
        var options = TaskOptions.FromRetryHandler(_ => ++asked < 3);
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc("Calls", context =>
                kind == "activity" ? context.CallActivityAsync("Missing", options) : context.CallSubOrchestratorAsync("Missing", options)
            )
        );

        var done = await test.RunAsync("Calls");

        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        done.FailureDetails!.ErrorMessage.ShouldContain("'Missing'");
        asked.ShouldBe(0);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_failed_sub_orchestration_is_retried_under_the_same_id(EngineKind engine)
    {
        var ids = new List<string>();
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("Parent", context =>
                    context.CallSubOrchestratorAsync<int>("Child", new TaskOptions(s_threeTimes).WithInstanceId("the-child"))
                )
                .AddOrchestratorFunc("Child", context => context.CallActivityAsync<int>("Answers late", context.InstanceId))
                .AddActivityFunc<string, int>("Answers late", (_, id) =>
                {
                    ids.Add(id);
                    return ids.Count < 3 ? throw new TimeoutException("busy") : 42;
                }));

        (await test.RunAsync("Parent")).ReadOutputAs<int>().ShouldBe(42);
        ids.ShouldBe(["the-child", "the-child", "the-child"]);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_policy_of_the_longest_limits_there_are_retries_as_any_other(EngineKind engine)
    {
        var attempts = 0;
        var policy = new RetryPolicy(
            2,
            TimeSpan.FromMilliseconds(1),
            backoffCoefficient: 1,
            maxRetryInterval: TimeSpan.MaxValue,
            retryTimeout: TimeSpan.MaxValue
        );
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("Retries", context => context.CallActivityAsync("Fails", TaskOptions.FromRetryPolicy(policy)))
                .AddActivityFunc("Fails", (TaskActivityContext _) =>
                {
                    Interlocked.Increment(ref attempts);
                    throw new InvalidOperationException("no");
                }));

        (await test.RunAsync("Retries")).FailureDetails!.ErrorType.ShouldBe(typeof(TaskFailedException).FullName);

        attempts.ShouldBe(2);
    }
}
