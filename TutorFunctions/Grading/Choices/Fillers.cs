using System.Text.RegularExpressions;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Choices;

/// <summary>Takes away the words around a choice: "I think the answer is option b because ..." leaves "b".</summary>
internal static partial class Fillers
{
    public static List<Token> Remove(List<Token> tokens)
    {
        var (start, end) = Scope(tokens);
        var rest = new List<Token>(end - start);
        for (var at = start; at < end; at++)
        {
            if (!IsFiller(tokens, at, start, end))
                rest.Add(tokens[at]);
        }

        return rest;
    }

    /// <summary>What stands after the last correction and before the reason.</summary>
    public static List<Token> WithoutReason(List<Token> tokens)
    {
        var (start, end) = Scope(tokens);
        return tokens.GetRange(start, end - start);
    }

    /// <summary>The text up to the word that begins a reason, as "because".</summary>
    public static string TextBeforeReason(string reply) =>
        Reason().Match(reply) is { Success: true, Index: > 0 } reason ? reply[..reason.Index] : reply;

    [GeneratedRegex(@"\b(?:because|since|cause|cuz|cos|coz|bc|becuz|becuase)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reason();

    private static (int Start, int End) Scope(List<Token> tokens)
    {
        var (start, end) = (0, tokens.Count);
        for (var at = 1; at + 1 < end; at++)
        {
            if (AnswerWords.Corrects(tokens, at))
                start = at + 1;
        }

        for (var at = start + 1; at < end; at++)
        {
            if (!AnswerWords.BeginsReason(tokens, at) || tokens[at].Lower is "as" or "from" or "when")
                continue;
            end = at;
        }

        return (start, end);
    }

    private static bool IsFiller(List<Token> tokens, int at, int start, int end)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Comma)
            return at == start || at == end - 1;
        if (token.Kind == TokenKind.Stop)
            return at == end - 1;
        if (token.Kind != TokenKind.Word)
            return false;
        // "I" and "is" lead up to an answer only where more follows.
        return token.Lower switch
        {
            "option"
            or "choice"
            or "letter"
            or "answer"
            or "ans"
            or "number"
            or "think"
            or "believe"
            or "pick"
            or "choose"
            or "chose"
            or "guess"
            or "say"
            or "its"
            or "thats"
            or "definitely"
            or "probably"
            or "maybe"
            or "im"
            or "id"
            or "ill"
            or "would"
            or "should"
            or "must"
            or "going"
            or "go"
            or "with"
            or "final"
            or "correct"
            or "right"
            or "my"
            or "hmm"
            or "um"
            or "ok"
            or "okay"
            or "well"
            or "so"
            or "please"
            or "pretty"
            or "sure"
            or "reckon"
            or "mine"
            or "bet"
            or "umm"
            or "uhm"
            or "uh"
            or "er"
            or "erm"
            or "oh"
            or "ah"
            or "then"
            or "got"
            or "just"
            or "literally"
            or "obviously"
            or "clearly"
            or "lol"
            or "pls"
            or "plz" => end - start > 1,
            "i" or "the" or "is" or "it" or "be" or "that" or "for" or "has" or "to" => at + 1 < end,
            _ => false,
        };
    }
}
