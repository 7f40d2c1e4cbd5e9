namespace TutorFunctions.Sessions.Safety.Lexicon;

/// <summary>Patterns as a text holds them, one a line; a line with <c>#</c> says what the next ones are about.</summary>
internal sealed class WordPatterns
{
    private readonly WordPattern[] _patterns;

    private WordPatterns(WordPattern[] patterns) => _patterns = patterns;

    public static WordPatterns Read(string lines) =>
        new([.. lines.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 0 && line[0] != '#').Select(line => WordPattern.Read(line, WordClasses.All))]);

    public bool AreIn(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var pattern in _patterns)
            {
                if (pattern.Match(words, at) is not null)
                    return true;
            }
        }

        return false;
    }

    /// <summary>The words without what the patterns find; a break stands in its place.</summary>
    public List<string> TakenOutOf(List<string> words)
    {
        var rest = new List<string>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            var end = at;
            foreach (var pattern in _patterns)
                end = Math.Max(end, pattern.Match(words, at) ?? at);
            rest.Add(end > at ? PlainWords.Break : words[at]);
            at = Math.Max(end, at + 1);
        }

        return rest;
    }
}
