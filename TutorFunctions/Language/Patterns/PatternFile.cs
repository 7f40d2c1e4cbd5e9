using System.Text.RegularExpressions;
using TutorFunctions.Language.Data;

namespace TutorFunctions.Language.Patterns;

/// <summary>Reads a file of patterns: under each name a list, or lists by how sure a match is.</summary>
internal static partial class PatternFile
{
    /// <summary>The group of patterns that are listed right under their name.</summary>
    public const string PlainGroup = "plain";

    public static PatternSet Read(DataFile file, WordClasses classes)
    {
        var parser = new PatternParser(classes);
        var patterns = new List<NamedPattern>();
        foreach (var name in file.Keys())
        {
            if (!file.IsMap(name.Value))
            {
                patterns.AddRange(file.List(name.Value).Select(text => new NamedPattern(name.Value, PlainGroup, parser.Read(text))));
                continue;
            }

            foreach (var group in file.Keys(name.Value))
                patterns.AddRange(
                    file.List(group.Value, name.Value).Select(text => new NamedPattern(name.Value, group.Value, parser.Read(text)))
                );
        }

        return new PatternSet(patterns);
    }

    /// <summary>The words that the patterns are made of.</summary>
    public static IEnumerable<string> Vocabulary(PatternSet patterns) =>
        patterns.Patterns.SelectMany(pattern => BareWord().Matches(pattern.Pattern.Text).Select(match => match.Value));

    [GeneratedRegex(@"(?<![\[<{\p{L}])\p{L}+(?![\]>}:\p{L}])")]
    private static partial Regex BareWord();
}
