using System.Globalization;
using System.Text;
using TutorFunctions.Language;

namespace TutorFunctions.Grading.Choices;

/// <summary>
/// Other names of the choices: what stands in brackets ("square metres (m²)"), the formula of a substance, and the sayings for none and
/// always.
/// </summary>
internal static class ChoiceNames
{
    /// <summary>The choice that takes all others together; null when there is none.</summary>
    public static int? AllOfThem(IReadOnlyList<string> choices)
    {
        for (var index = 0; index < choices.Count; index++)
        {
            if (LanguagePack.English.Choices.All.Contains(Plain(choices[index])))
                return index;
        }

        return null;
    }

    /// <returns>The choice that the reply names otherwise; null when it names none, or several.</returns>
    public static int? Find(IReadOnlyList<string> choices, string reply)
    {
        var said = Plain(reply);
        if (said.Length == 0)
            return null;
        var found = new HashSet<int>();
        for (var index = 0; index < choices.Count; index++)
        {
            if (Names(choices[index]).Any(name => Says(said, name)))
                found.Add(index);
        }

        return found.Count == 1 ? found.Single() : null;
    }

    private static IEnumerable<string> Names(string choice)
    {
        var open = choice.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && choice.EndsWith(')'))
        {
            yield return Plain(choice[..open]);
            yield return Plain(choice[(open + 1)..^1]);
        }

        var plain = Plain(choice);
        foreach (var (name, formula) in LanguagePack.English.Choices.Substances)
        {
            if (plain.EndsWith(name, StringComparison.Ordinal))
                yield return formula;
        }

        var sayings = LanguagePack.English.Choices;
        if (plain is "never" || sayings.None.Contains(plain))
        {
            foreach (var saying in sayings.None)
                yield return saying;
        }

        if (sayings.All.Contains(plain))
        {
            foreach (var saying in sayings.All)
                yield return saying;
        }

        if (plain.StartsWith("all the time", StringComparison.Ordinal))
        {
            foreach (var saying in sayings.Always)
                yield return saying;
        }
    }

    /// <summary>At the beginning of what is said, so that a name within a sentence about something else is none.</summary>
    private static bool Says(string said, string name) =>
        name.Length > 0
        && (
            said == name
            || (
                said.StartsWith(name, StringComparison.Ordinal)
                && said[name.Length] == ' '
                && !said.Contains(" or ", StringComparison.Ordinal)
            )
        );

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetDigitValue(c) is >= 0 and var raised)
                plain.Append((char)('0' + raised));
            else if (c is not ('\'' or '’' or '^') && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        var words = plain
            .ToString()
            .Trim()
            .Split(' ')
            .SkipWhile(word =>
                word is "its" or "it" or "is" or "i" or "think" or "in" or "the" or "a" or "ok" or "so" or "um" or "umm" or "maybe"
            );
        return string.Join(' ', words.Select(word => word == "meters" ? "metres" : word));
    }
}
