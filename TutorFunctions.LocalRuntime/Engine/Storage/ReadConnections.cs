using System.Collections.Concurrent;

namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>Connections for reading what is committed, lent to one reader at a time.</summary>
public sealed class ReadConnections(DatabaseFile file) : IDisposable
{
    private readonly ConcurrentBag<StatementCache> _idle = [];
    private volatile bool _isDisposed;

    public T Read<T>(Func<StatementCache, T> query)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (!_idle.TryTake(out var statements))
            statements = file.Connect();
        try
        {
            return query(statements);
        }
        finally
        {
            _idle.Add(statements);
            if (_isDisposed)
                Dispose();
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var statements))
            statements.Dispose();
    }
}
