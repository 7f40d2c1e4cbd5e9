using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Sessions;

namespace TutorFunctions.Lms;

/// <summary>Forgets the ids of old webhook messages, once a night.</summary>
public sealed class PurgeDeliveries(ISessionStore store)
{
    [Function(nameof(PurgeDeliveries))]
    public Task RunAsync([TimerTrigger("0 40 3 * * *")] TimerInfo timer, CancellationToken cancellation) =>
        store.PurgeDeliveriesAsync(cancellation);
}
