using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using TutorFunctions.Grading.Forms;
using TutorFunctions.Language;

namespace TutorFunctions.Grading.Words;

/// <summary>
/// Compares answers that are what they are sign by sign: code, formulas of substances, logical statements and signs. Blanks between signs
/// and the kind of quotation marks say nothing, letters and brackets do.
/// </summary>
internal static partial class LiteralText
{
    // What has more is a sentence.
    private const int MostBlanks = 6;

    private static readonly SearchValues<char> s_codeSigns = SearchValues.Create("()[]{}<>=_#@\\|&*%^~+→∅");

    /// <summary>Whether an answer in words is to be compared sign by sign.</summary>
    /// <param name="accepted">The stored answer.</param>
    /// <param name="forms">The forms that the question asks for.</param>
    public static bool IsLiteral(string accepted, IReadOnlyList<AskedForm> forms) =>
        forms.Any(static form => form.Kind is FormKind.Code or FormKind.ChemicalFormula)
        || !accepted.Any(char.IsLetterOrDigit)
        || (accepted.Count(char.IsWhiteSpace) <= MostBlanks && HasSigns(accepted));

    /// <summary>The judgement of a reply by one literal answer.</summary>
    public static Judgement Grade(AnswerKey key, string accepted, IReadOnlyList<AskedForm> forms, string reply)
    {
        var right = Tokens(Plain(accepted));
        var given = Tokens(Plain(reply));
        var casesCount =
            forms.Any(static form => form.Kind is FormKind.Code or FormKind.ChemicalFormula)
            || accepted.IndexOfAny(['(', '[', '{', '"']) >= 0;
        var comparison = casesCount ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (AreSame(right, given, comparison) || AreSame(right, WithoutTalk(given, right, key), comparison))
            return Judgements.Correct("The reply is \"" + accepted + "\".");
        if (
            forms.Any(static form => form.Kind == FormKind.ChemicalFormula)
            && !reply.Any(char.IsUpper)
            && AreSame(right, WithoutTalk(given, right, key), StringComparison.OrdinalIgnoreCase)
        )
        {
            return Judgements.Partial(
                "The reply is \"" + accepted + "\" in small letters.",
                "The letters are right. Mind which of them are capitals."
            );
        }

        return given.Count == 0
            ? Judgements.Unreadable("There is nothing in the reply.")
            : Judgements.Wrong("The reply is not \"" + accepted + "\", which is compared sign by sign.") with
            {
                IsSettled = true,
            };
    }

    private static bool HasSigns(string accepted) =>
        Plain(accepted).AsSpan().IndexOfAny(s_codeSigns) >= 0 || Flag().IsMatch(accepted) || IsStatement(accepted);

    // "a and not b": single letters joined by logical words.
    private static bool IsStatement(string accepted)
    {
        var words = accepted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 2
            && words.All(static word => word.Length == 1 || IsLogical(word))
            && words.Any(IsLogical)
            && words.Any(static word => word.Length == 1);
    }

    private static bool IsLogical(string word) => word is "and" or "or" or "not" or "xor" or "implies" or "iff";

    // Lowered digits and LaTeX's subscripts are plain ones, and all quotation marks are one.
    private static string Plain(string text)
    {
        text = Wrapper().Replace(text, "$1");
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            plain.Append(
                sign switch
                {
                    >= '₀' and <= '₉' => (char)('0' + sign - '₀'),
                    '⁺' => '+',
                    '⁻' or '−' or '–' => '-',
                    '\'' or '‘' or '’' or '“' or '”' or '`' => '"',
                    _ => sign,
                }
            );
        }

        return Subscript().Replace(plain.ToString(), "$1$2").Trim();
    }

    // Runs of letters and digits, and single signs; a blank before or after a hyphen belongs to it, as "-a" is an option of a command.
    private static List<string> Tokens(string text) => [.. Piece().Matches(text).Select(static match => match.Value)];

    private static bool AreSame(List<string> first, List<string> second, StringComparison comparison) =>
        first.Count == second.Count && first.Zip(second).All(pair => string.Equals(pair.First, pair.Second, comparison));

    // "it is the % operator" says "%": words of talk and of the question are left out at both ends, where they are no part of the answer.
    private static List<string> WithoutTalk(List<string> given, List<string> right, AnswerKey key)
    {
        var asked = WordList.Of(key.Stem + "\n" + key.Prompt).Select(static word => word.Stem).ToHashSet(StringComparer.Ordinal);
        var start = 0;
        var end = given.Count;
        while (end > start && (given[end - 1] is "." or "!" or "\"" or "$" || IsTalk(given[end - 1])) && given.Count > right.Count)
            end--;
        while (start < end && (given[start] is "\"" or "$" or ":" || IsTalk(given[start])) && end - start > right.Count)
            start++;
        while (end - start > right.Count && given[end - 1] is "." or "!" or "\"" or "$")
            end--;
        return given.GetRange(start, end - start);

        bool IsTalk(string word)
        {
            var lower = word.ToLowerInvariant();
            return word.All(char.IsLetter)
                && !right.Contains(word, StringComparer.OrdinalIgnoreCase)
                && (
                    LanguagePack.English.Classes.Has("function", lower)
                    || LanguagePack.English.Claims.IsAside(lower)
                    || asked.Contains(LanguagePack.English.Stemmer.Stem(lower))
                );
        }
    }

    // -a, O-, F#
    [GeneratedRegex(@"(?:^|\s)-\w|\w-(?:\s|$)")]
    private static partial Regex Flag();

    [GeneratedRegex(@"\\(?:text|mathrm|ce|texttt|mathtt)\{([^{}]*)\}")]
    private static partial Regex Wrapper();

    [GeneratedRegex(@"_(?:\{(\w+)\}|(\d))")]
    private static partial Regex Subscript();

    [GeneratedRegex(@"\s?-\s?|\w+|[^\s\w]")]
    private static partial Regex Piece();
}
