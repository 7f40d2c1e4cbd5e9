using Microsoft.Data.Sqlite;
using Spectre.Console;
using SQLitePCL;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Tools.Backups;

/// <summary>
/// Copies of a database that is in use. A copy of the files themselves is no backup: it may take the database and its write-ahead log from
/// different moments.
/// </summary>
internal static class DatabaseCopy
{
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Writes what is committed at one moment; it is on disk when this returns. Writers go on meanwhile. A failed copy leaves no file.
    /// </summary>
    /// <returns>The copy's length in bytes.</returns>
    /// <exception cref="CommandFailedException">There is no database, or a file in the copy's place, or SQLite cannot do it.</exception>
    public static long Write(string database, string target, ProgressTask progress, CancellationToken cancellation)
    {
        if (!File.Exists(database))
            throw new CommandFailedException($"There is no {database}. Name the server's data folder by --data.");
        if (File.Exists(target))
            throw new CommandFailedException($"{target} is there already. Choose another name; a backup overwrites nothing.");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var partial = target + ".partial";
        File.Delete(partial);
        try
        {
            OwnersFile.OpenOrCreate(partial, FileShare.ReadWrite).Dispose();
            Vacuum(database, partial, progress, cancellation);
            Check(partial, cancellation);
            using (var written = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
                written.Flush(flushToDisk: true);
            File.Move(partial, target);
            return new FileInfo(target).Length;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <exception cref="CommandFailedException">The file is damaged, or no database of the tutor.</exception>
    public static void Check(string copy, CancellationToken cancellation)
    {
        Run(copy, Look, cancellation);

        void Look(SqliteConnection connection)
        {
            if (Scalar(connection, "PRAGMA integrity_check(1)") is not "ok" and var damage)
                throw new CommandFailedException($"{copy} is damaged: {damage}");
            if (Scalar(connection, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'engine_schema'") is null)
                throw new CommandFailedException($"{copy} is a database, but none of the tutor.");
        }
    }

    private static void Vacuum(string database, string target, ProgressTask progress, CancellationToken cancellation)
    {
        Run(database, Copy, cancellation);

        void Copy(SqliteConnection connection)
        {
            progress.MaxValue = (long)Scalar(connection, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")!;
            using var look = new Timer(_ => progress.Value = Length(target), null, s_lookEvery, s_lookEvery);
            using var vacuum = connection.CreateCommand();
            vacuum.CommandText = "VACUUM INTO $target";
            vacuum.CommandTimeout = 0;
            vacuum.Parameters.AddWithValue("$target", target);
            vacuum.ExecuteNonQuery();
        }
    }

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static void Run(string file, Action<SqliteConnection> work, CancellationToken cancellation)
    {
        Batteries_V2.Init();
        try
        {
            var source = new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            };
            using var connection = new SqliteConnection(source.ToString());
            connection.Open();
            using var stop = cancellation.Register(() => raw.sqlite3_interrupt(connection.Handle));
            work(connection);
        }
        catch (SqliteException error)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new CommandFailedException($"{file} cannot be read: {error.Message}", error);
        }
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
