using TutorFunctions.Tutoring;

namespace TutorFunctions.Classes;

/// <summary>Keeps alerts. One is raised in the same write as the turn that gives cause for it (TurnAlert).</summary>
public interface IAlertStore
{
    /// <summary>Alerts, the newest first.</summary>
    /// <param name="all">Whether acknowledged ones are wanted as well.</param>
    /// <exception cref="FormatException">The cursor is none that this store gave out.</exception>
    Task<AlertPage> ListAsync(bool all, int limit, string? cursor, CancellationToken cancellation);

    /// <summary>
    /// Raises an alert that no turn raises by itself; the same id again changes nothing. It is on disk when this returns.
    /// </summary>
    /// <param name="sessionId">The session that it is about; one that is gone raises none.</param>
    /// <param name="alert">Its id begins with the session's, and a dot ends that.</param>
    Task RaiseAsync(string sessionId, TurnAlert alert, DateTime at, CancellationToken cancellation);

    /// <returns>Null when there is none of that id.</returns>
    Task<Alert?> FindAsync(string alertId, CancellationToken cancellation);

    /// <summary>Notes that somebody has taken an alert on; doing so again changes nothing.</summary>
    /// <param name="by">Who; null where that is not known.</param>
    /// <returns>The alert; null when there is none of that id.</returns>
    Task<Alert?> AcknowledgeAsync(string alertId, string? by, CancellationToken cancellation);

    /// <summary>
    /// Changes what people have done about an alert; of two changes at once the later is made on what the earlier has left.
    /// </summary>
    /// <returns>The alert; null when there is none of that id.</returns>
    Task<Alert?> CareAsync(string alertId, Func<AlertCare, AlertCare> change, CancellationToken cancellation);
}
