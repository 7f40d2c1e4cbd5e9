namespace TutorFunctions.Replies.Learned;

/// <summary>The features of one thing that is scored, each by the hash of its name; a feature counts once.</summary>
internal sealed class FeatureBag
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    private readonly HashSet<uint> _features = [];

    public IReadOnlyCollection<uint> Features => _features;

    public void Add(string name) => _features.Add(Hash(name));

    public void Add(string prefix, ReadOnlySpan<char> name) => _features.Add(Hash(name, Hash(prefix)));

    /// <summary>Adds the feature whose name is the prefix and the parts, with a space between two.</summary>
    public void AddRow(string prefix, ReadOnlySpan<string> parts)
    {
        var hash = Hash(prefix);
        for (var at = 0; at < parts.Length; at++)
            hash = Hash(parts[at], at == 0 ? hash : Hash(" ", hash));
        _features.Add(hash);
    }

    public void AddIf(bool holds, string name)
    {
        if (holds)
            Add(name);
    }

    /// <summary>The 32-bit FNV-1a hash (Fowler, Noll, Vo) of a name's UTF-16 units.</summary>
    public static uint Hash(ReadOnlySpan<char> name, uint start = Offset)
    {
        var hash = start;
        foreach (var letter in name)
        {
            hash = (hash ^ (byte)letter) * Prime;
            hash = (hash ^ (byte)(letter >> 8)) * Prime;
        }

        return hash;
    }
}
