using System.Globalization;
using System.Text;

namespace TutorFunctions.Grading.Choices;

/// <summary>
/// Other names of the choices: what stands in brackets ("square metres (m²)"), the formula of a substance, and the sayings for none and always.
/// </summary>
internal static class ChoiceNames
{
    private static readonly (string Name, string Formula)[] s_substances =
        [("carbon dioxide", "co2"), ("water", "h2o"), ("oxygen", "o2"), ("nitrogen", "n2"), ("hydrogen", "h2"), ("glucose", "c6h12o6")];

    private static readonly string[] s_none =
        ["no solution", "no solutions", "no answer", "there isnt one", "there is none", "there are none", "there isnt any", "there arent any", "it is impossible", "its impossible", "impossible", "nothing", "zero", "0", "not one", "nowhere"];

    private static readonly string[] s_always = ["always", "all day and night", "all day", "24 7", "every time", "constantly"];

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
        foreach (var (name, formula) in s_substances)
        {
            if (plain.EndsWith(name, StringComparison.Ordinal))
                yield return formula;
        }

        if (plain is "none" or "no solution" or "no solutions" or "never")
        {
            foreach (var saying in s_none)
                yield return saying;
        }

        if (plain.StartsWith("all the time", StringComparison.Ordinal))
        {
            foreach (var saying in s_always)
                yield return saying;
        }
    }

    /// <summary>At the beginning of what is said, so that a name within a sentence about something else is none.</summary>
    private static bool Says(string said, string name) =>
        name.Length > 0 && (said == name || (said.StartsWith(name, StringComparison.Ordinal) && said[name.Length] == ' ' && !said.Contains(" or ", StringComparison.Ordinal)));

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

        var words = plain.ToString().Trim().Split(' ').SkipWhile(word => word is "its" or "it" or "is" or "i" or "think" or "in" or "the" or "a" or "ok" or "so" or "um" or "umm" or "maybe");
        return string.Join(' ', words.Select(word => word == "meters" ? "metres" : word));
    }
}
