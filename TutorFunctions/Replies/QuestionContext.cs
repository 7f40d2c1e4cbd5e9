using System.Buffers;
using TutorFunctions.Grading;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Language;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Mathematics;

namespace TutorFunctions.Replies;

/// <summary>What reading a reply needs of its question, worked out once: its variables, numbers, words and choices.</summary>
internal sealed class QuestionContext
{
    private static readonly SearchValues<char> s_signs = SearchValues.Create("+-*/^=<>");

    public QuestionContext(AskedQuestion question, LanguagePack language)
    {
        Question = question;
        Key = Fitted(question.Key);
        Language = language;
        var prompt = $"{Key.Stem}\n{Key.Prompt}".Replace("$$", " ", StringComparison.Ordinal);
        PromptTokens = language.Tokens(prompt);
        Variables = FindVariables(prompt);
        Pieces = new MathPieceReader(language, Variables, IsUnit);
        PromptPieces = Pieces.Read(PromptTokens);
        PromptValues = [.. PromptPieces.SelectMany(piece => piece.Sides).Select(side => side.Value).OfType<Rational>().Distinct()];
        PromptStems = ContentWords(PromptTokens).Select(language.Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
        Options = [.. Key.Choices.Select((choice, index) => new AnswerOption(index, choice, this))];
        KeyTokens = [.. Key.Accepted.Select(accepted => language.Tokens(accepted.Replace("$$", " ", StringComparison.Ordinal)))];
        KeyPieces = [.. KeyTokens.Select(Pieces.Read)];
        AcceptedOptions = Options.Where(option => Key.Accepted.Any(option.Is)).Select(option => option.Index).ToHashSet();
    }

    public AskedQuestion Question { get; }

    public AnswerKey Key { get; }

    public LanguagePack Language { get; }

    public IReadOnlySet<string> Variables { get; }

    public MathPieceReader Pieces { get; }

    public IReadOnlyList<Token> PromptTokens { get; }

    public IReadOnlyList<MathPiece> PromptPieces { get; }

    /// <summary>The values that stand in the question.</summary>
    public IReadOnlyList<Rational> PromptValues { get; }

    public IReadOnlySet<string> PromptStems { get; }

    public IReadOnlyList<AnswerOption> Options { get; }

    /// <summary>The choices that are right, by place.</summary>
    public IReadOnlySet<int> AcceptedOptions { get; }

    public IReadOnlyList<IReadOnlyList<Token>> KeyTokens { get; }

    public IReadOnlyList<List<MathPiece>> KeyPieces { get; }

    /// <summary>Whether a value with this unit is in the one that the question asks for by name: "in km".</summary>
    public bool FitsAskedUnit(string unit) =>
        unit.Length == 0
        || UnitAskedIn is not { } asked
        || UnitTable.Find(unit) is not { } own
        || UnitTable.Find(asked) is not { } right
        || (own.Dimension == right.Dimension && own.Factor == right.Factor);

    // "How far apart are they in km?"
    private string? UnitAskedIn =>
        PromptTokens
            .Index()
            .Where(one =>
                one.Index > 0
                && PromptTokens[one.Index - 1].Word == "in"
                && one.Item.IsWord
                && UnitTable.Find(one.Item.Text) is not null
                && (one.Index + 1 == PromptTokens.Count || PromptTokens[one.Index + 1].Kind is TokenKind.Stop or TokenKind.Mark)
            )
            .Select(static one => one.Item.Text)
            .LastOrDefault();

    /// <summary>The words of a text that carry meaning, in their usual spelling.</summary>
    public IEnumerable<string> ContentWords(IEnumerable<Token> tokens) =>
        tokens
            .Where(token => token.IsWord && token.Word.Length > 1 && !Language.Classes.Has("stop", token.Word))
            .Select(token => token.Word);

    // A stored inequality is judged by its solutions whatever kind it was filed under.
    private static AnswerKey Fitted(AnswerKey key) =>
        key.Kind switch
        {
            AnswerKind.List when key.Accepted.All(IsTuple) => key with { Ordered = true },
            AnswerKind.Expression when key.Accepted.Any(static accepted => accepted.AsSpan().IndexOfAny("<>≤≥=") >= 0) => key with
            {
                Kind = AnswerKind.Equation,
            },
            _ => key,
        };

    // A pair in brackets is a point or the values of x and y, whose order counts.
    private static bool IsTuple(string accepted)
    {
        var text = accepted.Replace("$", string.Empty, StringComparison.Ordinal).Trim();
        return text is ['(', .., ')'] && text.LastIndexOf('(') == 0;
    }

    // Words as "in" are units only where the answer has that unit.
    private bool IsUnit(string word) =>
        string.Equals(word, Key.Unit, StringComparison.OrdinalIgnoreCase)
        || (UnitTable.Find(word) is not null && !Language.Classes.Has("stop", word));

    // One letter between signs, digits or brackets in the question or its answer is a variable.
    private HashSet<string> FindVariables(string prompt)
    {
        var variables = new HashSet<string>(StringComparer.Ordinal);
        var expressions = Key.Choices.Where(static choice => choice.AsSpan().IndexOfAny(s_signs) >= 0).ToList();
        if (Key.Kind is AnswerKind.Choice or AnswerKind.Text && expressions.Count == 0 && !prompt.Contains('=', StringComparison.Ordinal))
            return variables;
        foreach (var text in (string[])[prompt, .. Key.Accepted, .. expressions])
        {
            var tokens = Language.Tokens(text);
            for (var at = 0; at < tokens.Count; at++)
            {
                if (!tokens[at].IsWord || tokens[at].Text.Length > 2 || !tokens[at].Text.All(char.IsAsciiLetter))
                    continue;
                var before = at > 0 ? tokens[at - 1] : null;
                var after = at + 1 < tokens.Count ? tokens[at + 1] : null;
                var isTouched =
                    IsMathematics(before, tokens[at].IsSpaced)
                    || IsMathematics(after, after?.IsSpaced ?? true)
                    || (before is { Text: "for" or "is" } && after is { Text: "." or "?" });
                if (!isTouched || (tokens[at].Text.Length == 2 && !IsMathematics(before, tokens[at].IsSpaced)))
                    continue;
                foreach (var letter in tokens[at].Text)
                    variables.Add(letter.ToString());
            }
        }

        return variables;
    }

    private static bool IsMathematics(Token? token, bool isSpaced) =>
        token is { Text: "=" or "+" or "-" or "*" or "/" or "^" or "<" or ">" or "<=" or ">=" or "≠" or "|" }
        || (!isSpaced && token is { IsNumber: true } or { Text: "(" or ")" or "√" });
}
