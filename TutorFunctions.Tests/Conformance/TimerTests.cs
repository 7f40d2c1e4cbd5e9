using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TutorFunctions.Tests.Conformance;

public sealed class TimerTests
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Clock)]
    public async Task A_timer_set_for_days_ahead_fires_then_and_not_before_even_when_the_hub_was_stopped_meanwhile(EngineKind engine)
    {
        var clock = new ManualClock();
        await using var test = await HubTest.StartAsync(engine, tasks => Sleeper(tasks), clock);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Sleeps", TimeSpan.FromDays(3), test.Patience);
        await test.Client.WaitForInstanceStartAsync(id, test.Patience);
        var start = clock.GetUtcNow();

        await test.RestartAsync();
        clock.Advance(TimeSpan.FromDays(3) - s_minute);
        (await test.Client.GetInstanceAsync(id, test.Patience))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
        await test.AdvanceUntilCompletedAsync(clock, id, s_minute);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<DateTime>().ShouldBeInRange(start.UtcDateTime.AddDays(3), start.UtcDateTime.AddDays(3).AddHours(1));
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Clock)]
    public async Task A_timer_that_fell_due_while_the_hub_was_stopped_fires_when_it_starts(EngineKind engine)
    {
        var clock = new ManualClock();
        await using var test = await HubTest.StartAsync(engine, tasks => Sleeper(tasks), clock);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Sleeps", TimeSpan.FromHours(1), test.Patience);
        await test.Client.WaitForInstanceStartAsync(id, test.Patience);

        clock.Set(clock.GetUtcNow().AddHours(2));
        await test.RestartAsync();

        (await test.Client.WaitForInstanceCompletionAsync(id, test.Patience)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_cancelled_timer_does_not_keep_the_orchestration_from_ending(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Gives up", async context =>
            {
                using var source = new CancellationTokenSource();
                var timer = context.CreateTimer(TimeSpan.FromDays(7), source.Token);
                source.Cancel();
                try
                {
                    await timer;
                    return false;
                }
                catch (TaskCanceledException)
                {
                    return true;
                }
            }));

        (await test.RunAsync("Gives up")).ReadOutputAs<bool>().ShouldBeTrue();
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Clock)]
    public async Task Timers_due_at_the_same_time_fire_in_the_order_in_which_they_were_set(EngineKind engine)
    {
        var clock = new ManualClock();
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Races", async context =>
                {
                    var due = context.CurrentUtcDateTime.AddSeconds(30);
                    var order = new List<int>();
                    await Task.WhenAll(
                        Enumerable
                            .Range(0, 5)
                            .Select(async number =>
                            {
                                await context.CreateTimer(due, CancellationToken.None);
                                order.Add(number);
                            })
                    );
                    return order;
                }), clock);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Races", test.Patience);
        await test.Client.WaitForInstanceStartAsync(id, test.Patience);

        await test.AdvanceUntilCompletedAsync(clock, id, TimeSpan.FromSeconds(31));

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int[]>().ShouldBe([0, 1, 2, 3, 4]);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_timer_set_for_the_past_fires_at_once(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc("Late", context =>
                context.CreateTimer(context.CurrentUtcDateTime.AddDays(-1), CancellationToken.None)
            )
        );

        (await test.RunAsync("Late")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Clock)]
    public async Task A_clock_set_forward_fires_what_is_due_by_it(EngineKind engine)
    {
        var clock = new ManualClock();
        await using var test = await HubTest.StartAsync(engine, tasks => Sleeper(tasks), clock);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Sleeps", TimeSpan.FromHours(5), test.Patience);
        await test.Client.WaitForInstanceStartAsync(id, test.Patience);

        clock.Set(clock.GetUtcNow().AddHours(6));
        await test.AdvanceUntilCompletedAsync(clock, id, s_minute);

        (await test.Client.GetInstanceAsync(id, test.Patience))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Clock)]
    public async Task A_clock_set_back_delays_what_was_set_before_and_nothing_that_is_set_after(EngineKind engine)
    {
        var clock = new ManualClock();
        await using var test = await HubTest.StartAsync(
            engine,
            tasks =>
                Sleeper(tasks)
                    .AddOrchestratorFunc("Told to sleep", async context =>
                    {
                        await context.WaitForExternalEvent<bool>("Now");
                        await context.CreateTimer(TimeSpan.FromSeconds(30), CancellationToken.None);
                    }),
            clock
        );
        var before = await test.Client.ScheduleNewOrchestrationInstanceAsync("Sleeps", TimeSpan.FromSeconds(30), test.Patience);
        var after = await test.Client.ScheduleNewOrchestrationInstanceAsync("Told to sleep", test.Patience);
        await test.Client.WaitForInstanceStartAsync(before, test.Patience);
        await test.Client.WaitForInstanceStartAsync(after, test.Patience);

        clock.Set(clock.GetUtcNow().AddHours(-1));
        await test.Client.RaiseEventAsync(after, "Now", true, test.Patience);
        await test.AdvanceUntilCompletedAsync(clock, after, TimeSpan.FromSeconds(1));

        (await test.Client.GetInstanceAsync(before, test.Patience))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
        clock.Advance(TimeSpan.FromHours(1));
        await test.AdvanceUntilCompletedAsync(clock, before, s_minute);
    }

    private static DurableTaskRegistry Sleeper(DurableTaskRegistry tasks) =>
        tasks.AddOrchestratorFunc<TimeSpan, DateTime>("Sleeps", async (context, time) =>
        {
            await context.CreateTimer(time, CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
}
