using System.Globalization;
using TutorFunctions.Sessions;
using TutorFunctions.Telemetry;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// Sessions in tables that any number of processes share. What a turn reads and writes lies in one partition and is found by its key; what
/// was taken is on disk when a call returns. Two writers never overwrite each other: the later one finds a conflict, reads again and
/// decides anew.
/// </summary>
public sealed class TableSessionStore(TutorTables tables, TimeProvider clock) : ISessionStore
{
    /// <summary>Conflicts in one call after which something other than a busy session must be wrong.</summary>
    private const int MostConflicts = 50;

    private readonly ITable _sessions = tables.Sessions;
    private readonly Listing _listing = new(tables.Listings);
    private readonly TableLearnerStore _learners = new(tables);
    private readonly TableSessionFigures _figures = new(tables);
    private readonly Deliveries _deliveries = new(tables.Deliveries);

    public async Task CreateAsync(SessionSetup setup, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(setup);
        var partitions = Listing
            .Lasting(setup.LearnerId, setup.CourseId)
            .Concat(Listing.While(setup.CourseId, SessionSummary.Before(setup).Status));
        await _listing.AddAsync(partitions, setup.CreatedAt, setup.SessionId, cancellation);
        try
        {
            await _sessions.WriteAsync(TableKey.Of(setup.SessionId), [SessionHead.Begin(setup)], cancellation);
        }
        catch (TableConflictException conflict)
        {
            // The answer to the write may have been lost, and the write been sent once more.
            if ((await FindAsync(setup.SessionId, cancellation))?.Setup.CreatedAt != setup.CreatedAt)
                throw new InvalidOperationException($"There is a session '{setup.SessionId}' already.", conflict);
        }

        await _figures.SettleAsync(setup.SessionId, cancellation);
    }

    public async Task<StoredSession?> FindAsync(string sessionId, CancellationToken cancellation) =>
        (await SessionHead.FindAsync(_sessions, sessionId, cancellation))?.Session;

    public async Task<InboxEntry> AcceptAsync(
        string sessionId,
        InboxKind kind,
        string? replyId,
        string text,
        CancellationToken cancellation,
        string? deliveryId = null,
        TeacherNote? teacher = null
    )
    {
        var head = await HeadAsync(sessionId, cancellation);

        // Found again by it when the answer to a write is lost and the write is sent once more.
        var key = replyId ?? Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        var sequence = head.Summary.LastTaken + 1;
        for (var conflicts = 0; ; conflicts++)
        {
            var entry = new InboxEntry(
                sequence,
                kind,
                replyId ?? string.Create(CultureInfo.InvariantCulture, $"#{sequence}"),
                text,
                clock.GetUtcNow().UtcDateTime,
                head.HintsForOpen
            )
            {
                TraceParent = SessionSpans.Caller,
                Teacher = teacher,
            };
            try
            {
                await _sessions.WriteAsync(TableKey.Of(sessionId), SessionRows.Accepted(entry, key), cancellation);
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                if (await FindEntryAsync(sessionId, key, cancellation) is not { } earlier)
                {
                    sequence = await NextFreeAsync(sessionId, sequence, cancellation);
                    continue;
                }

                entry = earlier;
            }

            if (deliveryId is not null)
                await _deliveries.AddAsync(deliveryId, entry.ReceivedAt, cancellation);
            return entry;
        }
    }

    public Task<bool> WasDeliveredAsync(string deliveryId, CancellationToken cancellation) =>
        _deliveries.ContainsAsync(deliveryId, clock.GetUtcNow().UtcDateTime, cancellation);

    public Task PurgeDeliveriesAsync(CancellationToken cancellation) => _deliveries.PurgeAsync(clock.GetUtcNow().UtcDateTime, cancellation);

    public async Task<InboxEntry?> FindEntryAsync(string sessionId, string replyId, CancellationToken cancellation)
    {
        var row = await _sessions.FindAsync(TableKey.Of(sessionId), SessionKeys.Reply(replyId), cancellation);
        return row is null ? null : await EntryAsync(sessionId, SessionRows.Pointer(row), cancellation);
    }

    public Task<InboxEntry?> NextAsync(string sessionId, long after, CancellationToken cancellation) =>
        EntryAsync(sessionId, after + 1, cancellation);

