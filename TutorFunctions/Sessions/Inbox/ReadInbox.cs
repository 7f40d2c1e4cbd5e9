using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

public sealed class ReadInbox(ISessionStore store)
{
    [Function(nameof(ReadInbox))]
    public Task<InboxEntry?> RunAsync([ActivityTrigger] InboxQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return store.NextAsync(query.SessionId, query.After, cancellation);
    }
}
