namespace TutorFunctions.Language.Patterns;

/// <summary>A pattern and what it tells.</summary>
/// <param name="Name">What a match says, as the name of a dialogue act.</param>
/// <param name="Group">How sure a match is, as the data file groups its patterns.</param>
/// <param name="Pattern">The pattern.</param>
public sealed record NamedPattern(string Name, string Group, Pattern Pattern);

/// <summary>A match and what it tells.</summary>
public sealed record NamedMatch(NamedPattern Pattern, PatternMatch Match);

/// <summary>Many patterns, found in one pass over a text.</summary>
public sealed class PatternSet
{
    private readonly Dictionary<string, List<NamedPattern>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly List<NamedPattern> _others = [];

    public PatternSet(IReadOnlyList<NamedPattern> patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        Patterns = patterns;
        foreach (var pattern in patterns)
        {
            if (pattern.Pattern.FirstWords() is not { } first)
            {
                _others.Add(pattern);
                continue;
            }

            foreach (var word in first)
            {
                if (!_byFirstWord.TryGetValue(word, out var list))
                    _byFirstWord[word] = list = [];
                list.Add(pattern);
            }
        }
    }

    public IReadOnlyList<NamedPattern> Patterns { get; }

    /// <summary>Every match, from left to right; a pattern matches at most once at each place.</summary>
    public List<NamedMatch> Find(IReadOnlyList<Atom> atoms)
    {
        ArgumentNullException.ThrowIfNull(atoms);
        var found = new List<NamedMatch>();
        for (var at = 0; at < atoms.Count; at++)
        {
            if (atoms[at].Kind is AtomKind.Stop or AtomKind.Comma)
                continue;
            if (_byFirstWord.TryGetValue(atoms[at].Word, out var byWord))
                AddMatches(byWord, atoms, at, found);
            if (atoms[at].Tag is { } tag && _byFirstWord.TryGetValue("<" + tag + ">", out var byTag))
                AddMatches(byTag, atoms, at, found);
            AddMatches(_others, atoms, at, found);
        }

        return found;
    }

    private static void AddMatches(List<NamedPattern> patterns, IReadOnlyList<Atom> atoms, int at, List<NamedMatch> found)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Pattern.Match(atoms, at) is { } match)
                found.Add(new NamedMatch(pattern, match));
        }
    }
}
