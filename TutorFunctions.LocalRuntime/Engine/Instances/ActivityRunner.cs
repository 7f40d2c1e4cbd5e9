using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime.Execution;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.LocalRuntime.Telemetry;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>Runs activities, each in a scope of its own, and posts their results back to the instance that called them.</summary>
internal sealed class ActivityRunner : IDisposable
{
    private readonly TaskHubEngine _engine;
    private readonly TaskFactories<ITaskActivity> _factories;
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationToken _stopping;

    public ActivityRunner(TaskHubEngine engine, TaskFactories<ITaskActivity> factories)
    {
        _engine = engine;
        _factories = factories;
        _stopping = _source.Token;
    }

    /// <param name="trace">The trace that it belongs to.</param>
    public void Start(string instanceId, long generation, int taskId, string name, Decision call, TraceContext? trace) =>
        WorkChain.Queue(new ActivityCall(this, instanceId, generation, taskId, name, call, trace));

    public void Dispose()
    {
        _source.Cancel();
        _source.Dispose();
    }

    /// <returns>
    /// What the activity came to; null when the process stops before it came to anything, so that the next one calls it again.
    /// </returns>
    private async Task<InboundEvent?> RunAsync(ActivityCall call)
    {
        if (!_factories.TryGet(call.Name, call.Decision.Version, out var factory))
            return new TaskFailed(default, call.TaskId, TaskNotFound.Activity(call.Name, call.Decision.Version), IsFinal: true);
        if (_engine.Environment.Versioning.Mismatch(call.Decision.Version) is { } mismatch)
            return new TaskFailed(default, call.TaskId, mismatch, IsFinal: true);
        using var span = EngineSpans.Run(call.Name, call.InstanceId, call.TaskId, call.Trace);
        try
        {
            _engine.Environment.Log.ActivityStarted(call.InstanceId, call.Name);
            await using var scope = _engine.Environment.Services.CreateAsyncScope();
            var activity = factory(scope.ServiceProvider);
            var input = _engine.Environment.Payloads.Read(call.Decision.Input, activity.InputType);
            var context = new LocalActivityContext(call.Name, call.InstanceId, call.Decision.Version, _stopping);
            var result = _engine.Environment.Payloads.Pack(await activity.RunAsync(context, input));
            _engine.Environment.Log.ActivityCompleted(call.InstanceId, call.Name);
            return new TaskCompleted(default, call.TaskId, result);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // Whatever an activity throws is its result, for the orchestrator to handle.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _engine.Environment.Log.ActivityFailed(error, call.InstanceId, call.Name);
            EngineSpans.Fail(span, error.GetType().FullName!);
            return new TaskFailed(default, call.TaskId, _engine.Environment.Failures.Of(error));
        }
    }

    private void Post(ActivityCall call, InboundEvent? result)
    {
        if (result is not null && !_stopping.IsCancellationRequested)
            _engine.Post(call.InstanceId, new InstanceMessage.Deliver(result, call.Generation));
    }

    private sealed record ActivityCall(
        ActivityRunner Runner,
        string InstanceId,
        long Generation,
        int TaskId,
        string Name,
        Decision Decision,
        TraceContext? Trace
    ) : IChainedWork
    {
        public void Run()
        {
            var running = WorkChain.Outside(() => Runner.RunAsync(this));
            if (running.IsCompletedSuccessfully)
                Runner.Post(this, running.Result);
            else
                _ = PostWhenDoneAsync(running);
        }

        private async Task PostWhenDoneAsync(Task<InboundEvent?> running) => Runner.Post(this, await running);
    }
}

/// <summary>What the runtime tells an activity beside its input.</summary>
internal sealed class LocalActivityContext(string name, string instanceId, string version, CancellationToken stopping) : TaskActivityContext
{
    public override TaskName Name => new(name);

    public override string InstanceId => instanceId;

    public override string Version => version;

    /// <summary>Cancelled when the process stops; the activity is then called again by the next one.</summary>
    public CancellationToken Stopping => stopping;
}
