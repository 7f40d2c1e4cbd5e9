using System.Collections.Concurrent;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Sessions;
using TutorFunctions.Telemetry;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>
/// Sessions beside the histories, in the same file and the same order of writes. The process owns the file, so a session in use is answered
/// from memory; everything else is read from disk.
/// </summary>
public sealed class SqliteSessionStore(ILocalTaskHubAccessor runtime, TimeProvider clock) : ISessionStore
{
    private const int MaxInMemory = 256;
    private const int RecentTurns = 4;

    /// <summary>Sessions that are looked at each time one is opened; more than one, so that memory shrinks again after a rush.</summary>
    private const int MostLookedAt = 4;

    private static readonly TimeSpan s_deliveriesKept = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<string, OpenSession> _open = new(StringComparer.Ordinal);
    private readonly LinkedList<OpenSession> _byUse = [];
    private long? _lastNumber;

    private CommitLog Log => runtime.Hub.Log;

    public Task CreateAsync(SessionSetup setup, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(setup);
        var session = new OpenSession(NewNumber(), setup, SessionSummary.Before(setup), 0, 0);
        if (!_open.TryAdd(setup.SessionId, session))
            throw new InvalidOperationException($"There is a session '{setup.SessionId}' already.");
        session.LastCommit = Log.Append(new SessionCreated(session.Number, setup, session.Summary.Status));
        Touch(session);
        return Task.CompletedTask;
    }

    public Task<StoredSession?> FindAsync(string sessionId, CancellationToken cancellation) =>
        Task.FromResult(Open(sessionId) is { } session ? new StoredSession(session.Setup, session.Summary) : null);

    public Task<InboxEntry> AcceptAsync(
        string sessionId,
        InboxKind kind,
        string? replyId,
        string text,
        CancellationToken cancellation,
        string? deliveryId = null,
        TeacherNote? teacher = null
    ) => Task.FromResult(Use(sessionId, session =>
            {
                if (replyId is not null && Known(session, replyId) is { } earlier)
                    return earlier;
                var sequence = ++session.LastSequence;
                var entry = new InboxEntry(
                    sequence,
                    kind,
                    replyId ?? $"#{sequence}",
                    text,
                    clock.GetUtcNow().UtcDateTime,
                    session.HintsTaken
                )
                {
                    TraceParent = SessionSpans.Caller,
                    Teacher = teacher,
                };
                session.Untaken.Add(entry);
                session.Accepted[entry.ReplyId] = entry;
                var accepted = new EntryAccepted(session.Number, entry, HasOwnId: replyId is not null);
                session.LastCommit = deliveryId is null
                    ? Log.Append(accepted)
                    : Log.Append(accepted, new MessageDelivered(deliveryId, entry.ReceivedAt));
                return entry;
            }));

