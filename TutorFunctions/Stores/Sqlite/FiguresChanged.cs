using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>What turns add to the figures over all sessions: all turns of one commit together change one row once.</summary>
internal sealed class FiguresChanged(FigureChange change) : IDatabaseWrite
{
    private static readonly object s_all = new();

    private FigureChange _sum = change;

    public object MergeKey => s_all;

    public bool TryMerge(IDatabaseWrite later)
    {
        if (later is not FiguresChanged figures)
            return false;
        _sum += figures._sum;
        return true;
    }

    public void Apply(StatementCache statements) => SqliteSessionFigures.Add(statements, _sum);
}
