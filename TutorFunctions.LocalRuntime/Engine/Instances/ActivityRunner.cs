using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime.Execution;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>Runs activities, each in a scope of its own, and posts their results back to the instance that called them.</summary>
internal sealed class ActivityRunner(TaskHubEngine engine, TaskFactories<ITaskActivity> factories) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    public void Start(string instanceId, long generation, int taskId, string name, Decision call) =>
        ThreadPool.UnsafeQueueUserWorkItem(new ActivityCall(this, instanceId, generation, taskId, name, call), preferLocal: true);

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task RunAsync(ActivityCall call, CancellationToken stopping)
    {
        InboundEvent result;
        if (!factories.TryGet(call.Name, call.Decision.Version, out var factory))
        {
            result = new TaskFailed(default, call.TaskId, TaskNotFound.Activity(call.Name, call.Decision.Version), IsFinal: true);
        }
        else
        {
            try
            {
                await using var scope = engine.Environment.Services.CreateAsyncScope();
                var activity = factory(scope.ServiceProvider);
                var input = engine.Environment.Payloads.Read(call.Decision.Input, activity.InputType);
                var context = new LocalActivityContext(call.Name, call.InstanceId, call.Decision.Version, stopping);
                result = new TaskCompleted(default, call.TaskId, engine.Environment.Payloads.Pack(await activity.RunAsync(context, input)));
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // It has no result yet: the next process calls it again.
                return;
            }
#pragma warning disable CA1031 // Whatever an activity throws is its result, for the orchestrator to handle.
            catch (Exception error)
#pragma warning restore CA1031
            {
                result = new TaskFailed(default, call.TaskId, TaskFailureDetails.FromException(error));
            }
        }

        if (!stopping.IsCancellationRequested)
            engine.Post(call.InstanceId, new InstanceMessage.Deliver(result, call.Generation));
    }

    private sealed record ActivityCall(ActivityRunner Runner, string InstanceId, long Generation, int TaskId, string Name, Decision Decision) : IThreadPoolWorkItem
    {
        public void Execute() => _ = Runner.RunAsync(this, Runner._stopping.Token);
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