    public async Task RecordAsync(TurnRecord turn, TurnConsequences consequences, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(consequences);
        for (var conflicts = 0; ; conflicts++)
        {
            var head = await HeadAsync(turn.SessionId, cancellation);
            if (turn.Turn <= head.Summary.Turn)
            {
                // Who recorded it may have died before the figures knew of it.
                await _figures.SettleAsync(turn.SessionId, cancellation);
                return;
            }

            // Before the turn: a process that dies in between finds the answer in the log when it records the turn once more.
            if (consequences.Evidence is { } answer)
                await _learners.RecordAsync(answer, cancellation);
            if (consequences.Correction is { } correction)
                await _learners.CorrectAsync(correction, cancellation);
            var (before, after) = (head.Summary.Status, turn.Summary.Status);
            var alert = consequences.Alert;
            if (before != after)
                await _listing.AddAsync(Listing.While(head.Setup.CourseId, after), head.Setup.CreatedAt, turn.SessionId, cancellation);
            if (alert is not null)
                await _listing.AddAsync([Listing.Alerts, Listing.OpenAlerts], turn.At, alert.AlertId, cancellation);
            try
            {
                RowChange[] alerts = alert is null ? [] : [AlertRow.Raised(alert, turn.At)];
                await _sessions.WriteAsync(
                    TableKey.Of(turn.SessionId),
                    [head.With(turn, consequences.Figures), .. SessionRows.Recorded(turn), .. alerts],
                    cancellation
                );
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                continue;
            }

            if (before != after)
                await _listing.RemoveAsync(Listing.While(head.Setup.CourseId, before), head.Setup.CreatedAt, turn.SessionId, cancellation);
            await _figures.SettleAsync(turn.SessionId, cancellation);
            return;
        }
    }

    public Task<TurnRecord?> WaitForTurnAsync(string sessionId, long sequence, TimeSpan patience, CancellationToken cancellation) =>
        Polling.UntilAsync(
            async () =>
            {
                var head = await HeadAsync(sessionId, cancellation);
                return head.Summary.Turn >= 0 && (head.Summary.LastTaken >= sequence || head.Session.HasEnded)
                    ? (true, await TurnOfAsync(sessionId, sequence, cancellation))
                    : (false, null);
            },
            patience,
            clock,
            cancellation
        );

    public Task WaitForNewTurnAsync(string sessionId, int afterTurn, TimeSpan patience, CancellationToken cancellation) =>
        Polling.UntilAsync(
            async () =>
            {
                var head = await HeadAsync(sessionId, cancellation);
                return (head.Summary.Turn > afterTurn, head);
            },
            patience,
            clock,
            cancellation
        );

    public async Task<IReadOnlyList<TurnRecord>> ReadTurnsAsync(string sessionId, int fromTurn, int limit, CancellationToken cancellation)
    {
        var rows = await _sessions.ReadAsync(SessionKeys.Turns(TableKey.Of(sessionId), fromTurn, limit), cancellation);
        if (rows.Count == 0)
            await HeadAsync(sessionId, cancellation);
        return [.. rows.Select(SessionRows.Turn)];
    }

    public async Task<SessionPage> ListAsync(SessionFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (items, next) = await _listing.ReadAsync(
            Listing.For(filter.LearnerId, filter.CourseId, filter.Status),
            filter.Limit,
            filter.Cursor,
            async id => await FindAsync(id, cancellation) is { } session && Fits(session, filter) ? session : null,
            session => (session.Setup.CreatedAt, session.Setup.SessionId),
            cancellation
        );
        return new SessionPage(items, next);
    }

    public async Task<GivenHint> TakeHintAsync(string sessionId, IReadOnlyList<string> hints, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(hints);
        for (var conflicts = 0; ; conflicts++)
        {
            var head = await HeadAsync(sessionId, cancellation);
            var open = head.Summary.Open ?? throw new InvalidOperationException($"Session '{sessionId}' has no open question.");
            var level = Math.Min(open.HintsSeen(head.HintsForOpen) + 1, hints.Count);
            var hint = new GivenHint(
                open.AskedInTurn,
                head.Summary.Turn,
                level,
                hints[level - 1],
                open.StepId,
                clock.GetUtcNow().UtcDateTime
            );
            if (level == head.HintsForOpen)
                return hint;
            try
            {
                await _sessions.WriteAsync(
                    TableKey.Of(sessionId),
                    [head.WithHints(open.AskedInTurn, level), SessionRows.Given(hint)],
                    cancellation
                );
                return hint;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                // Another hint was taken, or the session has moved on.
            }
        }
    }

    public async Task<IReadOnlyList<GivenHint>> ReadHintsAsync(string sessionId, CancellationToken cancellation) =>
        [.. (await _sessions.ReadAsync(SessionKeys.Hints(TableKey.Of(sessionId)), cancellation)).Select(SessionRows.Hint)];

