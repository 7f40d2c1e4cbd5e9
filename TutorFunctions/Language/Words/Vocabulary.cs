using System.IO.Compression;

namespace TutorFunctions.Language;

/// <summary>
/// The words of a language of four letters or more, from <c>vocabulary.gz</c>: the American words of SCOWL (Atkinson, 2020) up to its size
/// 70, one a line, in lower case. Kept as hashes of 64 bits, 1 MB in all.
/// </summary>
public sealed class Vocabulary
{
    private readonly ulong[] _hashes;

    private Vocabulary(ulong[] hashes) => _hashes = hashes;

    /// <summary>Reads a packed list of words.</summary>
    /// <exception cref="InvalidDataException">The list is not packed by gzip.</exception>
    public static Vocabulary Read(Stream packed)
    {
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        var hashes = new List<ulong>(130_000);
        while (reader.ReadLine() is { } word)
            hashes.Add(Hash(word));
        hashes.Sort();
        return new Vocabulary([.. hashes]);
    }

    /// <summary>Whether a word in lower case is known.</summary>
    public bool Has(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Array.BinarySearch(_hashes, Hash(word)) >= 0;
    }

    // FNV-1a (Fowler, Noll, Vo, 1991): alike on every machine.
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
            hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }
}
