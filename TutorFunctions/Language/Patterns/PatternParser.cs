using System.Globalization;
using TutorFunctions.Language.Data;

namespace TutorFunctions.Language.Patterns;

/// <summary>Reads patterns from their text.</summary>
internal sealed class PatternParser(WordClasses classes)
{
    private const int WidestGap = 9;

    public Pattern Read(DataText pattern)
    {
        var elements = pattern.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Element(part, pattern)).ToList();
        if (!elements.Exists(element => element.Kind is ElementKind.Words or ElementKind.Tag or ElementKind.Question))
            throw pattern.Error("A pattern needs a word, a tag or a question mark.");
        return new Pattern(pattern.Value, elements);
    }

    private PatternElement Element(string part, DataText pattern)
    {
        switch (part)
        {
            case "^":
                return new PatternElement(ElementKind.Start);
            case "$":
                return new PatternElement(ElementKind.End);
            case "$?":
                return new PatternElement(ElementKind.Question);
        }

        if (part.StartsWith("...", StringComparison.Ordinal))
            return Gap(string.Empty, "0-" + part[3..], pattern);
        if (part is ['{', .. var named, '}'])
        {
            var colon = named.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1)
                throw pattern.Error($"'{part}' must be written as {{name:1-4}}.");
            return Gap(named[..colon], named[(colon + 1)..], pattern);
        }

        var isOptional = part.EndsWith('?');
        var body = isOptional ? part[..^1] : part;
        if (body is ['<', .. var tag, '>'])
            return new PatternElement(ElementKind.Tag) { Name = tag, IsOptional = isOptional };
        var isNot = body.StartsWith('!');
        if (isNot)
            body = body[1..];
        if (isNot && isOptional)
            throw pattern.Error($"'{part}' cannot be both excluded and optional.");
        return new PatternElement(isNot ? ElementKind.Not : ElementKind.Words)
        {
            Alternatives = Alternatives(body, pattern),
            IsOptional = isOptional,
        };
    }

    private static PatternElement Gap(string name, string range, DataText pattern)
    {
        var parts = range.Split('-');
        if (
            parts.Length != 2
            || !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var least)
            || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var most)
            || least < 0
            || most < Math.Max(least, 1)
            || most > WidestGap
        )
        {
            throw pattern.Error($"'{range}' is no range of 0 to {WidestGap} words.");
        }

        return new PatternElement(ElementKind.Gap)
        {
            Name = name,
            Least = least,
            Most = most,
        };
    }

    private List<IReadOnlyList<string>> Alternatives(string body, DataText pattern)
    {
        var alternatives = new List<IReadOnlyList<string>>();
        foreach (var alternative in body.Split('|'))
        {
            if (alternative.Length == 0)
                throw pattern.Error($"'{body}' has an empty alternative.");
            if (alternative is ['[', .. var name, ']'])
                alternatives.AddRange(classes.Words(name) ?? throw pattern.Error($"There is no word class '{name}'."));
            else
                alternatives.Add(alternative.Split('_'));
        }

        return alternatives;
    }
}
