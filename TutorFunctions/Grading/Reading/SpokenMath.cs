using System.Collections.Frozen;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Reading;

/// <summary>Turns mathematics said in words into signs: "three x plus 2", "5 over 8", "x is less than 5", "1 and 1/2".</summary>
public static class SpokenMath
{
    private static readonly FrozenDictionary<string, SpokenPhrase[]> s_phrases = SpokenPhrase
        .All.GroupBy(phrase => phrase.Words[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray());

    /// <summary>Rewrites the words that mean numbers and signs; the rest stays.</summary>
    /// <param name="tokens">The tokens of an answer.</param>
    /// <param name="relations">Whether comparisons are signs too; else they stay words.</param>
    /// <param name="isVariable">Whether a letter is a variable of the answer looked for; else "x" between numbers is a sign.</param>
    /// <param name="joinMixed">Whether "1 and 1/2" is one number rather than two.</param>
    public static List<Token> Rewrite(List<Token> tokens, bool relations, Func<string, bool> isVariable, bool joinMixed)
    {
        if (!tokens.Exists(token => token.Kind == TokenKind.Word))
            return tokens;
        return Signs(Numbers(tokens, joinMixed), relations, isVariable, joinMixed);
    }

    // Beside digits, a number in words is more likely prose ("the two sides make 24").
    private static List<Token> Numbers(List<Token> tokens, bool joinMixed)
    {
        var hasDigits = tokens.Exists(token => token.Kind == TokenKind.Number);
        var written = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            var token = tokens[at];
            var mayBegin = hasDigits ? token.Kind == TokenKind.Number && joinMixed : token.Kind == TokenKind.Word && !IsPronoun(tokens, at);
            if (token.Kind == TokenKind.Number && RepeatingDecimals.Read(tokens, at) is { } repeating)
            {
                written.Add(repeating);
                at += 2;
            }
            else if (mayBegin && NumberWords.Read(tokens, at, coins: !joinMixed, out var next) is { } number)
            {
                written.Add(number);
                at = next;
            }
            else
            {
                written.Add(token);
                at++;
            }
        }

        return written;
    }

    // "the second one"
    private static bool IsPronoun(List<Token> tokens, int at) =>
        tokens[at].IsWord("one")
        && at > 0
        && tokens[at - 1].Lower
            is "the"
                or "this"
                or "that"
                or "which"
                or "first"
                or "second"
                or "third"
                or "fourth"
                or "last"
                or "other"
                or "another"
                or "next"
                or "each"
                or "any"
                or "bigger"
                or "smaller"
                or "larger"
                or "greater"
                or "top"
                or "bottom"
                or "left"
                or "right";

    private static List<Token> Signs(List<Token> tokens, bool relations, Func<string, bool> isVariable, bool joinMixed)
    {
        var written = new List<Token>(tokens.Count + 2);
        for (var at = 0; at < tokens.Count;)
        {
            var token = tokens[at];
            if (token.Kind != TokenKind.Word)
            {
                written.Add(token);
                at++;
            }
            else if (Phrase(tokens, at, written, relations) is { } phrase)
            {
                phrase.Write(written, token.Spaced);
                at += phrase.Words.Length;
            }
            else if (IsTimes(tokens, at, isVariable) || IsShareOf(tokens, at))
            {
                written.Add(new Token(TokenKind.Times, "*", true));
                at++;
            }
            else
            {
                if (!(joinMixed && IsMixedJoin(tokens, at)))
                    written.Add(token);
                at++;
            }
        }

        return written;
    }

    private static SpokenPhrase? Phrase(List<Token> tokens, int at, List<Token> before, bool relations)
    {
        if (!s_phrases.TryGetValue(tokens[at].Lower, out var phrases))
            return null;
        foreach (var phrase in phrases)
        {
            if (phrase.Kind == TokenKind.Relation && !relations && phrase.Text != "=")
                continue;
            if (!Matches(tokens, at, phrase.Words))
                continue;
            if (phrase.After && !(before.Count > 0 && EndsOperand(before[^1])))
                continue;
            if (phrase.NeedsTen && !(before.Count > 0 && before[^1].IsWhole && before[^1].Value == 10))
                continue;
            var next = at + phrase.Words.Length;
            if (phrase.Before && !(next < tokens.Count && BeginsOperand(tokens[next])))
                continue;
            return phrase;
        }

        return null;
    }

    private static bool Matches(List<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
            return false;
        for (var word = 0; word < words.Length; word++)
        {
            if (!tokens[at + word].IsWord(words[word]))
                return false;
        }

        return true;
    }

    private static bool IsTimes(List<Token> tokens, int at, Func<string, bool> isVariable) =>
        tokens[at].Lower == "x"
        && !isVariable("x")
        && at > 0
        && at + 1 < tokens.Count
        && tokens[at - 1].Kind is TokenKind.Number or TokenKind.Close
        && tokens[at + 1].Kind is TokenKind.Number or TokenKind.Open;

    // "5% of x"
    private static bool IsShareOf(List<Token> tokens, int at) =>
        tokens[at].IsWord("of")
        && at > 0
        && at + 1 < tokens.Count
        && (tokens[at - 1].Kind == TokenKind.Percent || tokens[at - 1].IsWord("percent"))
        && BeginsOperand(tokens[at + 1]);

    private static bool IsMixedJoin(List<Token> tokens, int at)
    {
        if (!tokens[at].IsWord("and") || at == 0 || !tokens[at - 1].IsWhole || at + 1 >= tokens.Count)
            return false;
        if (tokens[at + 1].Kind == TokenKind.Fraction)
            return true;
        return at + 3 < tokens.Count
            && tokens[at + 1].IsWhole
            && tokens[at + 2].Kind == TokenKind.Divide
            && tokens[at + 3].IsWhole
            && tokens[at + 1].Value < tokens[at + 3].Value;
    }

    private static bool EndsOperand(Token token) =>
        token.Kind is TokenKind.Number or TokenKind.Close or TokenKind.Pi or TokenKind.Percent
        || (token.Kind == TokenKind.Word && token.Text.Length <= 2);

    private static bool BeginsOperand(Token token) =>
        token.Kind
            is TokenKind.Number
                or TokenKind.Open
                or TokenKind.Pi
                or TokenKind.Fraction
                or TokenKind.Root
                or TokenKind.Minus
                or TokenKind.Infinity
                or TokenKind.Money
        || (token.Kind == TokenKind.Word && (token.Text.Length <= 2 || token.Lower is "minus" or "negative" or "sqrt"));
}
