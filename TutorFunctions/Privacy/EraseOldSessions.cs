using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using TutorFunctions.Sessions;

namespace TutorFunctions.Privacy;

/// <summary>Erases the sessions that ended longer ago than a setting allows, once a night.</summary>
public sealed partial class EraseOldSessions(
    ISessionStore sessions,
    ISessionErasure erasure,
    Retention retention,
    TimeProvider clock,
    ILogger<EraseOldSessions> logger
)
{
    private const int AtOnce = 200;

    [Function(nameof(EraseOldSessions))]
    public async Task RunAsync(
        [TimerTrigger("0 0 4 * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        if (retention.Kept is not { } kept)
            return;
        var before = clock.GetUtcNow().UtcDateTime - kept;
        var erased = 0;

        // A session has ended after it was created, so that none is passed over which ended before.
        var cursor = ListCursor.Write(before, string.Empty);
        while (cursor is not null)
        {
            var page = await sessions.ListAsync(new SessionFilter(null, null, null, AtOnce, cursor), cancellation);
            foreach (var session in page.Items.Where(session => session.HasEnded && session.Summary.LastUpdatedAt < before))
            {
                await erasure.EraseAsync(client, session, cancellation);
                erased++;
            }

            cursor = page.NextCursor;
        }

        if (erased > 0)
            LogErased(erased, kept.TotalDays);
    }

    [LoggerMessage(LogLevel.Information, "Erased {Count} sessions that ended more than {Days} days ago (TUTOR_RETENTION_DAYS).")]
    private partial void LogErased(int count, double days);
}
