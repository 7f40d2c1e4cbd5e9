using TutorFunctions.Classes;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Tables;

public sealed class TableAlertStore(TutorTables tables, TimeProvider clock) : IAlertStore
{
    private readonly Listing _listing = new(tables.Listings);

    public async Task<AlertPage> ListAsync(bool all, int limit, string? cursor, CancellationToken cancellation)
    {
        var (items, next) = await _listing.ReadAsync(
            all ? Listing.Alerts : Listing.OpenAlerts,
            limit,
            cursor,
            async id => await RowAsync(id, cancellation) is { } found && (all || found.Alert.AcknowledgedAt is null) ? found.Alert : null,
            alert => (alert.RaisedAt, alert.AlertId),
            cancellation
        );
        return new AlertPage(items, next);
    }

    public async Task<Alert?> AcknowledgeAsync(string alertId, string? by, CancellationToken cancellation)
    {
        while (await RowAsync(alertId, cancellation) is { } found)
        {
            if (found.Alert.AcknowledgedAt is not null)
            {
                await _listing.RemoveAsync([Listing.OpenAlerts], found.Alert.RaisedAt, alertId, cancellation);
                return found.Alert;
            }

            try
            {
                await tables.Sessions.WriteAsync(
                    TableKey.Of(SessionKeys.SessionOf(alertId)),
                    [AlertRow.Acknowledged(found.Row, clock.GetUtcNow().UtcDateTime, by)],
                    cancellation
                );
            }
            catch (TableConflictException)
            {
                // Somebody else has taken it on at the same time; read again, it says so.
            }
        }

        return null;
    }

    public async Task<Alert?> FindAsync(string alertId, CancellationToken cancellation) =>
        (await RowAsync(alertId, cancellation))?.Alert;

    public async Task<Alert?> CareAsync(string alertId, Func<AlertCare, AlertCare> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        RowChange cared;
        do
        {
            if (await RowAsync(alertId, cancellation) is not { } found)
                return null;
            cared = AlertRow.Cared(found.Row, change);
        } while (!await tables.Sessions.TryWriteAsync(TableKey.Of(SessionKeys.SessionOf(alertId)), [cared], cancellation));
        return await FindAsync(alertId, cancellation);
    }

    public async Task RaiseAsync(string sessionId, TurnAlert alert, DateTime at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (
            await SessionHead.FindAsync(tables.Sessions, sessionId, cancellation) is null
            || await RowAsync(alert.AlertId, cancellation) is not null
        )
            return;
        await _listing.AddAsync([Listing.Alerts, Listing.OpenAlerts], at, alert.AlertId, cancellation);

        // When it is raised at the same time, a row in the listing leads to nothing, and is passed over.
        await tables.Sessions.TryWriteAsync(TableKey.Of(sessionId), [AlertRow.Raised(alert, at)], cancellation);
    }

    private async Task<(TableRow Row, Alert Alert)?> RowAsync(string alertId, CancellationToken cancellation)
    {
        var session = SessionKeys.SessionOf(alertId);
        if (
            await tables.Sessions.FindAsync(TableKey.Of(session), SessionKeys.Alert(alertId), cancellation) is not { } row
            || await SessionHead.FindAsync(tables.Sessions, session, cancellation) is not { } head
        )
            return null;
        return (row, AlertRow.Read(row, head.Setup));
    }
}
