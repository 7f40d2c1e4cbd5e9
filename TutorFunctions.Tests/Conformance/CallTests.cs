using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TutorFunctions.Tests.Conformance;

public sealed class CallTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_chain_of_activities_passes_each_result_on(bool extendedSessions)
    {
        await using var test = await HubTest.StartAsync(extendedSessions, tasks => tasks
            .AddOrchestratorFunc("Chain", async context =>
            {
                var value = 0;
                for (var i = 0; i < 10; i++)
                    value = await context.CallActivityAsync<int>("PlusOne", value);
                return value;
            })
            .AddActivityFunc<int, int>("PlusOne", (_, input) => input + 1));

        var done = await test.RunAsync("Chain");

        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        done.ReadOutputAs<int>().ShouldBe(10);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_fan_out_of_a_thousand_activities_comes_back_in_the_order_of_its_calls(bool extendedSessions)
    {
        await using var test = await HubTest.StartAsync(extendedSessions, tasks => tasks
            .AddOrchestratorFunc("FanOut", async context =>
                await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => context.CallActivityAsync<string>("Text", i))))
            .AddActivityFunc<int, string>("Text", (_, input) => $"{input}"));

        var done = await test.RunAsync("FanOut");

        done.ReadOutputAs<string[]>().ShouldBe(Enumerable.Range(0, 1000).Select(i => $"{i}"));
    }

    [Fact]
    public async Task A_failed_activity_is_thrown_where_it_is_awaited_with_its_type_and_message()
    {
        await using var test = await HubTest.StartAsync(false, tasks => tasks
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

    [Fact]
    public async Task An_unhandled_failure_fails_the_orchestration_with_the_activity_s_failure_inside()
    {
        await using var test = await HubTest.StartAsync(false, tasks => tasks
            .AddOrchestratorFunc("Falls", context => context.CallActivityAsync("Throws"))
            .AddActivityFunc("Throws", (TaskActivityContext _) => throw new InvalidOperationException("kaputt")));

        var done = await test.RunAsync("Falls");

        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        done.FailureDetails!.ErrorType.ShouldBe(typeof(TaskFailedException).FullName);
        done.FailureDetails.InnerFailure!.ErrorType.ShouldBe(typeof(InvalidOperationException).FullName);
    }

    [Fact]
    public async Task A_retry_policy_of_three_attempts_makes_three_attempts_in_all()
    {
        var attempts = 0;
        await using var test = await HubTest.StartAsync(false, tasks => tasks
            .AddOrchestratorFunc("Retries", context =>
                context.CallActivityAsync("Throws", new TaskOptions(new RetryPolicy(3, TimeSpan.FromMilliseconds(1), 2))))
            .AddActivityFunc("Throws", (TaskActivityContext _) =>
            {
                Interlocked.Increment(ref attempts);
                throw new InvalidOperationException("kaputt");
            }));

        (await test.RunAsync("Retries")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        attempts.ShouldBe(3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sub_orchestration_answers_its_parent(bool extendedSessions)
    {
        await using var test = await HubTest.StartAsync(extendedSessions, tasks => tasks
            .AddOrchestratorFunc<int, int>("Nested", async (context, depth) =>
                depth == 0 ? 1 : 1 + await context.CallSubOrchestratorAsync<int>("Nested", depth - 1)));

        (await test.RunAsync("Nested", 5)).ReadOutputAs<int>().ShouldBe(6);
    }

    [Fact]
    public async Task Awaiting_anything_but_the_context_s_own_tasks_fails_the_orchestration_with_an_explanation()
    {
        await using var test = await HubTest.StartAsync(false, tasks => tasks
            .AddOrchestratorFunc("Foreign", async _ => await Task.Delay(Timeout.InfiniteTimeSpan)));

        var done = await test.RunAsync("Foreign");

        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        done.FailureDetails!.ErrorMessage.ShouldContain("awaited something that its context did not give it");
    }
}
