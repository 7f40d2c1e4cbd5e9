using TutorFunctions.LocalRuntime.History;
using TutorFunctions.LocalRuntime.Instances;
using Core = DurableTask.Core.History;

namespace TutorFunctions.LocalRuntime.Client;

internal sealed partial class LocalDurableTaskClient
{
    public override async Task<IList<Core.HistoryEvent>> GetOrchestrationHistoryAsync(
        string instanceId,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        await engine.Log.FlushAsync(cancellation);
        return engine.Reads.Read(statements =>
            InstanceReader.Find(statements, instanceId) is { } instance
                ? CoreHistory.Of(instanceId, instance.Generation, InstanceReader.History(statements, instance.Number))
                : throw new ArgumentException($"An orchestration with the instanceId {instanceId} was not found.", nameof(instanceId))
        );
    }
}
