using System.Text;
using System.Text.RegularExpressions;
using TutorFunctions.Language.Data;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Language;

/// <summary>Rewrites mathematics in words as digits and signs, by the language's number words and <c>notations.yaml</c>.</summary>
public sealed class Notations
{
    private const int MostCharacters = 400;

    private readonly NumberWords _numbers;
    private readonly Func<string, string> _spell;
    private readonly (Regex Pattern, string Signs)[] _rewritten;
    private readonly (Regex Pattern, string Signs)[] _ratios;

    internal Notations(DataFile file, NumberWords numbers, Func<string, string> spell)
    {
        _numbers = numbers;
        _spell = spell;
        _rewritten = [.. file.Pairs("rewritten").Select(Compile)];
        _ratios = [.. file.Pairs("ratios").Select(Compile)];
    }

    /// <summary>The text with numbers and operations in signs; null when nothing in it is said in words.</summary>
    /// <param name="text">What a learner wrote; texts of more than 400 characters are no notation.</param>
    /// <param name="asksForRatio">Whether "3 to 2" is a ratio.</param>
    public string? Rewrite(string text, bool asksForRatio)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostCharacters)
            return null;
        var signs = InDigits(text);
        foreach (var (pattern, replacement) in asksForRatio ? [.. _rewritten, .. _ratios] : _rewritten)
            signs = pattern.Replace(signs, replacement);
        return string.Equals(signs, text, StringComparison.Ordinal) ? null : signs;
    }

    private string InDigits(string text)
    {
        var tokens = Tokenizer.Read(FoldedText.Of(text), _spell);
        var digits = new StringBuilder(text.Length);
        var copied = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens[at].IsWord || _numbers.Read(tokens, at) is not { IsLoose: false } number)
                continue;
            digits.Append(text, copied, tokens[at].Span.Start - copied).Append(number.Text);
            copied = tokens[number.End - 1].Span.End;
            at = number.End - 1;
        }

        return digits.Append(text, copied, text.Length - copied).ToString();
    }

    private static (Regex Pattern, string Signs) Compile((DataText Key, DataText Value) pair) =>
        (new Regex(pair.Key.Value, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), pair.Value.Value);
}
