using TutorFunctions.Language.Data;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Language;

/// <summary>The signs that words and phrases of reckoning stand for, by <c>mathematics.yaml</c>: "times" is *, "take away" is -.</summary>
public sealed class MathPhrases
{
    private const int LongestPhrase = 5;

    private readonly Dictionary<string, string> _signs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _functions;
    private readonly HashSet<string> _pi;

    internal MathPhrases(DataFile file)
    {
        foreach (var sign in file.Keys("signs"))
        {
            foreach (var phrase in file.List(sign.Value, "signs"))
            {
                if (phrase.Value.Count(letter => letter == '_') >= LongestPhrase)
                    throw phrase.Error($"'{phrase.Value}' has more than {LongestPhrase} words.");
                _signs[phrase.Value.Replace('_', ' ')] = sign.Value;
            }
        }

        _pi = file.List("pi").Select(text => text.Value).ToHashSet(StringComparer.Ordinal);
        _functions = file.List("functions").Select(text => text.Value).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the word is a name of π.</summary>
    public bool IsPi(string word) => _pi.Contains(word);

    /// <summary>Whether the word names a function, as "sin".</summary>
    public bool IsFunction(string word) => _functions.Contains(word);

    /// <summary>The longest phrase that begins at a token and the sign it stands for; null when none does.</summary>
    public (string Sign, int End)? Read(IReadOnlyList<Token> tokens, int start)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        (string, int)? longest = null;
        var phrase = string.Empty;
        for (var at = start; at < tokens.Count && at < start + LongestPhrase && tokens[at].IsWord; at++)
        {
            phrase = at == start ? tokens[at].Word : phrase + " " + tokens[at].Word;
            if (_signs.TryGetValue(phrase, out var sign))
                longest = (sign, at + 1);
        }

        return longest;
    }
}
