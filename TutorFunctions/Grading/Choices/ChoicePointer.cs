using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Choices;

/// <summary>Reads a choice by its letter or place: "b", "(B)", "option c", "the second one", "2".</summary>
internal static class ChoicePointer
{
    private static readonly string[] s_ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
    private static readonly string[] s_numerals = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th"];
    private static readonly string[] s_cardinals = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

    /// <summary>The choices pointed at by a reply that does nothing else.</summary>
    /// <param name="tokens">The reply without words that only lead up to the answer.</param>
    /// <param name="count">Number of choices.</param>
    /// <param name="numbersPoint">Whether a number may be a place, which it may not when a choice reads as that number.</param>
    public static Picked Read(List<Token> tokens, int count, Func<int, bool> numbersPoint)
    {
        var picked = new List<int>(1);
        var isDenied = false;
        foreach (var token in tokens)
        {
            if (IsJoin(token))
                continue;
            if (token.Lower is "not" or "isnt")
                isDenied = true;
            else if (Place(token, count, numbersPoint) is { } place)
                picked.Add(place);
            else
                return Picked.None;
        }

        return new(picked.Distinct().ToList(), isDenied);
    }

    /// <summary>For a reply that begins as a numbered choice does, "b) 1/2": the choice and where its text begins.</summary>
    public static (int Index, int Next)? ReadLabel(List<Token> tokens, int count)
    {
        var at = tokens.Count > 0 && tokens[0].Kind == TokenKind.Open ? 1 : 0;
        if (at + 2 >= tokens.Count || Letter(tokens[at], count) is not { } index)
            return null;
        return tokens[at + 1].Kind is TokenKind.Close or TokenKind.Stop or TokenKind.Colon or TokenKind.Minus or TokenKind.Comma
            ? (index, at + 2)
            : null;
    }

    private static bool IsJoin(Token token) =>
        token.Kind is TokenKind.Open or TokenKind.Close or TokenKind.Stop or TokenKind.Colon or TokenKind.Comma or TokenKind.Break
        || token.Lower is "or" or "and" or "one" or "option" or "choice"
        || token.Text is "#" or "\"" or "'";

    private static int? Place(Token token, int count, Func<int, bool> numbersPoint)
    {
        if (Letter(token, count) is { } letter)
            return letter;
        if (token.IsWord("last"))
            return count - 1;
        var place = Array.IndexOf(s_ordinals, token.Lower);
        if (place < 0)
            place = Array.IndexOf(s_numerals, token.Lower);
        if (place < 0 && token.IsWhole && token.Value >= 1 && token.Value <= count)
            place = (int)token.Value.Numerator - 1;
        else if (place < 0)
            place = Array.IndexOf(s_cardinals, token.Lower);
        else
            return place < count ? place : null;
        return place >= 0 && place < count && numbersPoint(place + 1) ? place : null;
    }

    private static int? Letter(Token token, int count) =>
        token is { Kind: TokenKind.Word, Lower: [>= 'a' and var letter] } && letter < 'a' + count ? letter - 'a' : null;
}
