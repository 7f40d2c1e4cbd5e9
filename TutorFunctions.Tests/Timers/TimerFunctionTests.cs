using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Timers;

/// <summary>Timer functions on the local runtime. Its clock is moved by the test, so that nothing waits for a minute.</summary>
public sealed class TimerFunctionTests
{
    [Fact]
    public async Task A_timer_function_runs_each_time_it_is_due_and_a_failure_ends_only_that_run()
    {
        using var folder = new TemporaryFolder();
        var (clock, runs) = (new ManualClock(), new TimerProbe { Failing = 1 });
        using var host = Host(folder, clock, runs);
        await host.StartAsync(TestContext.Current.CancellationToken);

        var first = await NextAsync(clock, runs);
        var second = await NextAsync(clock, runs);
        await host.StopAsync(TestContext.Current.CancellationToken);

        first.ScheduleStatus!.Next.Second.ShouldBe(30);
        second.ScheduleStatus!.Next.ShouldBeGreaterThan(first.ScheduleStatus.Next);
    }

    [Fact]
    public async Task Runs_that_were_missed_while_no_server_ran_are_made_up_for_by_one_that_is_past_due()
    {
        using var folder = new TemporaryFolder();
        var (clock, runs) = (new ManualClock(), new TimerProbe());
        using (var host = Host(folder, clock, runs))
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
            await NextAsync(clock, runs);
            await host.StopAsync(TestContext.Current.CancellationToken);
        }

        clock.Advance(TimeSpan.FromDays(3));
        using var later = Host(folder, clock, runs);
        await later.StartAsync(TestContext.Current.CancellationToken);
        var made = await NextAsync(clock, runs);
        await later.StopAsync(TestContext.Current.CancellationToken);

        made.IsPastDue.ShouldBeTrue();
    }

    private static IHost Host(TemporaryFolder folder, ManualClock clock, TimerProbe runs)
    {
        var builder = LocalFunctionsApplication.CreateBuilder([]);
        builder.Logging.ClearProviders();
        builder
            .Services.AddSingleton<TimeProvider>(clock)
            .AddSingleton(runs)
            .Configure<LocalRuntimeOptions>(options =>
            {
                options.Functions = typeof(EachMinute).Assembly;
                options.DatabasePath = folder.File("hub.db");
                options.Port = 0;
            });
        return builder.Build();
    }

    /// <summary>Lets seconds pass until the function has run.</summary>
    private static async Task<TimerInfo> NextAsync(ManualClock clock, TimerProbe runs)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        TimerInfo? run;
        while (!runs.Done.Reader.TryRead(out run))
        {
            patience.Token.ThrowIfCancellationRequested();
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return run;
    }
}

public sealed class TimerProbe
{
    public Channel<TimerInfo> Done { get; } = Channel.CreateUnbounded<TimerInfo>();

    /// <summary>Runs that fail before the first that does not.</summary>
    public int Failing { get; set; }
}

public sealed class EachMinute(TimerProbe runs)
{
    [Function(nameof(EachMinute))]
    public async Task RunAsync([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        await runs.Done.Writer.WriteAsync(timer, cancellation);
        if (runs.Failing-- > 0)
            throw new InvalidOperationException("This run fails.");
    }
}
