using TutorFunctions.Grading.Numbers;
using TutorFunctions.Language;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies.Candidates;

/// <summary>
/// Finds choices that are named by something that stands for them: the symbol of a unit, a formula, initials, the parts that a fraction
/// counts, or a saying for "none".
/// </summary>
internal sealed class OptionAliases(QuestionContext question)
{
    private const int ShortestInitials = 2;

    private readonly LanguagePack _language = question.Language;

    /// <summary>The choices that are named, each with its place; one is named only where no other may be meant.</summary>
    public IEnumerable<(AnswerOption Option, TextSpan Span)> Find(ReplyText reply)
    {
        for (var at = 0; at < reply.Tokens.Count; at++)
        {
            if (NoneAt(reply.Tokens, at) is var (none, noneEnd))
                yield return (none, reply.Tokens[at].Span.To(reply.Tokens[noneEnd - 1].Span));
            if (FormulaAt(reply.Tokens, at) is var (substance, formulaEnd))
                yield return (substance, reply.Tokens[at].Span.To(reply.Tokens[formulaEnd - 1].Span));
            var place = at;
            var named =
                Only(option => HasUnit(option, reply.Tokens, place))
                ?? Only(option => HasInitials(option, reply, place))
                ?? Part(reply.Tokens, at);
            if (named is not null)
                yield return (named, reply.Tokens[at].Span);
        }
    }

    private AnswerOption? Only(Func<AnswerOption, bool> isMeant) =>
        question.Options.Where(isMeant).Take(2).ToList() is [var only] ? only : null;

    // "the km one" for "1 kilometre"
    private static bool HasUnit(AnswerOption option, IReadOnlyList<Token> tokens, int at) =>
        tokens[at] is { IsWord: true, Text.Length: > 1 } token
        && (at == 0 || !tokens[at - 1].IsNumber)
        && option.Unit is { } own
        && (UnitTable.Find(token.Text) ?? UnitTable.Find(token.Word)) is { } said
        && said.Dimension == own.Dimension
        && said.Factor == own.Factor;

    // "GB" for "Great Britain"
    private static bool HasInitials(AnswerOption option, ReplyText reply, int at) =>
        reply.Tokens[at] is { IsWord: true, Text.Length: >= ShortestInitials } token
        && option.Words.Count == token.Text.Length
        && token.Span.In(reply.Original).All(char.IsUpper)
        && option.Words.Zip(token.Text).All(static pair => pair.First[0] == pair.Second);

    // "the fifths" for "3/5"
    private AnswerOption? Part(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].IsWord
        && (at == 0 || !tokens[at - 1].IsNumber)
        && _language.Numbers.Parts(tokens[at].Word) is { } parts
        && _language.Numbers.Read(tokens, Math.Max(at - 1, 0)) is null
            ? Only(option => option.Tokens is [{ IsNumber: true }, { Text: "/" }, { IsNumber: true } under] && under.Text == parts)
            : null;

    // "not a single one" for "none" or "no solution"
    private (AnswerOption Option, int End)? NoneAt(IReadOnlyList<Token> tokens, int at)
    {
        foreach (var saying in _language.Choices.None)
        {
            var words = saying.Split(' ');
            if (words.Length < 2 || at + words.Length > tokens.Count)
                continue;
            if (!words.Index().All(word => tokens[at + word.Index].Word == word.Item))
                continue;
            return Only(SaysNone) is { } none ? (none, at + words.Length) : null;
        }

        return null;
    }

    private bool SaysNone(AnswerOption option) =>
        option.Tokens is [{ Word: "no" }, ..] || (option.Words is [var only] && _language.Classes.Has("nothing", only));

    // "CO2" for "carbon dioxide", and the name for the formula
    private (AnswerOption Option, int End)? FormulaAt(IReadOnlyList<Token> tokens, int at)
    {
        foreach (var (name, formula) in _language.Choices.Substances)
        {
            if (Only(option => IsSame(option.Text, name)) is { } named && EndOf(tokens, at, formula) is { } formulaEnd)
                return (named, formulaEnd);
            if (Only(option => IsSame(option.Text, formula)) is { } written && EndOf(tokens, at, name) is { } nameEnd)
                return (written, nameEnd);
        }

        return null;
    }

    private static bool IsSame(string first, string second) => string.Equals(first.Trim(), second, StringComparison.OrdinalIgnoreCase);

    // Where the tokens that spell a text end, when they begin here.
    private static int? EndOf(IReadOnlyList<Token> tokens, int at, string text)
    {
        var rest = text.Replace(" ", string.Empty, StringComparison.Ordinal).AsSpan();
        for (; at < tokens.Count && rest.Length > 0; at++)
        {
            if (!rest.StartsWith(tokens[at].Text))
                return null;
            rest = rest[tokens[at].Text.Length..];
        }

        return rest.Length == 0 && (at >= tokens.Count || tokens[at].IsSpaced || !(tokens[at].IsWord || tokens[at].IsNumber)) ? at : null;
    }
}
