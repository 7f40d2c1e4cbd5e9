namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>
/// Tables of one owner, as the steps that made them what they are. The first makes them; each later one turns a version into the next. The
/// number of steps is the version, and the file notes the one that it has. A step that has been released is never changed.
/// </summary>
/// <param name="owner">Whose tables they are: the version is noted in a table of this name and <c>_schema</c>.</param>
/// <param name="steps">SQL of one or more statements each.</param>
public sealed class VersionedTables(string owner, params string[] steps)
{
    private readonly string _note = $"{owner}_schema";

    /// <exception cref="IOException">The file's tables are of a later version.</exception>
    public void RefuseLater(StatementCache statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        if (Found(statements) is var found && found > steps.Length)
        {
            throw new IOException(
                $"{statements.Connection.DataSource} was written by a later build ({_note} is {found}; this build knows up to "
                    + $"{steps.Length}). "
                    + "Run that build, or give this one a folder of its own."
            );
        }
    }

    /// <summary>Takes the steps that the file has not taken. The caller's transaction makes it all or nothing.</summary>
    public void Upgrade(StatementCache statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        statements.Execute($"CREATE TABLE IF NOT EXISTS {_note}(version INTEGER NOT NULL)");
        var found = Found(statements);
        if (found == steps.Length)
            return;
        foreach (var step in steps.Skip(found))
            statements.Execute(step);
        statements.Execute($"DELETE FROM {_note}");
        statements.Execute($"INSERT INTO {_note} VALUES($1)", steps.Length);
    }

    private int Found(StatementCache statements) =>
        statements.Scalar("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1", _note) is null
            ? 0
            : (int)((long?)statements.Scalar($"SELECT max(version) FROM {_note}") ?? 0);
}
