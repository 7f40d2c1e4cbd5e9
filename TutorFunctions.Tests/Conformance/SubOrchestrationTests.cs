using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TutorFunctions.Tests.Conformance;

public sealed class SubOrchestrationTests
{
    [Theory]
    [OnEveryEngine]
    public async Task A_sub_orchestration_answers_its_parent(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc<int, int>("Nested", async (context, depth) =>
                depth == 0 ? 1 : 1 + await context.CallSubOrchestratorAsync<int>("Nested", depth - 1)
            )
        );

        (await test.RunAsync("Nested", 5)).ReadOutputAs<int>().ShouldBe(6);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_sub_orchestration_knows_its_parent_and_has_the_id_and_tags_that_it_was_given(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Parent", context =>
                    context.CallSubOrchestratorAsync<string>(
                        "Child",
                        new SubOrchestrationOptions(
                            new TaskOptions(tags: new Dictionary<string, string> { ["school"] = "north" }),
                            "child-1"
                        )
                    )
                )
                .AddOrchestratorFunc("Child", context =>
                    Task.FromResult($"{context.Parent!.Name} {context.Parent.InstanceId} {context.InstanceId}")
                )
        );

        var done = await test.RunAsync("Parent");

        done.ReadOutputAs<string>().ShouldBe($"Parent {done.InstanceId} child-1");
        (await test.Client.GetInstanceAsync("child-1", test.Patience))!.Tags["school"].ShouldBe("north");
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_failed_sub_orchestration_throws_in_its_parent_with_what_failed_inside(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("Parent", async context =>
                {
                    try
                    {
                        await context.CallSubOrchestratorAsync("Child");
                        return "nothing";
                    }
                    catch (TaskFailedException failure)
                    {
                        return $"{failure.TaskName}: {failure.FailureDetails.InnerFailure!.ErrorType}";
                    }
                })
                .AddOrchestratorFunc("Child", context => context.CallActivityAsync("Throws"))
                .AddActivityFunc("Throws", (TaskActivityContext _) => throw new TimeoutException("busy")));

        (await test.RunAsync("Parent")).ReadOutputAs<string>().ShouldBe("Child: System.TimeoutException");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "Its worker fails the parent with a NullReferenceException, since a termination carries no failure.")]
    public async Task A_terminated_sub_orchestration_fails_its_parent_s_call(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Parent", context =>
                    context.CallSubOrchestratorAsync("Child", new SubOrchestrationOptions(instanceId: "child"))
                )
                .AddOrchestratorFunc("Child", context => context.WaitForExternalEvent<int>("never"))
        );
        var parent = await test.Client.ScheduleNewOrchestrationInstanceAsync("Parent", test.Patience);
        await test.Client.WaitForInstanceStartAsync("child", test.Patience);

        await test.Client.TerminateInstanceAsync("child", test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(parent, getInputsAndOutputs: true, test.Patience);
        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        done.FailureDetails!.ErrorMessage.ShouldContain("was terminated");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.TakenId)]
    public async Task A_sub_orchestration_under_an_id_that_is_taken_fails_the_call_and_leaves_the_other_alone(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Parent", context =>
                    context.CallSubOrchestratorAsync("Waits", new SubOrchestrationOptions(instanceId: "taken"))
                )
                .AddOrchestratorFunc("Waits", context => context.WaitForExternalEvent<int>("go"))
        );
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("taken"), test.Patience);

        var done = await test.RunAsync("Parent");

        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        done.FailureDetails!.ErrorMessage.ShouldContain("'taken' already exists");
        (await test.Client.GetInstanceAsync("taken", test.Patience))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Theory]
    [OnEveryEngine]
    public async Task Orchestrations_send_each_other_events(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("Listens", context => context.WaitForExternalEvent<string>("word"))
                .AddOrchestratorFunc<string, bool>("Speaks", (context, to) =>
                {
                    context.SendEvent(to, "WORD", "hello");
                    return Task.FromResult(true);
                }));
        var listener = await test.Client.ScheduleNewOrchestrationInstanceAsync("Listens", test.Patience);

        await test.RunAsync("Speaks", listener);

        var done = await test.Client.WaitForInstanceCompletionAsync(listener, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<string>().ShouldBe("hello");
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_parent_that_waits_for_several_children_goes_on_after_a_restart_and_gets_every_answer_once(EngineKind engine)
    {
        const int Children = 6;
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("Parent", async context =>
                {
                    var answered = 0;
                    return (await Task.WhenAll(Enumerable.Range(0, Children).Select(AskAsync))).Sum();

                    async Task<int> AskAsync(int number)
                    {
                        var options = new SubOrchestrationOptions(instanceId: $"child-{number}");
                        var answer = await context.CallSubOrchestratorAsync<int>("Child", number, options);
                        context.SetCustomStatus(++answered);
                        return answer;
                    }
                })
                .AddOrchestratorFunc<int, int>("Child", async (context, number) =>
                    number + await context.WaitForExternalEvent<int>("more")
                ));
        var parent = await test.Client.ScheduleNewOrchestrationInstanceAsync("Parent", test.Patience);
        await Task.WhenAll(
            Enumerable.Range(0, Children).Select(number => test.Client.WaitForInstanceStartAsync($"child-{number}", test.Patience))
        );

        for (var number = 0; number < Children; number++)
        {
            if (number == Children / 2)
            {
                // Microsoft's host waits for ever for the answer to an execution that it gave to a worker which then stopped, so that the
                // parent must have taken what its children answered.
                if (engine == EngineKind.Microsoft)
                    await test.UntilAsync(parent, instance => instance.SerializedCustomStatus == $"{Children / 2}");
                await test.RestartAsync();
            }

            await test.Client.RaiseEventAsync($"child-{number}", "more", 100, test.Patience);
        }

        var done = await test.Client.WaitForInstanceCompletionAsync(parent, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int>().ShouldBe(Enumerable.Range(100, Children).Sum());
    }
}
