namespace TutorFunctions.Language.Patterns;

/// <summary>
/// A row of words to be found in a text. In a pattern's text
/// <c>a|b</c> is either word and <c>a_b</c> two words in a row;
/// <c>[name]</c> stands for the words of a class;
/// <c>&lt;tag&gt;</c> for what was recognised as that;
/// <c>...3</c> for up to three words, within a sentence, and <c>{term:1-4}</c> for one to four words that are handed out under that name;
/// <c>?</c> at an element's end makes it optional, <c>!</c> before words says that they do not come next;
/// <c>^</c> is the beginning of a sentence or of what follows a comma, <c>$</c> the end of one, and <c>$?</c> an end with a question mark.
/// A pattern reaches over a bounded number of words, so that matching takes time by the text's length.
/// </summary>
public sealed class Pattern
{
    private readonly IReadOnlyList<PatternElement> _elements;

    internal Pattern(string text, IReadOnlyList<PatternElement> elements)
    {
        Text = text;
        _elements = elements;
    }

    /// <summary>The pattern as it is written in the data.</summary>
    public string Text { get; }

    /// <summary>The words and tags that the pattern can begin with; null when it can begin with anything.</summary>
    public IReadOnlySet<string>? FirstWords()
    {
        var first = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in _elements)
        {
            if (element.Kind is ElementKind.Start or ElementKind.Not)
                continue;
            if (element.Kind == ElementKind.Tag)
                first.Add("<" + element.Name + ">");
            else if (element.Kind == ElementKind.Words)
                first.UnionWith(element.Alternatives.Select(words => words[0]));
            else
                return null;
            if (!element.IsOptional)
                return first;
        }

        return null;
    }

    /// <summary>The match that begins at a place; null when there is none.</summary>
    public PatternMatch? Match(IReadOnlyList<Atom> atoms, int start)
    {
        ArgumentNullException.ThrowIfNull(atoms);
        var matcher = new Matcher(atoms, _elements);
        return matcher.Run(start);
    }

    private sealed class Matcher(IReadOnlyList<Atom> atoms, IReadOnlyList<PatternElement> elements)
    {
        private List<(string Name, int Start, int End)>? _captures;

        public PatternMatch? Run(int start) =>
            Match(start, 0) is { } end && end > start ? new PatternMatch(start, end, _captures ?? []) : null;

        private int? Match(int at, int index)
        {
            if (index == elements.Count)
                return at;
            var element = elements[index];
            switch (element.Kind)
            {
                case ElementKind.Start:
                    return IsStart(at) ? Match(at, index + 1) : null;
                case ElementKind.End:
                    return IsEnd(at) ? Match(at, index + 1) : null;
                case ElementKind.Question:
                    return IsQuestion(at) ? Match(at, index + 1) : null;
                case ElementKind.Gap:
                    return MatchGap(element, at, index);
                case ElementKind.Not:
                    return EndOfAny(element, Skipped(at)) is null ? Match(at, index + 1) : null;
            }

            return MatchHere(element, at, index) ?? (element.IsOptional ? Match(at, index + 1) : null);
        }

        private int? MatchHere(PatternElement element, int at, int index)
        {
            var place = index == 0 ? at : Skipped(at);
            if (place >= atoms.Count)
                return null;
            if (element.Kind == ElementKind.Tag)
                return string.Equals(atoms[place].Tag, element.Name, StringComparison.Ordinal) ? Match(place + 1, index + 1) : null;
            foreach (var words in element.Alternatives)
            {
                if (EndOf(words, place) is { } end && Match(end, index + 1) is { } matched)
                    return matched;
            }

            return null;
        }

        private int? MatchGap(PatternElement element, int at, int index)
        {
            var place = at;
            for (var taken = 0; taken <= element.Most; taken++)
            {
                if (taken >= element.Least && Match(place, index + 1) is { } end)
                {
                    if (element.Name.Length > 0)
                        (_captures ??= []).Add((element.Name, Skipped(at), place));
                    return end;
                }

                place = Skipped(place);
                if (place >= atoms.Count || atoms[place].Kind == AtomKind.Stop)
                    return null;
                place++;
            }

            return null;
        }

        private int? EndOfAny(PatternElement element, int at)
        {
            foreach (var words in element.Alternatives)
            {
                if (EndOf(words, at) is { } end)
                    return end;
            }

            return null;
        }

        private int? EndOf(IReadOnlyList<string> words, int at)
        {
            var place = at;
            for (var index = 0; index < words.Count; index++)
            {
                if (index > 0)
                    place = Skipped(place);
                if (
                    place >= atoms.Count
                    || atoms[place].Kind is AtomKind.Stop
                    || !string.Equals(atoms[place].Word, words[index], StringComparison.Ordinal)
                )
                    return null;
                place++;
            }

            return place;
        }

        private int Skipped(int at)
        {
            while (at < atoms.Count && atoms[at].Kind == AtomKind.Comma)
                at++;
            return at;
        }

        private bool IsStart(int at) => at == 0 || atoms[at - 1].Kind is AtomKind.Comma or AtomKind.Stop;

        private bool IsEnd(int at) => at >= atoms.Count || atoms[at].Kind is AtomKind.Comma or AtomKind.Stop;

        private bool IsQuestion(int at)
        {
            at = Skipped(at);
            return at < atoms.Count && atoms[at] is { Kind: AtomKind.Stop, Word: "?" };
        }
    }
}

/// <summary>Where a pattern was found.</summary>
/// <param name="Start">The first atom.</param>
/// <param name="End">The atom after the last.</param>
/// <param name="Captures">The named stretches, by atoms.</param>
public sealed record PatternMatch(int Start, int End, IReadOnlyList<(string Name, int Start, int End)> Captures);
