using System.Collections.Frozen;
using TutorFunctions.Language.Data;
using TutorFunctions.Language.Patterns;

namespace TutorFunctions.Language;

/// <summary>
/// What the words around an answer make of it, by <c>claims.yaml</c>: whether it is given, only named, or given beside another.
/// </summary>
public sealed class AnswerClaims
{
    private readonly FrozenSet<(string, string)> _opposites;
    private readonly FrozenSet<string> _patternWords;
    private readonly FrozenSet<string> _asides;
    private readonly FrozenSet<string> _givenNames;

    internal AnswerClaims(DataFile file, WordClasses classes)
    {
        var parser = new PatternParser(classes);
        Patterns = new PatternSet([.. Read("given"), .. Read("refused"), .. Read("rival")]);
        _patternWords = PatternFile.Vocabulary(Patterns).ToFrozenSet(StringComparer.Ordinal);
        _opposites = file.List("opposites")
            .Select(pair => pair.Value.Split(' '))
            .SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) })
            .ToFrozenSet();
        _asides = file.List("asides").Select(word => word.Value).ToFrozenSet(StringComparer.Ordinal);
        _givenNames = file.List("given-names").Select(word => word.Value).ToFrozenSet(StringComparer.Ordinal);

        IEnumerable<NamedPattern> Read(string name) =>
            file.List(name).Select(text => new NamedPattern(name, PatternFile.PlainGroup, parser.Read(text)));
    }

    /// <summary>
    /// The patterns "given", "refused" and "rival" over the tags <c>value</c> for the answer, <c>other</c> for words that may be another
    /// answer and
    /// <c>opposite</c> for the opposite of what is asked.
    /// </summary>
    public PatternSet Patterns { get; }

    /// <summary>The words and two-word phrases, with _ for the blank, that have an opposite, each with it.</summary>
    public IReadOnlySet<(string Phrase, string Opposite)> Opposites => _opposites;

    /// <summary>Whether a word can stand beside an answer without being part of one.</summary>
    public bool IsAside(string word) => _asides.Contains(word) || _givenNames.Contains(word) || _patternWords.Contains(word);
}
