using TutorFunctions.Language;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Words for a key that a block does not know, with the one that was probably meant.</summary>
internal static class UnknownKey
{
    public static string Reason(string key, string block, IReadOnlyList<string> keys)
    {
        var nearest = keys.MinBy(known => EditDistance.Between(key, known));
        var advice =
            nearest is not null && EditDistance.Between(key, nearest) <= 2
                ? $"did you mean '{nearest}'?"
                : $"remove it or use one of {string.Join(", ", keys)}";
        return $"{block} has an unknown key '{key}': {advice}";
    }
}
