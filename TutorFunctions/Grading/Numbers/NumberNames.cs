using System.Collections.Frozen;

namespace TutorFunctions.Grading.Numbers;

/// <summary>The English words that numbers are made of, in lower case.</summary>
internal static class NumberNames
{
    private const string UpToNineteen =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        + "seventeen eighteen nineteen";

    private const string Tens = "twenty thirty forty fifty sixty seventy eighty ninety";

    // From the third on; "second" is left out, as after a number it is a time.
    private const string Parts = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";

    private static readonly FrozenDictionary<string, int> s_small = SmallNames().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> s_parts = PartNames().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number from 0 to 90 that one word names.</summary>
    public static int? Small(string lower) => s_small.TryGetValue(lower, out var value) ? value : null;

    /// <summary>What a word multiplies the number before it by: 100 for "hundred".</summary>
    public static long? Scale(string lower) =>
        lower switch
        {
            "dozen" => 12,
            "hundred" => 100,
            "thousand" => 1_000,
            "million" => 1_000_000,
            "billion" => 1_000_000_000,
            "trillion" => 1_000_000_000_000,
            _ => null,
        };

    /// <summary>The denominator that a word names: 4 for "fourth", "quarters" and "fourths".</summary>
    public static int? Part(string lower)
    {
        if (s_parts.TryGetValue(lower, out var part))
            return part;
        return lower.EndsWith('s') && s_parts.TryGetValue(lower[..^1], out part) ? part : null;
    }

    private static Dictionary<string, int> SmallNames()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal) { ["fourty"] = 40, ["ninty"] = 90 };
        foreach (var name in UpToNineteen.Split(' '))
            names.Add(name, names.Count - 2);
        var tens = Tens.Split(' ');
        for (var index = 0; index < tens.Length; index++)
            names.Add(tens[index], (index + 2) * 10);
        return names;
    }

    private static Dictionary<string, int> PartNames()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in Parts.Split(' '))
            names.Add(name, names.Count + 3);
        names["half"] = names["halves"] = 2;
        names["quarter"] = 4;
        names["sixteenth"] = 16;
        names["twentieth"] = 20;
        names["hundredth"] = 100;
        names["thousandth"] = 1_000;
        names["millionth"] = 1_000_000;
        return names;
    }
}
