namespace TutorFunctions.Lessons.Templates;

/// <summary>
/// SplitMix64: a few lines that give the same numbers for a seed on every machine and in every version of .NET, which System.Random does
/// not promise. A question asked months ago must come back as it was.
/// </summary>
internal struct SeededNumbers
{
    private ulong state;

    /// <param name="seed">The question's seed.</param>
    /// <param name="stream">Keeps items apart that are asked with the same seed, so that they do not draw alike.</param>
    public SeededNumbers(int seed, ulong stream) => state = stream ^ Mixed(unchecked((ulong)seed));

    /// <summary>The stream of an item: FNV-1a over its id, because string.GetHashCode differs from run to run.</summary>
    public static ulong Stream(string itemId)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var character in itemId)
            hash = unchecked((hash ^ character) * 0x100000001B3);
        return hash;
    }

    /// <summary>A number from 0 to <paramref name="count"/> - 1, each equally likely.</summary>
    public long Below(long count) => (long)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>The items in a drawn order, each order equally likely (Fisher and Yates).</summary>
    public void Shuffle(Span<string> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = (int)Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        return Mixed(state);
    }

    // The seed passes through it too: unmixed, neighbouring seeds would walk through the same numbers one step apart.
    private static ulong Mixed(ulong mixed)
    {
        unchecked
        {
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
