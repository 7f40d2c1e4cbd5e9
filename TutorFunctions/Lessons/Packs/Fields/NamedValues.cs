using TutorFunctions.Grading;
using TutorFunctions.Lessons.Asked;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Words that a pack chooses from a fixed set.</summary>
internal static class NamedValues
{
    public static readonly IReadOnlyDictionary<string, Difficulty> Difficulties = new Dictionary<string, Difficulty>
    {
        ["easy"] = Difficulty.Easy,
        ["medium"] = Difficulty.Medium,
        ["hard"] = Difficulty.Hard,
    };

    public static readonly IReadOnlyDictionary<string, AnswerKind> Kinds = new Dictionary<string, AnswerKind>
    {
        ["number"] = AnswerKind.Number,
        ["expression"] = AnswerKind.Expression,
        ["equation"] = AnswerKind.Equation,
        ["list"] = AnswerKind.List,
        ["choice"] = AnswerKind.Choice,
        ["text"] = AnswerKind.Text,
    };

    public static readonly IReadOnlyDictionary<string, LearningStyle> Styles = new Dictionary<string, LearningStyle>
    {
        ["visual"] = LearningStyle.Visual,
        ["auditory"] = LearningStyle.Auditory,
        ["kinesthetic"] = LearningStyle.Kinesthetic,
        ["reading_writing"] = LearningStyle.ReadingWriting,
    };

    public static readonly IReadOnlyDictionary<string, Soundness> Soundnesses = new Dictionary<string, Soundness>
    {
        ["yes"] = Soundness.Sound,
        ["half"] = Soundness.InPart,
        ["no"] = Soundness.Mistaken,
    };

    /// <summary>The value under a required key, or the first of the set after an error was noted.</summary>
    public static T Named<T>(this PackFields fields, string key, IReadOnlyDictionary<string, T> set)
    {
        var word = fields.Text(key);
        if (set.TryGetValue(word, out var value))
            return value;
        if (word.Length > 0)
            fields.Errors.Add(fields.Place(key), Unknown(word, key, set));
        return set.Values.First();
    }

    public static string Unknown<T>(string word, string key, IReadOnlyDictionary<string, T> set) =>
        $"'{word}' is no {key}: write one of {string.Join(", ", set.Keys)}";
}
