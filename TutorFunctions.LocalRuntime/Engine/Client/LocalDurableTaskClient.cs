using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.LocalRuntime.Instances;
using TutorFunctions.LocalRuntime.Telemetry;

namespace TutorFunctions.LocalRuntime.Client;

/// <summary>The client of a task hub in the same process. What it has answered is on disk.</summary>
/// <param name="defaultVersion">The version of orchestrations that are started without one.</param>
internal sealed partial class LocalDurableTaskClient(TaskHubEngine engine, string defaultVersion) : DurableTaskClient("local")
{
    private static readonly HashSet<OrchestrationRuntimeStatus> s_refusingStatuses =
    [
        OrchestrationRuntimeStatus.Pending,
        OrchestrationRuntimeStatus.Running,
        OrchestrationRuntimeStatus.Suspended,
    ];

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        if (orchestratorName == default)
            throw new ArgumentException("An orchestration is started by the name of its orchestrator.", nameof(orchestratorName));
        var id = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        var refusing = RefusingStatuses(options?.DedupeStatuses);
        using var span = EngineSpans.Create(orchestratorName.Name, id);
        var started = new ExecutionStarted(
            default,
            orchestratorName.Name,
            options?.Version?.Version ?? defaultVersion,
            engine.Environment.Payloads.Pack(input),
            null,
            options?.Tags is { Count: > 0 } tags ? tags : null,
            options?.StartAt?.UtcDateTime is { } at && at > engine.Clock.GetUtcNow().UtcDateTime ? at : null
        )
        {
            Trace = EngineSpans.Carried(span),
        };
        var taken = NewAnswer();
        engine.Post(id, new InstanceMessage.Start(started, refusing.Contains, Taken: taken));
        if (!await taken.Task.WaitAsync(cancellation))
        {
            throw new OrchestrationAlreadyExistsException(
                $"An orchestration instance with the id '{id}' already exists and its status refuses a new start."
            );
        }

        await engine.Log.FlushAsync(cancellation);
        return id;
    }

    public override async Task RaiseEventAsync(
        string instanceId,
        string eventName,
        object? eventPayload = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        using var span = EngineSpans.Raise(eventName, instanceId);
        var raised = new EventRaised(default, eventName, engine.Environment.Payloads.Pack(eventPayload))
        {
            Trace = EngineSpans.Carried(span),
        };
        await DeliverAsync(instanceId, raised, cancellation);
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        DeliverAsync(instanceId, new ExecutionSuspended(default, reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        DeliverAsync(instanceId, new ExecutionResumed(default, reason), cancellation);

    public override async Task TerminateInstanceAsync(
        string instanceId,
        TerminateInstanceOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        var recursive = options?.Recursive is true;
        var terminated = new ExecutionTerminated(default, engine.Environment.Payloads.Pack(options?.Output)) { Recursive = recursive };
        await DeliverAsync(instanceId, terminated, cancellation);
        if (recursive)
        {
            // Those of an instance that had finished before, and those that were left running by their callers.
            foreach (var child in engine.Reads.Read(statements => InstanceReader.ChildrenOf(statements, instanceId)))
                await TerminateInstanceAsync(child, options, cancellation);
        }
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => WaitAsync(instanceId, InstanceWaiters.HasStarted, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => WaitAsync(instanceId, InstanceWaiters.HasFinished, getInputsAndOutputs, cancellation);

    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        await engine.Log.FlushAsync(cancellation);
        return engine.Reads.Read(statements => InstanceReader.Find(statements, instanceId)) is { } instance
            ? Describe(instance, getInputsAndOutputs)
            : null;
    }

    public override async Task<string> RestartAsync(
        string instanceId,
        bool restartWithNewInstanceId = false,
        CancellationToken cancellation = default
    )
    {
        await engine.Log.FlushAsync(cancellation);
        var (instance, input) = engine.Reads.Read(statements =>
            (InstanceReader.Find(statements, instanceId), InstanceReader.Input(statements, instanceId))
        );
        if (instance is null)
            throw new ArgumentException($"An orchestration with the instanceId {instanceId} was not found.", nameof(instanceId));
        if (!restartWithNewInstanceId && !instance.IsFinished)
            throw new InvalidOperationException(
                $"Instance '{instanceId}' is {instance.Status}; terminate it first, or restart it under a new id."
            );

        var id = restartWithNewInstanceId ? Guid.NewGuid().ToString("N") : instanceId;
        var started = new ExecutionStarted(default, instance.Name, instance.Version, input, null, instance.Tags, null)
        {
            Trace = EngineSpans.Carried(null),
        };
        var taken = NewAnswer();
        engine.Post(id, new InstanceMessage.Start(started, static status => status is OrchestrationRuntimeStatus.Running, Taken: taken));
        await taken.Task.WaitAsync(cancellation);
        await engine.Log.FlushAsync(cancellation);
        return id;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<bool> DeliverAsync(string instanceId, InboundEvent content, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        var taken = NewAnswer();
        engine.Post(instanceId, new InstanceMessage.Deliver(content, Taken: taken));
        var wasTaken = await taken.Task.WaitAsync(cancellation);
        await engine.Log.FlushAsync(cancellation);
        return wasTaken;
    }

    private async Task<OrchestrationMetadata> WaitAsync(
        string instanceId,
        Func<Instance, bool> condition,
        bool withPayloads,
        CancellationToken cancellation
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        var waiter = engine.Waiters.Add(instanceId, condition);
        try
        {
            ObjectDisposedException.ThrowIf(engine.IsStopped, typeof(LocalTaskHub));
            if (
                (engine.InMemory(instanceId) ?? engine.Reads.Read(statements => InstanceReader.Find(statements, instanceId))) is { } present
            )
                waiter.TryComplete(present);
            var instance = await waiter.Reached.WaitAsync(cancellation);
            await engine.Log.FlushAsync(cancellation);
            return Describe(instance, withPayloads);
        }
        finally
        {
            engine.Waiters.Remove(waiter);
        }
    }

    private OrchestrationMetadata Describe(Instance instance, bool withPayloads) =>
        new(instance.Name, instance.Id)
        {
            RuntimeStatus = instance.Status,
            CreatedAt = new DateTimeOffset(instance.CreatedAt),
            LastUpdatedAt = new DateTimeOffset(instance.UpdatedAt),
            Tags = instance.Tags ?? new Dictionary<string, string>(),
            FailureDetails = withPayloads ? instance.Failure : null,
            DataConverter = withPayloads ? engine.Environment.Payloads.Converter : null,
            SerializedInput = withPayloads ? Input(instance) : null,
            SerializedOutput = withPayloads ? instance.Output : null,
            SerializedCustomStatus = withPayloads ? instance.CustomStatus : null,
        };

    private string? Input(Instance instance)
    {
        try
        {
            return engine.Reads.Read(statements => InstanceReader.Input(statements, instance.Id))?.Json;
        }
        catch (UnreadableHistoryException)
        {
            // The instance fails for it as soon as it is woken; all else that is known of it can still be told.
            return null;
        }
    }

    private static HashSet<OrchestrationRuntimeStatus> RefusingStatuses(IReadOnlyList<string>? names)
    {
        if (names is null)
            return s_refusingStatuses;
        var statuses = new HashSet<OrchestrationRuntimeStatus>();
        foreach (var name in names)
        {
            statuses.Add(
                Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: true, out var status)
                    ? status
                    : throw new ArgumentException($"'{name}' is no orchestration status to refuse a start by.", nameof(names))
            );
        }

        return statuses;
    }

    private static TaskCompletionSource<bool> NewAnswer() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
