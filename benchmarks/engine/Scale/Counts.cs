using System.Collections.Concurrent;

namespace TutorFunctions.Benchmarks.Scale;

/// <summary>What was counted while sessions were held: how often each thing happened, and how many bytes it had.</summary>
internal sealed class Counts
{
    private readonly ConcurrentDictionary<string, (long Times, long Bytes)> _counted = new(StringComparer.Ordinal);

    public void Add(string what, long bytes = 0) =>
        _counted.AddOrUpdate(what, (1, bytes), (_, before) => (before.Times + 1, before.Bytes + bytes));

    public long Times(string what) => _counted.TryGetValue(what, out var counted) ? counted.Times : 0;

    public long Bytes(string what) => _counted.TryGetValue(what, out var counted) ? counted.Bytes : 0;

    public IEnumerable<(string What, long Times, long Bytes)> Of(string prefix) =>
        _counted
            .Where(counted => counted.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(counted => (counted.Key[prefix.Length..], counted.Value.Times, counted.Value.Bytes))
            .OrderBy(counted => counted.Item1, StringComparer.Ordinal);
}