    public async Task<bool> WasDeliveredAsync(string deliveryId, CancellationToken cancellation)
    {
        await Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements => statements.Scalar("SELECT 1 FROM deliveries WHERE id = $1", deliveryId) is not null);
    }

    public Task PurgeDeliveriesAsync(CancellationToken cancellation)
    {
        Log.Append(new DeliveriesPurged(clock.GetUtcNow().UtcDateTime - s_deliveriesKept));
        return Log.FlushAsync(cancellation);
    }

    public Task<InboxEntry?> FindEntryAsync(string sessionId, string replyId, CancellationToken cancellation) =>
        Task.FromResult(Use(sessionId, session => Known(session, replyId)));

    public Task<InboxEntry?> NextAsync(string sessionId, long after, CancellationToken cancellation) =>
        Task.FromResult(Use(sessionId, session => session.Untaken.Find(entry => entry.Sequence > after)));

    public Task RecordAsync(TurnRecord turn, TurnConsequences consequences, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(consequences);
        Use(turn.SessionId, session =>
        {
            if (turn.Turn <= session.Summary.Turn)
                return false;
            if (turn.Summary.Open?.AskedInTurn != session.Summary.Open?.AskedInTurn)
                session.HintsTaken = 0;
            var recorded = new TurnRecorded(session.Number, turn, session.Summary.Status, consequences.Alert);
            var figures = new FiguresChanged(consequences.Figures);
            session.LastCommit = Log.Append([recorded, figures, .. EvidenceWrites(consequences)]);
            session.Summary = turn.Summary;
            session.Untaken.RemoveAll(entry => entry.Sequence <= turn.Summary.LastTaken);
            session.Recent[turn.Entry?.Sequence ?? -turn.Turn] = turn;
            if (session.Recent.Count > RecentTurns)
                session.Recent.Remove(session.Recent.MinBy(recent => recent.Value.Turn).Key);
            session.Recorded(turn);
            return true;
        });
        return Task.CompletedTask;
    }

    public async Task<TurnRecord?> WaitForTurnAsync(string sessionId, long sequence, TimeSpan patience, CancellationToken cancellation)
    {
        var (session, source) = Use(sessionId, session => (session, Awaited(session, sequence)));
        if (source is null)
        {
            await Log.FlushAsync(cancellation);
            return runtime.Hub.Reads.Read(statements => SessionReader.TurnOf(statements, session.Number, sequence));
        }

        try
        {
            var turn = await source.Task.WaitAsync(patience, clock, cancellation);
            await Log.FlushAsync(cancellation);
            return turn;
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            lock (session.Gate)
                session.StopWaiting(source);
        }
    }

    public async Task WaitForNewTurnAsync(string sessionId, int afterTurn, TimeSpan patience, CancellationToken cancellation)
    {
        var (session, source) = Use(sessionId, session => (session, session.Summary.Turn > afterTurn ? null : session.Watch()));
        if (source is null)
            return;
        try
        {
            await source.Task.WaitAsync(patience, clock, cancellation);
        }
        catch (TimeoutException)
        {
            // Nothing new is an answer too.
        }
        finally
        {
            lock (session.Gate)
                session.StopWatching(source);
        }
    }

    public async Task<IReadOnlyList<TurnRecord>> ReadTurnsAsync(string sessionId, int fromTurn, int limit, CancellationToken cancellation)
    {
        var number = Use(sessionId, static session => session.Number);
        await Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements => SessionReader.Turns(statements, number, fromTurn, limit));
    }

    public async Task<SessionPage> ListAsync(SessionFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements => SessionReader.List(statements, filter));
    }

    public async Task<GivenHint> TakeHintAsync(string sessionId, IReadOnlyList<string> hints, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(hints);
        var given = Use(sessionId, session =>
        {
            var open = session.Summary.Open ?? throw new InvalidOperationException($"Session '{sessionId}' has no open question.");
            session.HintsTaken = Math.Min(open.HintsSeen(session.HintsTaken) + 1, hints.Count);
            var hint = new GivenHint(
                open.AskedInTurn,
                session.Summary.Turn,
                session.HintsTaken,
                hints[session.HintsTaken - 1],
                open.StepId,
                clock.GetUtcNow().UtcDateTime
            );
            session.LastCommit = Log.Append(new HintTaken(session.Number, hint));
            return hint;
        });
        await Log.FlushAsync(cancellation);
        return given;
    }

    public async Task<IReadOnlyList<GivenHint>> ReadHintsAsync(string sessionId, CancellationToken cancellation)
    {
        var number = Use(sessionId, static session => session.Number);
        await Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements => SessionReader.Hints(statements, number));
    }

    public Task EraseAsync(string sessionId, CancellationToken cancellation)
    {
        if (Open(sessionId) is null)
            return Task.CompletedTask;
        Use(sessionId, session =>
        {
            var last = session.Erase(clock.GetUtcNow().UtcDateTime);
            session.LastCommit = Log.Append(new SessionErased(session.Number, session.Setup, last));
            session.Recorded(last);
            return true;
        });
        return Log.FlushAsync(cancellation);
    }

    public async Task RemoveAsync(string sessionId, CancellationToken cancellation)
    {
        if (Open(sessionId) is not { } session)
            return;
        Log.Append(new SessionRemoved(session.Number));
        await Log.FlushAsync(cancellation);
        lock (session.Gate)
        {
            session.IsRetired = true;
            _open.TryRemove(KeyValuePair.Create(sessionId, session));
        }
    }

    public Task FlushAsync(CancellationToken cancellation) => Log.FlushAsync(cancellation);

    public Task ProbeAsync(CancellationToken cancellation) => Log.FlushAsync(cancellation);

    private static IEnumerable<IDatabaseWrite> EvidenceWrites(TurnConsequences consequences)
    {
        if (consequences.Evidence is { } answer)
            yield return new EvidenceRecorded(answer);
        if (consequences.Correction is { } correction)
            yield return new EvidenceCorrected(correction);
    }

    /// <returns>Null when the turn, if there is one, is to be read from disk.</returns>
    private static TaskCompletionSource<TurnRecord?>? Awaited(OpenSession session, long sequence)
    {
        if (session.Recent.TryGetValue(sequence, out var recent))
            return Done(recent);
        return session.Summary.Turn >= 0 && (session.Summary.LastTaken >= sequence || session.HasEnded) ? null : session.Wait(sequence);
    }

    private static TaskCompletionSource<TurnRecord?> Done(TurnRecord? turn)
    {
        var source = new TaskCompletionSource<TurnRecord?>();
        source.SetResult(turn);
        return source;
    }

    /// <summary>Does something with a session while nobody else does.</summary>
    /// <exception cref="UnknownSessionException">There is no such session.</exception>
    private T Use<T>(string sessionId, Func<OpenSession, T> action)
    {
        while (true)
        {
            var session = Open(sessionId) ?? throw new UnknownSessionException(sessionId);
            lock (session.Gate)
            {
                if (!session.IsRetired)
                    return action(session);
            }
        }
    }

    private OpenSession? Open(string sessionId)
    {
        if (!_open.TryGetValue(sessionId, out var open))
        {
            // If it left memory a moment ago, all of it was on disk by then.
            if (runtime.Hub.Reads.Read(statements => SessionReader.Open(statements, sessionId)) is not { } read)
                return null;
            open = _open.GetOrAdd(sessionId, read);
        }

        Touch(open);
        return open;
    }

    private InboxEntry? Known(OpenSession session, string replyId) =>
        session.Accepted.TryGetValue(replyId, out var accepted)
            ? accepted
            : runtime.Hub.Reads.Read(statements => SessionReader.Entry(statements, session.Number, replyId));

    private long NewNumber()
    {
        lock (_byUse)
        {
            var number = (_lastNumber ?? runtime.Hub.Reads.Read(SessionReader.LastNumber)) + 1;
            _lastNumber = number;
            return number;
        }
    }

    private void Touch(OpenSession session)
    {
        lock (_byUse)
        {
            if (session.IsRetired || _byUse.Last?.Value == session)
                return;
            if (session.Use is { List: not null } place)
                _byUse.Remove(place);
            session.Use = _byUse.AddLast(session);
            Retire(MaxInMemory, MostLookedAt);
        }
    }

    /// <summary>Lets sessions leave memory, those first that have not been used for longest, until so many are left.</summary>
    public void Retire(int left)
    {
        lock (_byUse)
            Retire(left, _byUse.Count);
    }

    /// <summary>
    /// Looks at a few only: while more sessions than that wait for a slow model, those that are just being opened must not be sent out
    /// again, and nobody should look through all who wait.
    /// </summary>
    private void Retire(int left, int most)
    {
        for (; _byUse.Count > left && most > 0; most--)
        {
            var node = _byUse.First!;
            _byUse.Remove(node);
            if (!TryRetire(node.Value))
                _byUse.AddLast(node);
        }
    }

    private bool TryRetire(OpenSession session)
    {
        lock (session.Gate)
        {
            if (session.HasWaiters || session.Untaken.Count > 0 || session.LastCommit > Log.LastOnDisk)
                return false;
            session.IsRetired = true;
            _open.TryRemove(KeyValuePair.Create(session.Setup.SessionId, session));
            return true;
        }
    }
}
