namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>
/// Works off the write-ahead log: in the pauses wholly, under load only when it has grown, so that a commit rarely waits for one. What has not
/// been worked off is safe in the log.
/// </summary>
internal sealed class Checkpoints(StatementCache statements)
{
    /// <summary>Bytes in the log before it is worked off under load: a burst of thousands of turns fits, and after a crash it is read within some tenths of a second.</summary>
    private const long LongestLog = 128 * 1024 * 1024;

    private readonly string _logPath = statements.Connection.DataSource + "-wal";
    private int _commits;

    /// <summary>Whether there is anything to work off.</summary>
    public bool IsDue => _commits > 0;

    public void OnCommitted()
    {
        // Looking at the file's size costs a call, and no single commit is large.
        if (++_commits % 64 == 0 && new FileInfo(_logPath) is { Exists: true, Length: > LongestLog })
            statements.Scalar("PRAGMA wal_checkpoint(PASSIVE)");
    }

    public void OnQuiet()
    {
        // Readers may hold pages of the log; then the next pause is early enough, and this one need not wait for them.
        statements.Execute("PRAGMA busy_timeout = 0");
        statements.Scalar("PRAGMA wal_checkpoint(TRUNCATE)");
        statements.Execute("PRAGMA busy_timeout = 5000");
        _commits = 0;
    }
}
