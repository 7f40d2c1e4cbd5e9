using System.Text.RegularExpressions;
using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Reading;
using TutorFunctions.Grading.Words;
using TutorFunctions.Language;

namespace TutorFunctions.Grading.Lists;

/// <summary>Reads the values of a list and what they are the values of.</summary>
internal static partial class ListReader
{
    /// <summary>The values of a key; null when it has fewer than two.</summary>
    public static List<ListItem>? ReadKey(string accepted)
    {
        var names = new VariableNames();
        var tokens = ExpressionReader.Tokens(accepted, names, relations: false);
        var algebra = ExpressionReader.Read(tokens, names, tightProducts: false);
        var items = algebra.Exists(part => part.Expression.Mentions())
            ? ReadExpressions(accepted, VariableNames.Of(algebra.ConvertAll(part => part.Expression).ToArray()))
            : null;
        if (items is { Count: > 1 })
            return items;
        items = ReadQuantities(accepted, commasInNumbers: true, known: null);
        if (items.Count < 2)
            items = ReadQuantities(accepted, commasInNumbers: false, known: null);
        return items.Count < 2 ? null : items;
    }

    /// <summary>The amounts that a text stands by. <paramref name="known"/> are the labels that count; all words when null.</summary>
    public static List<ListItem> ReadQuantities(string text, bool commasInNumbers, IReadOnlyList<string>? known)
    {
        var found = QuantityReader.Read(PlusMinus().Replace(PlainText.Fold(text), "$1, -$1 "), commasInNumbers, out var tokens);
        var standing = StatedAnswer.Standing(tokens, found.ConvertAll(part => part.Statement), out _, out _);
        var after = found.Count > 0 && Labels(tokens, found[^1].Statement.End, tokens.Count, known).Count > 0;
        var items = new List<ListItem>(standing.Count);
        foreach (var index in standing)
        {
            var statement = found[index].Statement;
            var next = index + 1 < found.Count ? found[index + 1].Statement.Start : tokens.Count;
            var previous = index > 0 ? found[index - 1].Statement.End : 0;
            var labels = after ? Labels(tokens, statement.End, next, known) : Labels(tokens, previous, statement.Start, known);
            if (statement.IsCalculation && MathWords.IsVariable(tokens[statement.Start]) && Counts(tokens[statement.Start].Lower, known))
            {
                labels = [tokens[statement.Start].Lower];
            }

            items.Add(new(found[index].Quantity, null, labels));
        }

        return items;
    }

    /// <summary>The expressions that a text stands by.</summary>
    public static List<ListItem> ReadExpressions(string text, VariableNames names)
    {
        var tokens = SpokenMath.Rewrite(Lexer.Read(text, commasInNumbers: false), relations: false, names.Knows, joinMixed: false);
        var found = ExpressionReader.Read(tokens, names, tightProducts: false);
        var standing = StatedAnswer.Standing(tokens, found.ConvertAll(part => part.Statement), out _, out _);
        return standing.ConvertAll(index => new ListItem(null, found[index].Expression, []));
    }

    private static List<string> Labels(List<Token> tokens, int start, int end, IReadOnlyList<string>? known)
    {
        var labels = new List<string>();
        for (var at = start; at < end; at++)
        {
            if (tokens[at].Kind != TokenKind.Word || StopWords.Contains(tokens[at].Lower))
                continue;
            var stem = LanguagePack.English.Stemmer.Stem(tokens[at].Lower);
            if (Counts(stem, known))
                labels.Add(stem);
        }

        return labels;
    }

    [GeneratedRegex(@"(?:\\pm|\+/-|\bplus or minus\b)\s{0,3}([0-9./]{1,40})")]
    private static partial Regex PlusMinus();

    private static bool Counts(string stem, IReadOnlyList<string>? known) =>
        known is null || known.Any(label => Typing.IsNearly(stem, label));
}
