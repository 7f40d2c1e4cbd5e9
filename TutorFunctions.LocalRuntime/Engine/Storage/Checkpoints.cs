using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>
/// Works off the write-ahead log: in the pauses wholly, under load only when it has grown, so that a commit rarely waits for one, and when
/// the disk is full, since that may make room. What has not been worked off is safe in the log, so that failing to is nothing but a reason
/// to try later.
/// </summary>
internal sealed partial class Checkpoints(StatementCache statements, ILogger logger)
{
    /// <summary>
    /// Bytes in the log before it is worked off under load: a burst of thousands of turns fits, and after a crash it is read within some
    /// tenths of a second.
    /// </summary>
    private const long LongestLog = 128 * 1024 * 1024;

    private readonly string _logPath = statements.Connection.DataSource + "-wal";
    private readonly DriveInfo _disk = new(Path.GetDirectoryName(statements.Connection.DataSource)!);
    private int _commits;
    private bool _isFailing;

    /// <summary>Whether there is anything to work off.</summary>
    public bool IsDue => _commits > 0;

    public void OnCommitted()
    {
        // Looking at the file's size costs a call, and no single commit is large. On a small disk the log must leave room for what it is
        // worked off into.
        if (
            ++_commits % 64 == 0
            && new FileInfo(_logPath) is { Exists: true } log
            && log.Length > Math.Min(LongestLog, _disk.AvailableFreeSpace / 2)
        )
            TryWorkOff("PRAGMA wal_checkpoint(PASSIVE)");
    }

    public void OnQuiet()
    {
        if (TryWorkOffWholly())
            _commits = 0;
    }

    /// <summary>Most of a full disk may be the log itself, whose pages then replace those of the database.</summary>
    public void OnFull() => TryWorkOffWholly();

    private bool TryWorkOffWholly()
    {
        // Readers may hold pages of the log; then the next pause is early enough, and this one need not wait for them.
        statements.Execute("PRAGMA busy_timeout = 0");
        var isDone = TryWorkOff("PRAGMA wal_checkpoint(TRUNCATE)");
        statements.Execute("PRAGMA busy_timeout = 5000");
        return isDone;
    }

    private bool TryWorkOff(string checkpoint)
    {
        try
        {
            statements.Scalar(checkpoint);
            _isFailing = false;
            return true;
        }
        catch (SqliteException error) when (CommitLog.Passes(error))
        {
            if (!_isFailing)
                LogFailing(statements.Connection.DataSource, error);
            _isFailing = true;
            return false;
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The write-ahead log of {Database} cannot be worked off; it will be tried again, and what is in it is safe."
    )]
    private partial void LogFailing(string database, Exception error);
}
