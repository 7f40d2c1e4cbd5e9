using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TutorFunctions.Sessions;

namespace TutorFunctions.Tests.Faults;

/// <summary>The client that endpoints get, between which and the engine events of students go wrong. All else passes through.</summary>
internal sealed class FaultyClient(DurableTaskClient engine, FaultyEvents events) : DurableTaskClient("faulty")
{
    public override Task RaiseEventAsync(
        string instanceId,
        string eventName,
        object? eventPayload = null,
        CancellationToken cancellation = default
    ) =>
        eventName == TutoringSession.StudentReplied
            ? events.PassAsync(() => engine.RaiseEventAsync(instanceId, eventName, eventPayload, CancellationToken.None))
            : engine.RaiseEventAsync(instanceId, eventName, eventPayload, cancellation);

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default
    ) => engine.ScheduleNewOrchestrationInstanceAsync(orchestratorName, input, options, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => engine.WaitForInstanceStartAsync(instanceId, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => engine.WaitForInstanceCompletionAsync(instanceId, getInputsAndOutputs, cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        engine.SuspendInstanceAsync(instanceId, reason, cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        engine.ResumeInstanceAsync(instanceId, reason, cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => engine.GetInstancesAsync(instanceId, getInputsAndOutputs, cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        engine.GetAllInstancesAsync(filter);

    public override ValueTask DisposeAsync() => engine.DisposeAsync();
}
