using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Holds that no two entries of a list are looked up by the same words, which would leave it to chance what is told.</summary>
/// <param name="where">Where they stand, as an error says it: "in the glossary".</param>
/// <param name="howToWrite">What to write in place of a text without words: "write the term as a learner would type it".</param>
/// <param name="errors">Where errors go.</param>
internal sealed class UniqueWordings(string where, string howToWrite, PackErrors errors)
{
    private readonly Dictionary<string, PackNode> _known = new(StringComparer.Ordinal);

    public void CheckAll(IReadOnlyList<string> texts, PackNode list)
    {
        for (var at = 0; at < texts.Count; at++)
            Check(texts[at], list.At(at));
    }

    public void Check(string text, PackNode place)
    {
        if (text.Length == 0)
            return;
        var key = TermName.Of(text).Key;
        if (key.Length == 0)
            errors.Add(place, $"'{text}' has neither a word nor a sign in it: {howToWrite}");
        else if (!_known.TryAdd(key, place))
            errors.Add(place, $"'{text}' stands {where} already, in line {_known[key].Line}: keep one of them");
    }
}