    public async Task EraseAsync(string sessionId, CancellationToken cancellation)
    {
        var partition = TableKey.Of(sessionId);
        for (var conflicts = 0; await SessionHead.FindAsync(_sessions, sessionId, cancellation) is { } head; conflicts++)
        {
            foreach (
                var alert in (await _sessions.ReadAsync(SessionKeys.Alerts(partition), cancellation)).Select(row =>
                    AlertRow.Read(row, head.Setup)
                )
            )
                await _listing.RemoveAsync([Listing.Alerts, Listing.OpenAlerts], alert.RaisedAt, alert.AlertId, cancellation);
            var (setup, summary) = head.Session.Erased(clock.GetUtcNow().UtcDateTime);
            await _listing.AddAsync(Listing.While(setup.CourseId, summary.Status), setup.CreatedAt, sessionId, cancellation);
            try
            {
                await _sessions.WriteAsync(partition, [head.Erased(setup, summary)], cancellation);
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                continue;
            }

            if (head.Summary.Status != summary.Status)
                await _listing.RemoveAsync(Listing.While(setup.CourseId, head.Summary.Status), setup.CreatedAt, sessionId, cancellation);
            await DeleteAsync(partition, static row => row.Key != SessionKeys.Head, cancellation);
            await _figures.SettleAsync(sessionId, cancellation);
            return;
        }
    }

    public async Task RemoveAsync(string sessionId, CancellationToken cancellation)
    {
        if (await LeaveFiguresAsync(sessionId, cancellation) is not { } head)
            return;
        await DeleteAsync(TableKey.Of(sessionId), static _ => true, cancellation);
        await _listing.RemoveAsync(
            Listing.Lasting(head.Setup.LearnerId, head.Setup.CourseId).Concat(Listing.While(head.Setup.CourseId, head.Summary.Status)),
            head.Setup.CreatedAt,
            sessionId,
            cancellation
        );
    }

    public Task FlushAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task ProbeAsync(CancellationToken cancellation) => _sessions.FindAsync("probe", "probe", cancellation);

    /// <summary>While the session can still be found: a removal that breaks off can be taken up again.</summary>
    private async Task<SessionHead?> LeaveFiguresAsync(string sessionId, CancellationToken cancellation)
    {
        for (var conflicts = 0; await SessionHead.FindAsync(_sessions, sessionId, cancellation) is { } head; conflicts++)
        {
            try
            {
                await _sessions.WriteAsync(TableKey.Of(sessionId), [head.Going()], cancellation);
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                continue;
            }

            await _figures.SettleAsync(sessionId, cancellation);
            return head;
        }

        return null;
    }

    private async Task DeleteAsync(string partition, Func<TableRow, bool> isToGo, CancellationToken cancellation)
    {
        // One more than the head that stays, so that a page is never only what stays.
        while (
            await _sessions.ReadAsync(LearnerKeys.Everything(partition, RowChange.MostAtOnce), cancellation) is var rows
            && rows.Where(isToGo).ToList() is { Count: > 0 } going
        )
            await _sessions.TryWriteAsync(partition, [.. going.Select(row => new Delete(row.Key))], cancellation);
    }

    private static bool Fits(StoredSession session, SessionFilter filter) =>
        (filter.Status is null || session.Summary.Status == filter.Status)
        && (filter.CourseId is null || session.Setup.CourseId == filter.CourseId)
        && (filter.LearnerId is null || session.Setup.LearnerId == filter.LearnerId);

    /// <exception cref="UnknownSessionException">There is no such session.</exception>
    private async Task<SessionHead> HeadAsync(string sessionId, CancellationToken cancellation) =>
        await SessionHead.FindAsync(_sessions, sessionId, cancellation) ?? throw new UnknownSessionException(sessionId);

    private async Task<InboxEntry?> EntryAsync(string sessionId, long sequence, CancellationToken cancellation) =>
        await _sessions.FindAsync(TableKey.Of(sessionId), SessionKeys.Entry(sequence), cancellation) is { } row
            ? SessionRows.Entry(row)
            : null;

    private async Task<TurnRecord?> TurnOfAsync(string sessionId, long sequence, CancellationToken cancellation)
    {
        var partition = TableKey.Of(sessionId);
        if (await _sessions.FindAsync(partition, SessionKeys.TurnOf(sequence), cancellation) is not { } pointer)
            return null;
        var turn = await _sessions.FindAsync(partition, SessionKeys.Turn((int)SessionRows.Pointer(pointer)), cancellation);
        return turn is null ? null : SessionRows.Turn(turn);
    }

    /// <summary>The first number that no entry has. Numbers are given out in order and none is left out.</summary>
    private async Task<long> NextFreeAsync(string sessionId, long from, CancellationToken cancellation)
    {
        const int AtOnce = 100;
        IReadOnlyList<TableRow> taken;
        do
        {
            taken = await _sessions.ReadAsync(SessionKeys.Entries(TableKey.Of(sessionId), from, AtOnce), cancellation);
            from += taken.Count;
        } while (taken.Count == AtOnce);
        return from;
    }
}
