using TutorFunctions.Language;
using TutorFunctions.Language.Patterns;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies.Candidates;

/// <summary>A reply as patterns see it: its words, with each candidate for the answer as one tagged atom.</summary>
internal sealed class ReplyAtoms
{
    public const string ValueTag = "value";

    private readonly int[] _candidateOf;

    private ReplyAtoms(List<Atom> atoms, List<int> candidates)
    {
        Atoms = atoms;
        _candidateOf = [.. candidates];
    }

    public IReadOnlyList<Atom> Atoms { get; }

    /// <summary>The candidate that an atom is; -1 when it is none.</summary>
    public int CandidateAt(int atom) => _candidateOf[atom];

    public static ReplyAtoms Of(IReadOnlyList<Token> tokens, IReadOnlyList<Candidate> candidates)
    {
        var atoms = new List<Atom>(tokens.Count);
        var candidateOf = new List<int>(tokens.Count);
        var next = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            while (
                next < candidates.Count
                && (
                    candidates[next].Kind is CandidateKind.List or CandidateKind.Items or CandidateKind.Words
                    || candidates[next].Span.End <= tokens[at].Span.Start
                )
            )
                next++;
            if (next < candidates.Count && candidates[next].Span.Contains(tokens[at].Span) && !candidates[next].IsLoose)
            {
                var span = candidates[next].Span;
                atoms.Add(new Atom(AtomKind.Tagged, "<value>", ValueTag, span));
                candidateOf.Add(next);
                while (at + 1 < tokens.Count && span.Contains(tokens[at + 1].Span))
                    at++;
                next++;
                continue;
            }

            atoms.Add(Atom.Of(tokens[at]));
            candidateOf.Add(-1);
        }

        return new ReplyAtoms(atoms, candidateOf);
    }
}

/// <summary>Finds what the words around candidates make of them, by the patterns of <c>roles.yaml</c>.</summary>
internal static class RoleFinder
{
    /// <summary>The names of the roles that the words give to each candidate, in the candidates' order.</summary>
    /// <param name="language">The language with the patterns of roles.</param>
    /// <param name="atoms">The reply.</param>
    /// <param name="candidates">How many candidates there are.</param>
    /// <param name="counts">Whether a candidate counts what the question asks the number of.</param>
    public static IReadOnlyList<IReadOnlySet<string>> Find(LanguagePack language, ReplyAtoms atoms, int candidates, Func<int, bool> counts)
    {
        var roles = Enumerable.Range(0, candidates).Select(static _ => new HashSet<string>(StringComparer.Ordinal)).ToList();
        foreach (var (pattern, match) in language.Roles.Find(atoms.Atoms))
        {
            var values = Enumerable
                .Range(match.Start, match.End - match.Start)
                .Select(atoms.CandidateAt)
                .Where(static candidate => candidate >= 0)
                .ToList();
            if (values.Count == 0)
                continue;
            // Of two values a pattern speaks of the first, but of the last after a correction, and of both where they are alternatives.
            var meant = pattern.Name switch
            {
                "either" => values,
                "meant_after_correction" => [values[^1]],
                _ => [values[0]],
            };
            foreach (var value in meant)
            {
                // Where the question asks "how many times", "3 times" is no talk.
                if (pattern.Name != "mentioned" || !counts(value))
                    roles[value].Add(pattern.Name);
            }
        }

        foreach (var (before, after) in Joined(atoms))
        {
            if (roles[before].Contains("denied"))
                roles[after].Add("denied");
        }

        return roles;
    }

    // "not A or B", "cross out A and B": what is said of the first holds for the second.
    private static IEnumerable<(int Before, int After)> Joined(ReplyAtoms atoms)
    {
        for (var at = 1; at + 1 < atoms.Atoms.Count; at++)
        {
            if (
                atoms.Atoms[at].Word is "and" or "or" or "nor"
                && atoms.CandidateAt(at - 1) is >= 0 and var before
                && atoms.CandidateAt(at + 1) is >= 0 and var after
            )
                yield return (before, after);
        }
    }
}
