using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Choices;

/// <summary>Finds where a reply speaks of the things that its question lets the learner choose between.</summary>
internal sealed class OptionMentions
{
    private readonly List<(int Option, List<WordOf> Words)> _texts;

    private OptionMentions(List<(int Option, List<WordOf> Words)> texts)
    {
        _texts = texts;
        Options = texts.ConvertAll(text => text.Option);
    }

    /// <summary>The choices that can be compared with each other, by their places.</summary>
    public IReadOnlyList<int> Options { get; }

    /// <summary>The options among the choices; null when fewer than two can be compared, or when a choice is itself a comparison.</summary>
    public static OptionMentions? Of(IReadOnlyList<string> choices)
    {
        var texts = new List<(int Option, List<WordOf> Words)>(choices.Count);
        for (var index = 0; index < choices.Count; index++)
        {
            var words = WordList.Of(choices[index]);
            if (words.Exists(word => Comparing.Direction(word.Lower) != 0))
                return null;
            // "both have the same" is no third thing to compare.
            if (words.Exists(word => word.Lower is "both" or "same" or "equal" or "equally" or "neither" or "nobody" or "none" or "="))
                continue;
            texts.Add((index, words.FindAll(word => !StopWords.Contains(word.Lower))));
        }

        return texts.Count < 2 || texts.Exists(text => text.Words.Count == 0) ? null : new(texts);
    }

    /// <summary>Where each option is named, from left to right.</summary>
    public List<(int Start, int End, int Option)> Find(List<WordOf> reply)
    {
        var found = new List<(int Start, int End, int Option)>(2);
        for (var at = 0; at < reply.Count;)
        {
            if (At(reply, at) is var (end, option))
            {
                found.Add((at, end, option));
                at = end;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private (int End, int Option)? At(List<WordOf> reply, int start)
    {
        foreach (var (option, words) in _texts)
        {
            var at = 0;
            while (at < words.Count && start + at < reply.Count && IsSame(reply[start + at], words[at]))
                at++;
            if (at == words.Count)
                return (start + at, option);
        }

        foreach (var (option, words) in _texts)
        {
            if (words.Exists(word => IsSame(reply[start], word) && Tells(word, option)))
                return (start + 1, option);
        }

        return null;
    }

    private static bool IsSame(WordOf word, WordOf expected) =>
        expected.IsNumber || expected.Lower.Length < 3
            ? string.Equals(word.Lower, expected.Lower, StringComparison.Ordinal)
            : word.Matches(expected);

    // "red" is enough for "the red one" where no other choice is red.
    private bool Tells(WordOf word, int option) =>
        !word.IsNumber
        && word.Lower.Length > 2
        && _texts.TrueForAll(text => text.Option == option || !text.Words.Exists(other => other.Matches(word)));
}
