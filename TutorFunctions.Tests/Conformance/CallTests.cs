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
}
