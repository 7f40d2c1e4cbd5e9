using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>
/// The SQLite file that holds histories and whatever else the app keeps beside them. One process at a time may have it open.
/// </summary>
public sealed class DatabaseFile : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _connectionString;

    private DatabaseFile(string path, FileStream fileLock)
    {
        Path = path;
        _lock = fileLock;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
    }

    public string Path { get; }

    /// <exception cref="IOException">Another process has the database open, or the folder cannot be written.</exception>
    public static DatabaseFile Open(string path)
    {
        Batteries_V2.Init();
        path = System.IO.Path.GetFullPath(path);
        OwnersFile.CreateFolder(System.IO.Path.GetDirectoryName(path)!);
        var lockPath = path + ".lock";
        try
        {
            return new DatabaseFile(path, OwnersFile.OpenOrCreate(lockPath, FileShare.None));
        }
        catch (IOException error)
        {
            throw new IOException(
                $"{path} is open in another process (it holds {lockPath}). Stop that process, or give this one a folder of its own.",
                error
            );
        }
    }

    /// <summary>Brings tables to the versions that this build knows: all of them, or none when one cannot be.</summary>
    /// <exception cref="IOException">
    /// Tables were written by a later build, and then no byte of the file has been changed; or SQLite cannot use the file.
    /// </exception>
    public void Upgrade(IReadOnlyCollection<VersionedTables> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        try
        {
            if (File.Exists(Path))
            {
                using var untouched = ConnectWithoutCheckpoint();
                foreach (var owned in tables)
                    owned.RefuseLater(untouched);
            }

            OwnersFile.OpenOrCreate(Path, FileShare.ReadWrite).Dispose();
            using var statements = Connect();
            statements.Execute("BEGIN IMMEDIATE");
            foreach (var owned in tables)
                owned.Upgrade(statements);
            statements.Execute("COMMIT");
        }
        catch (SqliteException error)
        {
            throw new IOException($"{Path} cannot be used: {error.Message}", error);
        }
    }

    /// <summary>
    /// A connection whose commits are on disk when they return. The file is in WAL mode: readers see what is committed and block nobody.
    /// </summary>
    /// <param name="cacheKilobytes">Pages that the connection may keep in memory.</param>
    public StatementCache Connect(int cacheKilobytes = 2048)
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        var statements = new StatementCache(connection);
        statements.Execute("PRAGMA journal_mode = WAL");
        statements.Execute("PRAGMA synchronous = FULL");
        statements.Execute("PRAGMA busy_timeout = 5000");
        statements.Execute("PRAGMA foreign_keys = ON");
        statements.Execute("PRAGMA wal_autocheckpoint = 0");

        // What is deleted is overwritten, histories that were exchanged for fresh ones too: a page that is used again may keep the end of
        // what it held.
        statements.Scalar("PRAGMA secure_delete = ON");
        statements.Execute($"PRAGMA cache_size = -{cacheKilobytes}");
        return statements;
    }

    /// <summary>
    /// A connection that leaves the file as it is, where others work off the write-ahead log of a killed process when they are closed.
    /// </summary>
    private StatementCache ConnectWithoutCheckpoint()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
        return new StatementCache(connection);
    }

    public void Dispose() => _lock.Dispose();
}
