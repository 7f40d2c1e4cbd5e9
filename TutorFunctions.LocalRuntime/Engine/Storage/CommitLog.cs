using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;
using TutorFunctions.LocalRuntime.Telemetry;

namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>
/// Commits all writes of the process in the order in which they were appended, as many as have gathered in one transaction. After a crash
/// the database holds exactly the writes up to some point of that order. So the process may act on a write at once, as long as it tells
/// nobody outside before <see cref="FlushAsync"/> has returned.
/// </summary>
public sealed partial class CommitLog : IAsyncDisposable
{
    /// <summary>Enough for the pages that thousands of running sessions write to.</summary>
    private const int CacheKilobytes = 32 * 1024;

    /// <summary>How long a write that nobody waits for may gather company.</summary>
    private static readonly TimeSpan s_gatherTime = TimeSpan.FromMilliseconds(5);

    /// <summary>How long commits must have failed before those who wait are told: what is over sooner, nobody need know of.</summary>
    private static readonly TimeSpan s_stallPatience = TimeSpan.FromMilliseconds(500);

    /// <summary>How long nothing must have been written before the write-ahead log is worked off and emptied.</summary>
    private static readonly TimeSpan s_quietTime = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();

    /// <summary>
    /// It sleeps at once, where the slim kinds spin first and take a core from the turns that the next commit is to gather.
    /// </summary>
    private readonly AutoResetEvent _wake = new(false);

    private readonly StatementCache _statements;
    private readonly Checkpoints _checkpoints;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource _stalled = new();
    private long _lastOnDisk;
    private Commit _gathering = new(1);
    private Commit? _committing;
    private bool _stopping;

    public CommitLog(DatabaseFile file, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(file);
        _statements = file.Connect(CacheKilobytes);
        _logger = loggers.CreateLogger<CommitLog>();
        _checkpoints = new Checkpoints(_statements, _logger);
        _thread = new Thread(CommitUntilStopped) { IsBackground = true, Name = "commit log" };
        _thread.Start();
    }

    /// <summary>Why nothing can be committed at present, as "database or disk is full"; null while all is well.</summary>
    public string? StallReason { get; private set; }

    /// <summary>
    /// Cancelled once commits have failed for a while, for those who would rather give up than wait; a fresh one when they go through
    /// again. What has been appended is committed then all the same.
    /// </summary>
    public CancellationToken Stalled => Volatile.Read(ref _stalled).Token;

    /// <summary>
    /// Called on the log's own thread when nothing has been written for a second: the time to give memory back. It must not throw.
    /// </summary>
    public event Action? Quiet;

    /// <summary>Called on the log's own thread before each commit, so that a test can end the process there.</summary>
    internal event Action? Committing;

    /// <summary>Called on the log's own thread when a commit is on disk and nobody has been told.</summary>
    internal event Action? Committed;

    /// <summary>The number of the last commit that is on disk.</summary>
    public long LastOnDisk => Volatile.Read(ref _lastOnDisk);

