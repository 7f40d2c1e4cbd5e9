using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>What is kept in memory of a session in use: where it stands, what is in its inbox, and who waits for a turn.</summary>
internal sealed class OpenSession(long number, SessionSetup setup, SessionSummary summary, long lastSequence, int hintsTaken)
{
    private readonly List<(long Sequence, TaskCompletionSource<TurnRecord?> Source)> _waiters = [];
    private readonly List<TaskCompletionSource> _watchers = [];

    /// <summary>Guards everything here.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Stands for the session's id in the tables.</summary>
    public long Number => number;

    public SessionSetup Setup { get; private set; } = setup;

    public SessionSummary Summary { get; set; } = summary;

    public long LastSequence { get; set; } = lastSequence;

    /// <summary>Entries that no recorded turn has taken, in order.</summary>
    public List<InboxEntry> Untaken { get; } = [];

    /// <summary>Reply ids accepted since the session came into memory.</summary>
    public Dictionary<string, InboxEntry> Accepted { get; } = [];

    /// <summary>Turns recorded since the session came into memory, by the sequence of their entry; the latest few.</summary>
    public Dictionary<long, TurnRecord> Recent { get; } = [];

    public int HintsTaken { get; set; } = hintsTaken;

    /// <summary>The last commit that holds something of the session: it may leave memory when that is on disk.</summary>
    public long LastCommit { get; set; }

    public LinkedListNode<OpenSession>? Use { get; set; }

    /// <summary>Whether it has left memory: whoever still holds it must open the session again.</summary>
    public bool IsRetired { get; set; }

    public bool HasEnded => Summary.Status.IsEnd();

    public bool HasWaiters => _waiters.Count + _watchers.Count > 0;

    public TaskCompletionSource<TurnRecord?> Wait(long sequence)
    {
        var source = new TaskCompletionSource<TurnRecord?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiters.Add((sequence, source));
        return source;
    }

    /// <summary>Waits for any turn to come.</summary>
    public TaskCompletionSource Watch()
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _watchers.Add(source);
        return source;
    }

    public void StopWatching(TaskCompletionSource source) => _watchers.Remove(source);

    public void StopWaiting(TaskCompletionSource<TurnRecord?> source) => _waiters.RemoveAll(waiter => waiter.Source == source);

    /// <summary>Forgets all that was said, and ends the session.</summary>
    /// <returns>The turn that stands for all there were.</returns>
    public TurnRecord Erase(DateTime at)
    {
        (Setup, Summary) = new StoredSession(Setup, Summary).Erased(at);
        Summary = Summary with { LastTaken = LastSequence };
        Untaken.Clear();
        Accepted.Clear();
        Recent.Clear();
        HintsTaken = 0;
        return new TurnRecord
        {
            SessionId = Setup.SessionId,
            Turn = Summary.Turn,
            At = at,
            Summary = Summary,
        };
    }

    public void Recorded(TurnRecord turn)
    {
        _watchers.ForEach(static watcher => watcher.TrySetResult());
        var sequence = turn.Entry?.Sequence ?? (turn.Turn == 0 ? 0 : -1);
        foreach (var (awaited, source) in _waiters)
        {
            if (awaited == sequence)
                source.TrySetResult(turn);
            else if (HasEnded)
                source.TrySetResult(null);
        }
    }
}
