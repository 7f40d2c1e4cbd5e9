namespace TutorFunctions.Safety.Distress.Lexicon;

/// <summary>
/// A row of words to be found in a text. <c>a|b</c> is one of several words, with <c>_</c> for a space within one; <c>[name]</c> stands for
/// the words of a class; <c>?</c> at its end makes any of these optional; <c>...3</c> is up to three words of any kind, within a sentence;
/// <c>^</c> is a sentence's beginning and <c>$</c> its end. A pattern reaches over a bounded number of words, so that a text takes time by
/// its length.
/// </summary>
internal sealed class WordPattern
{
    private readonly Element[] _elements;

    private WordPattern(Element[] elements) => _elements = elements;

    public static WordPattern Read(string pattern, IReadOnlyDictionary<string, string> classes) =>
        new([.. pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => ReadElement(part, classes))]);

    /// <returns>The words that the pattern can begin with; null when it can begin with any.</returns>
    public IReadOnlySet<string>? FirstWords()
    {
        var first = new HashSet<string>();
        foreach (var (alternatives, _, isOptional) in _elements)
        {
            if (alternatives is null)
                return null;
            first.UnionWith(alternatives.Select(alternative => alternative[0]).Where(word => word is not ("^" or "$")));
            if (!isOptional && alternatives is not [["^"]])
                return first;
        }

        return null;
    }

    /// <returns>Where the pattern ends, when it begins at the place; null when it does not.</returns>
    public int? Match(List<string> words, int start) => Match(words, start, 0);

    private int? Match(List<string> words, int at, int element)
    {
        if (element == _elements.Length)
            return at;
        var (alternatives, gap, isOptional) = _elements[element];
        for (var skipped = 0; alternatives is null && skipped <= gap; skipped++)
        {
            if (Match(words, at + skipped, element + 1) is { } end)
                return end;
            if (at + skipped >= words.Count || words[at + skipped] == PlainWords.Break)
                return null;
        }

        foreach (var alternative in alternatives ?? [])
        {
            if (EndOf(words, at, alternative) is { } end && Match(words, end, element + 1) is { } matched)
                return matched;
        }

        return isOptional ? Match(words, at, element + 1) : null;
    }

    private static int? EndOf(List<string> words, int at, string[] alternative)
    {
        if (alternative is ["^"])
            return at == 0 || words[at - 1] == PlainWords.Break ? at : null;
        if (alternative is ["$"])
            return at >= words.Count || words[at] == PlainWords.Break ? at : null;
        if (at + alternative.Length > words.Count)
            return null;
        for (var index = 0; index < alternative.Length; index++)
        {
            if (words[at + index] != alternative[index])
                return null;
        }

        return at + alternative.Length;
    }

    private static Element ReadElement(string part, IReadOnlyDictionary<string, string> classes)
    {
        if (part.StartsWith("...", StringComparison.Ordinal))
            return new Element(null, part[3] - '0', false);
        var isOptional = part.EndsWith('?');
        var words = isOptional ? part[..^1] : part;
        var alternatives = words.Split('|').SelectMany(word => word is ['[', .. var name, ']'] ? classes[name].Split('|') : [word]);
        return new Element([.. alternatives.Select(word => word.Split('_'))], 0, isOptional);
    }

    private readonly record struct Element(string[][]? Alternatives, int Gap, bool IsOptional);
}
