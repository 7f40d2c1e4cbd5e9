using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime;

namespace TutorFunctions.Tests.Conformance;

/// <summary>
/// Values that cannot be written down or read again fail the instance they belong to: never the process, in which all others run.
/// </summary>
public sealed class UnwritableTests
{
    [Theory]
    [OnEveryEngine("output")]
    [OnEveryEngine("input to continue as new with")]
    [OnEveryEngine("input of a sub-orchestration")]
    public async Task What_cannot_be_serialized_fails_the_orchestration_that_made_it(EngineKind engine, string place)
    {
        await using var test = await HubTest.StartAsync(
            engine,
            tasks =>
                tasks
                    .AddOrchestratorFunc<object?>("Knot", async context =>
                    {
                        if (place == "input to continue as new with")
                            context.ContinueAsNew(new Knot());
                        if (place == "input of a sub-orchestration")
                            await context.CallSubOrchestratorAsync("Any", new Knot());
                        return new Knot();
                    })
                    .AddOrchestratorFunc("Any", _ => Task.FromResult(1)),
            addServices: services => services.AddSingleton(new LocalTaskHubOptions { SharesPayloads = true })
        );

        var done = await test.RunAsync("Knot");

        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        done.FailureDetails!.ErrorMessage.ShouldContain("cycle");
        (await test.RunAsync("Any")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.UnreadableResult)]
    public async Task A_value_that_its_own_type_refuses_fails_the_await_and_nothing_else(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("Reads", async context =>
                {
                    var result = await CausesAsync(() => context.CallActivityAsync<Share>("Measure"));
                    var raised = await CausesAsync(() => context.WaitForExternalEvent<Share>("Measured"));
                    return new[] { result, raised };
                })
                .AddActivityFunc("Measure", (TaskActivityContext _) => new Measured(2)));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Reads", test.Patience);
        await test.Client.RaiseEventAsync(id, "Measured", new Measured(-1), test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);

        done.ReadOutputAs<string[]>()
            .ShouldBe(["TaskFailedException of System.ArgumentOutOfRangeException", "ArgumentOutOfRangeException"]);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "Its worker cannot send a failure of so many causes, and the instance stays as it is.")]
    public async Task A_failure_of_very_many_causes_keeps_the_nearest_and_survives_a_restart(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Fails", context => context.CallActivityAsync("Wraps"))
                .AddActivityFunc("Wraps", (TaskActivityContext _) =>
                    throw Enumerable
                        .Range(1, 2000)
                        .Aggregate(new InvalidOperationException("cause 0"), (inner, number) =>
                            new InvalidOperationException($"cause {number}", inner)
                        )
                )
        );
        var failed = await test.RunAsync("Fails");

        await test.RestartAsync();

        var kept = await test.Client.GetInstanceAsync(failed.InstanceId, getInputsAndOutputs: true, test.Patience);
        var messages = new List<string>();
        for (var cause = kept!.FailureDetails!.InnerFailure; cause is not null; cause = cause.InnerFailure)
            messages.Add(cause.ErrorMessage);
        messages.ShouldBe(Enumerable.Range(0, 100).Select(number => $"cause {2000 - number}"));
    }

    [Theory]
    [OnEveryEngine]
    public async Task Properties_of_a_failure_are_kept_whatever_they_hold(EngineKind engine)
    {
        var properties = new Dictionary<string, object?>
        {
            ["code"] = 12L,
            ["fatal"] = true,
            ["none"] = null,
            ["nested"] = new Dictionary<string, object?>
            {
                ["list"] = new List<object?> { "a", 0.5, null },
            },
            ["other"] = new Uri("https://example.org/"),
        };
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc("Fails", _ =>
                throw new TaskFailedException("Task", 0, new TaskFailureDetails("My.Error", "refused", null, null, properties))
            )
        );

        var kept = (await test.RunAsync("Fails")).FailureDetails!.InnerFailure!;

        kept.ErrorType.ShouldBe("My.Error");
        kept.Properties!["code"].ShouldBe(12.0);
        kept.Properties["fatal"].ShouldBe(true);
        kept.Properties["none"].ShouldBeNull();
        kept.Properties["nested"]
            .ShouldBeOfType<Dictionary<string, object?>>()["list"]
            .ShouldBeOfType<List<object?>>()
            .ShouldBe(["a", 0.5, null]);
        kept.Properties["other"].ShouldBe("https://example.org/");
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_payload_as_deep_as_its_converter_allows_is_read_again_after_a_restart(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(
            engine,
            tasks => tasks.AddOrchestratorFunc<object, string>("Waits", (context, _) => context.WaitForExternalEvent<string>("go")),
            addServices: services => services.AddSingleton<DataConverter>(new JsonDataConverter(new() { MaxDepth = 500 }))
        );
        object deep = 1;
        for (var level = 0; level < 400; level++)
            deep = new[] { deep };
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", deep, new StartOrchestrationOptions("id"), test.Patience);
        await test.Client.WaitForInstanceStartAsync("id", test.Patience);

        await test.RestartAsync();
        await test.Client.RaiseEventAsync("id", "go", "on", test.Patience);

        (await test.Client.WaitForInstanceCompletionAsync("id", getInputsAndOutputs: true, test.Patience))
            .ReadOutputAs<string>()
            .ShouldBe("on");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "Its histories hold any text.")]
    public async Task A_data_converter_that_makes_no_json_is_refused_by_its_name_before_anything_is_started(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(
            engine,
            tasks => tasks.AddOrchestratorFunc("Any", _ => Task.FromResult(1)),
            addServices: services => services.AddSingleton<DataConverter>(new NoJson())
        );

        var refused = await Should.ThrowAsync<InvalidOperationException>(() =>
            test.Client.ScheduleNewOrchestrationInstanceAsync("Any", "input", new StartOrchestrationOptions("id"), test.Patience)
        );

        refused.Message.ShouldContain(typeof(NoJson).FullName!);
        (await test.Client.GetInstanceAsync("id", test.Patience)).ShouldBeNull();
    }

    private static async Task<string> CausesAsync(Func<Task> read)
    {
        try
        {
            await read();
            return "nothing";
        }
        catch (TaskFailedException failure)
        {
            return $"{nameof(TaskFailedException)} of {failure.FailureDetails.ErrorType}";
        }
        catch (ArgumentOutOfRangeException failure)
        {
            return failure.GetType().Name;
        }
    }

    private sealed class Knot
    {
        public Knot Itself => this;
    }

    private sealed record Measured(double Value);

    private sealed record Share
    {
        public Share(double value) => Value = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));

        public double Value { get; }
    }

    private sealed class NoJson : DataConverter
    {
        public override string? Serialize(object? value) => value is null ? null : $"plain {value}";

        public override object? Deserialize(string? data, Type targetType) => data;
    }
}
