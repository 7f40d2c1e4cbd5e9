using TutorFunctions.Teaching;

namespace TutorFunctions.Stores;

/// <summary>Keeps alerts. One is raised in the same write as the turn that gives cause for it (TurnAlert).</summary>
public interface IAlertStore
{
    /// <summary>Alerts, the newest first.</summary>
    /// <param name="all">Whether acknowledged ones are wanted as well.</param>
    /// <exception cref="FormatException">The cursor is none that this store gave out.</exception>
    Task<AlertPage> ListAsync(bool all, int limit, string? cursor, CancellationToken cancellation);

    /// <summary>Notes that somebody has taken an alert on; doing so again changes nothing.</summary>
    /// <returns>The alert; null when there is none of that id.</returns>
    Task<Alert?> AcknowledgeAsync(string alertId, CancellationToken cancellation);
}
