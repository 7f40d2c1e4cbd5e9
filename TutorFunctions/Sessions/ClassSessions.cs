using TutorFunctions.Access;

namespace TutorFunctions.Sessions;

/// <summary>The sessions of some classes.</summary>
public sealed class ClassSessions(ISessionStore store, IClassRosters rosters)
{
    /// <summary>A page of those that a filter lets through, the newest first.</summary>
    /// <exception cref="FormatException">The filter's cursor is none that a store gave out.</exception>
    public async Task<SessionPage> ListAsync(IReadOnlyCollection<string> classIds, SessionFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var place = filter.Cursor is null ? null : PlaceOf(filter.Cursor);
        var found = new List<StoredSession>();
        while (found.Count <= filter.Limit)
        {
            var listed = await rosters.ListSessionsAsync(classIds, place, filter.Limit + 1, cancellation);
            foreach (var one in listed)
            {
                if (
                    await store.FindAsync(one.SessionId, cancellation) is { Setup.LearnerId: { } learner } session
                    && Fits(session, filter)
                    && await rosters.HasLearnerAsync(classIds, learner, cancellation)
                )
                    found.Add(session);
            }

            if (listed.Count <= filter.Limit)
                break;
            place = listed[^1];
        }

        if (found.Count <= filter.Limit)
            return new SessionPage(found, null);
        var last = found[filter.Limit - 1].Setup;
        return new SessionPage(found[..filter.Limit], ListCursor.Write(last.CreatedAt, last.SessionId));
    }

    private static ListedSession PlaceOf(string cursor)
    {
        var (time, id) = ListCursor.Read(cursor);
        return time <= DateTime.MaxValue.Ticks
            ? new ListedSession(new DateTime(time, DateTimeKind.Utc), id)
            : throw new FormatException($"'{cursor}' is not a cursor that this server gave out.");
    }

    private static bool Fits(StoredSession session, SessionFilter filter) =>
        (filter.Status is null || session.Summary.Status == filter.Status)
        && (filter.CourseId is null || session.Setup.CourseId == filter.CourseId)
        && (filter.LearnerId is null || session.Setup.LearnerId == filter.LearnerId);
}
