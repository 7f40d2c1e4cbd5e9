using System.Buffers;
using TutorFunctions.Grading;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Language;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Judging;
using TutorFunctions.Replies.Mathematics;

namespace TutorFunctions.Replies;

/// <summary>
/// What reading a reply needs of its question: its variables, numbers, words and choices. Each is worked out when it is first asked for and
/// then kept; two readers that ask at once work out the same.
/// </summary>
internal sealed class QuestionContext
{
    private static readonly SearchValues<char> s_signs = SearchValues.Create("+-*/^=<>");

    private readonly string _prompt;

    public QuestionContext(AskedQuestion question, LanguagePack language)
    {
        Key = Fitted(question.Key);
        Steps = question.Steps;
        Judgements = new KeptJudgements(Key);
        Language = language;
        _prompt = $"{Key.Stem}\n{Key.Prompt}".Replace("$$", " ", StringComparison.Ordinal);
    }

    public AnswerKey Key { get; }

    /// <inheritdoc cref="AskedQuestion.Steps"/>
    public IReadOnlyList<string> Steps { get; }

    public LanguagePack Language { get; }

    public KeptJudgements Judgements { get; }

    public IReadOnlySet<string> Variables => field ??= FindVariables(_prompt);

    public MathPieceReader Pieces => field ??= new MathPieceReader(Language, Variables, IsUnit);

    public IReadOnlyList<Token> PromptTokens => field ??= Language.Tokens(_prompt);

    public IReadOnlyList<MathPiece> PromptPieces => field ??= Pieces.Read(PromptTokens);

    /// <summary>The values that stand in the question.</summary>
    public IReadOnlySet<Rational> PromptValues =>
        field ??= PromptPieces.SelectMany(static piece => piece.Sides).Select(static side => side.Value).OfType<Rational>().ToHashSet();

    public IReadOnlySet<string> PromptStems =>
        field ??= ContentWords(PromptTokens).Select(Language.Stemmer.Stem).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<AnswerOption> Options =>
        field ??= [.. Key.Choices.Select((choice, index) => new AnswerOption(index, choice, this))];

    /// <summary>The choices that are right, by place.</summary>
    public IReadOnlySet<int> AcceptedOptions =>
        field ??= Options.Where(option => Key.Accepted.Any(option.Is)).Select(static option => option.Index).ToHashSet();

    public IReadOnlyList<IReadOnlyList<Token>> KeyTokens =>
        field ??= [.. Key.Accepted.Select(accepted => Language.Tokens(accepted.Replace("$$", " ", StringComparison.Ordinal)))];

    public IReadOnlyList<List<MathPiece>> KeyPieces => field ??= [.. KeyTokens.Select(Pieces.Read)];

    /// <summary>What lies on the way to the answer.</summary>
    public HalfwayValues Halfway => field ??= new HalfwayValues(this);

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

    /// <summary>The stems of what the question asks the number of: "eggs" in "how many more eggs".</summary>
    public IReadOnlySet<string> CountedStems =>
        field ??= PromptTokens
            .Index()
            .Where(one => one.Item.Word == "many" && one.Index > 0 && PromptTokens[one.Index - 1].Word == "how")
            .SelectMany(one => PromptTokens.Skip(one.Index + 1).Take(2))
            .TakeWhile(static token => token.IsWord)
            .Where(token => !Language.Classes.Has("stop", token.Word))
            .Select(token => Language.Stemmer.Stem(token.Word))
            .ToHashSet(StringComparer.Ordinal);

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
            if (text.Contains('π', StringComparison.Ordinal) || text.Contains("\\pi", StringComparison.Ordinal))
                variables.Add("π");
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
