using System.Reflection;
using System.Text.Json;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Benchmarks.Scale;

/// <summary>Counts the calls of a store, and the bytes of the records that are kept.</summary>
public class CountingStore : DispatchProxy
{
    public const string Prefix = "store ";

    private ISessionStore _store = null!;
    private Counts _counts = null!;

    internal static ISessionStore Around(ISessionStore store, Counts counts)
    {
        var proxy = Create<ISessionStore, CountingStore>();
        ((CountingStore)(object)proxy)._store = store;
        ((CountingStore)(object)proxy)._counts = counts;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        var record = args is [TurnRecord turn, ..] ? JsonSerializer.SerializeToUtf8Bytes(turn, SessionJson.Default.TurnRecord).Length : 0;
        _counts.Add(Prefix + targetMethod.Name.Replace("Async", string.Empty, StringComparison.Ordinal), record);
        return targetMethod.Invoke(_store, args);
    }
}