    /// <summary>Appends writes that are committed together. They are on disk once a later <see cref="FlushAsync"/> has returned.</summary>
    /// <returns>The number of the commit that will hold them.</returns>
    public long Append(params ReadOnlySpan<IDatabaseWrite> writes)
    {
        bool first;
        long number;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping, this);
            first = _gathering.Writes.Count == 0;
            foreach (var write in writes)
                _gathering.Add(write);
            number = _gathering.Number;
        }

        if (first)
            _wake.Set();
        return number;
    }

    /// <summary>Completes when every write appended so far is on disk.</summary>
    public Task FlushAsync(CancellationToken cancellationToken = default)
    {
        Commit last;
        var wake = false;
        lock (_gate)
        {
            if (_gathering.Writes.Count > 0)
            {
                last = _gathering;
                wake = !last.IsAwaited;
                last.IsAwaited = true;
            }
            else if (_committing is not null)
            {
                last = _committing;
            }
            else
            {
                return Task.CompletedTask;
            }
        }

        if (wake)
            _wake.Set();
        return cancellationToken.CanBeCanceled ? last.OnDisk.Task.WaitAsync(cancellationToken) : last.OnDisk.Task;
    }

    /// <summary>Commits what has been appended and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_stopping)
                return;
            _stopping = true;
        }

        _wake.Set();
        await _stopped.Task;
        _wake.Dispose();
    }

    private void CommitUntilStopped()
    {
        while (NextCommit() is { } commit)
        {
            if (!TryUntilCommitted(commit))
                break;
            lock (_gate)
                _committing = null;
            Volatile.Write(ref _lastOnDisk, commit.Number);
            commit.OnDisk.SetResult();
            _checkpoints.OnCommitted();
        }

        _statements.Dispose();
        _stopped.SetResult();
    }

    private Commit? NextCommit()
    {
        while (true)
        {
            bool isGathering;
            lock (_gate)
            {
                isGathering = _gathering.Writes.Count > 0;
                if (!isGathering && _stopping)
                    return null;
                if (isGathering && (_gathering.IsAwaited || _gathering.HasGathered || _stopping))
                {
                    _committing = _gathering;
                    _gathering = new Commit(_committing.Number + 1);
                    return _committing;
                }
            }

            if (
                _wake.WaitOne(
                    isGathering ? s_gatherTime
                    : _checkpoints.IsDue ? s_quietTime
                    : Timeout.InfiniteTimeSpan
                )
            )
                continue;
            if (!isGathering)
            {
                _checkpoints.OnQuiet();
                Quiet?.Invoke();
            }

            lock (_gate)
                _gathering.HasGathered = true;
        }
    }

    /// <summary>
    /// A full disk or a read-only file passes: the commit is kept and tried again until it goes through or the process stops.
    /// </summary>
    private bool TryUntilCommitted(Commit commit)
    {
        var start = CommitMetrics.Start();
        var begun = Stopwatch.GetTimestamp();
        for (var wait = TimeSpan.FromMilliseconds(50); ; wait = Min(2 * wait, TimeSpan.FromSeconds(2)))
        {
            try
            {
                Committing?.Invoke();
                _statements.Execute("BEGIN IMMEDIATE");
                foreach (var write in commit.Writes)
                    write.Apply(_statements);
                _statements.Execute("COMMIT");
                CommitMetrics.Done(start, commit.Writes.Count);
                Committed?.Invoke();
                if (StallReason is not null)
                    Resume();
                return true;
            }
            catch (SqliteException error) when (Passes(error))
            {
                RollBack();
                var isFirst = StallReason is null;
                StallReason = Reason(error);
                if (isFirst)
                    LogStalled(_statements.Connection.DataSource, error);
                if (Stopwatch.GetElapsedTime(begun) >= s_stallPatience && !Stalled.IsCancellationRequested)
                    _ = _stalled.CancelAsync();
                if (_stopping)
                {
                    commit.OnDisk.SetException(error);
                    lock (_gate)
                        _gathering.OnDisk.SetException(error);
                    return false;
                }

                if (error.SqliteErrorCode == raw.SQLITE_FULL)
                    _checkpoints.OnFull();
#pragma warning disable RS0030 // The thread is the log's own, and there is nothing to do until the disk can be written again.
                Thread.Sleep(wait);
#pragma warning restore RS0030
            }
        }
    }

    private void Resume()
    {
        LogResumed(_statements.Connection.DataSource);
        StallReason = null;
        if (Stalled.IsCancellationRequested)
            Volatile.Write(ref _stalled, new CancellationTokenSource());
    }

    /// <summary>SQLite's own words, without the number and the quotes that the library puts around them.</summary>
    private static string Reason(SqliteException error) => raw.sqlite3_errstr(error.SqliteErrorCode).utf8_to_string();

    // Anything else is a defect of a write. The memory is ahead of the disk then, so the process must end rather than go on.
    internal static bool Passes(SqliteException error) =>
        error.SqliteErrorCode
            is raw.SQLITE_FULL
                or raw.SQLITE_READONLY
                or raw.SQLITE_IOERR
                or raw.SQLITE_BUSY
                or raw.SQLITE_LOCKED
                or raw.SQLITE_CANTOPEN
                or raw.SQLITE_NOMEM;

    private void RollBack()
    {
        // SQLite has rolled back already after some of these errors.
        if (raw.sqlite3_get_autocommit(_statements.Connection.Handle) == 0)
            _statements.Execute("ROLLBACK");
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    [LoggerMessage(
        LogLevel.Error,
        "Nothing can be written to {Database}; it will be tried again until it can, and nothing is acknowledged meanwhile."
    )]
    private partial void LogStalled(string database, Exception error);

    [LoggerMessage(LogLevel.Warning, "{Database} can be written again; nothing was lost.")]
    private partial void LogResumed(string database);

    private sealed class Commit(long number)
    {
        private readonly Dictionary<object, IDatabaseWrite> _byKey = [];

        public long Number => number;

        public List<IDatabaseWrite> Writes { get; } = [];

        public TaskCompletionSource OnDisk { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsAwaited { get; set; }

        public bool HasGathered { get; set; }

        public void Add(IDatabaseWrite write)
        {
            if (write.MergeKey is { } key)
            {
                if (_byKey.TryGetValue(key, out var earlier) && earlier.TryMerge(write))
                    return;
                _byKey[key] = write;
            }

            Writes.Add(write);
        }
    }
}
