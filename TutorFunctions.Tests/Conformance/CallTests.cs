using Microsoft.DurableTask.Client;

namespace TutorFunctions.Tests.Conformance;

public sealed class CallTests
{
    [Theory]
    [OnEveryEngine]
    public async Task A_chain_of_activities_passes_each_result_on(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
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
    [OnEveryEngine(8)]
    [OnEveryEngine(1000, NotOnMicrosoft = Difference.Pace)]
    public async Task A_fan_out_comes_back_in_the_order_of_its_calls(EngineKind engine, int activities)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("FanOut", async context =>
                    await Task.WhenAll(Enumerable.Range(0, activities).Select(i => context.CallActivityAsync<string>("Text", i)))
                )
                .AddActivityFunc<int, string>("Text", (_, input) => $"{input}")
        );

        var done = await test.RunAsync("FanOut");

        done.ReadOutputAs<string[]>().ShouldBe(Enumerable.Range(0, activities).Select(i => $"{i}"));
    }
}
