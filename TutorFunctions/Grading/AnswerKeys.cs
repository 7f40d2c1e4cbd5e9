using System.Text.RegularExpressions;
using TutorFunctions.Grading.Equations;
using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Answers;
using TutorFunctions.Grading.Expressions.Conditions;
using TutorFunctions.Grading.Expressions.Reading;
using TutorFunctions.Grading.Forms;
using TutorFunctions.Grading.Lists;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading;

/// <summary>Makes answer keys from stored answers whose kind is not written down.</summary>
public static partial class AnswerKeys
{
    /// <summary>The key for one stored answer, its kind found from how it is written.</summary>
    /// <param name="answer">The answer, plain text or LaTeX between <c>$$</c>.</param>
    /// <param name="choices">What the learner may pick from, in the order shown; empty unless choices are offered.</param>
    /// <param name="isChoice">Whether the answer is a pick from the choices.</param>
    /// <param name="question">The question's text, from which a required form is taken: "simplify", "lowest terms", "enter as x,y".</param>
    public static AnswerKey From(string answer, IReadOnlyList<string> choices, bool isChoice, string question = "")
    {
        if (isChoice && choices.Count > 0)
            return new()
            {
                Kind = AnswerKind.Choice,
                Accepted = [answer],
                Choices = choices,
            };
        var text = answer.Trim();
        var upper = text.Trim('$').Trim().ToUpperInvariant();
        if (upper is "TRUE" or "FALSE")
            return new()
            {
                Kind = AnswerKind.Choice,
                Accepted = [upper],
                Choices = ["TRUE", "FALSE"],
            };
        if (upper is "YES" or "NO")
            return new()
            {
                Kind = AnswerKind.Choice,
                Accepted = [upper],
                Choices = ["YES", "NO"],
            };
        var kind = Classify(text);
        return new()
        {
            Kind = kind,
            Accepted = [answer],
            Ordered = kind == AnswerKind.List && (IsPair(text) || AsksForOrder().IsMatch(question)),
            LowestTerms = kind == AnswerKind.Number && AsksForLowestTerms().IsMatch(question),
            Simplified = kind == AnswerKind.Expression && AsksForSimpleForm().IsMatch(question),
        };
    }

    private static AnswerKind Classify(string text)
    {
        if (IsTwoNumbers(text))
            return AnswerKind.List;
        if (!IsWordsOnly(text) && MathReader.TryRead(text) is { } expression)
            return KindOf(expression);
        var tokens = Lexer.Read(text, commasInNumbers: true);
        if (IsMathematics(tokens) && tokens.Exists(token => token.Kind == TokenKind.Relation))
        {
            if (ConditionReader.ReadWhole(text) is not null)
                return AnswerKind.Equation;
            return IsList(text, tokens) ? AnswerKind.List : AnswerKind.Text;
        }

        if (
            tokens.Exists(token => token.Kind == TokenKind.Number)
            && !IsUnitLetter(tokens)
            && QuantityReader.ReadWhole(text) is { } quantity
        )
        {
            return quantity.Form == NumberForm.Calculation ? AnswerKind.Expression : AnswerKind.Number;
        }

        if (IsCount(text, tokens))
            return AnswerKind.Number;
        return IsList(text, tokens) ? AnswerKind.List : AnswerKind.Text;
    }

    private static AnswerKind KindOf(Expression expression)
    {
        // "a = 5, b = 6" lists values with their names; [2, 5] is rather an interval than a list.
        if (
            expression is ValueList { Kind: ValueListKind.Sequence }
            && SolvedValues.Of(expression) is null
            && AnswerShape.NamedValues(expression) is not null
        )
            return AnswerKind.List;
        if (ConditionForm.IsCondition(expression) || Intervals.IsSet(expression))
            return AnswerKind.Equation;
        if (expression is ValueList { Kind: ValueListKind.List, Items.Count: 2 })
            return AnswerKind.Equation;
        if (AnswerShape.Values(expression) is not null)
            return AnswerKind.List;
        return Calculations.IsNumber(expression) ? AnswerKind.Number : AnswerKind.Expression;
    }

    // "Up" is a word and no product, but $$xy$$ is one.
    private static bool IsWordsOnly(string text) =>
        !text.Contains('$')
        && !text.Contains('\\')
        && text.Count(char.IsLetter) > 1
        && text.All(character => char.IsLetter(character) || char.IsWhiteSpace(character) || character is ',' or '.' or '-' or '\'');

    // Words of a sentence are longer than products of variables.
    private static bool IsMathematics(List<Token> tokens)
    {
        var hasSign = tokens.Exists(token => token.Kind is not (TokenKind.Word or TokenKind.Minus or TokenKind.Stop or TokenKind.Comma));
        return tokens.TrueForAll(token =>
            token.Kind switch
            {
                TokenKind.Word => token.Text.Length <= (hasSign ? 3 : 2) || token.Lower is "sqrt" or "abs",
                TokenKind.Other or TokenKind.Stop or TokenKind.Break => false,
                _ => true,
            }
        );
    }

    private static bool IsList(string text, List<Token> tokens)
    {
        if (!tokens.Exists(token => token.Kind is TokenKind.Comma or TokenKind.Break || token.IsWord("and")))
            return false;
        if (!tokens.Exists(token => token.Kind is TokenKind.Number) && !IsMathematics(tokens))
            return false;
        return ListReader.ReadKey(text) is { } items
            && (items.TrueForAll(item => item.Labels.Count == 0) || items.TrueForAll(item => item.Labels.Count is > 0 and < 4));
    }

    // "330,367" and "-4,0" are two numbers; "104,000" and "9,246,073,189" are one, as round and long ones are.
    private static bool IsTwoNumbers(string text) => OneComma().IsMatch(text) && !RoundThousands().IsMatch(text);

    // $$27m$$ is an expression, "27 m" a length.
    private static bool IsUnitLetter(List<Token> tokens) =>
        tokens.Count > 1 && tokens[^1] is { Kind: TokenKind.Word, Text.Length: 1, Spaced: false } && tokens[^2].Kind == TokenKind.Number;

    // "5 apples"
    private static bool IsCount(string text, List<Token> tokens) =>
        tokens.Count is 2 or 3
        && tokens[0].Kind == TokenKind.Number
        && tokens.Skip(1).All(token => token is { Kind: TokenKind.Word, Spaced: true, Text.Length: > 1 })
        && tokens[1].Lower is not ("pi" or "sqrt" or "abs" or "or" or "and")
        && QuantityReader.Read(text, commasInNumbers: true, out _).Count == 1;

    private static bool IsPair(string text) => Bracketed().IsMatch(text) && !text.Contains('{', StringComparison.Ordinal);

    [GeneratedRegex(@"^[$\s]*(?:\((?:[^()\[\]{}\\,]+,)+[^()\[\]{}\\,]+\)|\\?\{(?:[^()\[\]{}\\,]+,)+[^()\[\]{}\\,]+\})[$\s]*$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^-?[0-9]+,-?[0-9]+$")]
    private static partial Regex OneComma();

    [GeneratedRegex(@"^-?[0-9]{1,3},[0-9]00$")]
    private static partial Regex RoundThousands();

    [GeneratedRegex(
        "enter (?:the|your) (?:answers?|asnwers?) as|in (?:this|that|the following) order|ordered pair"
            + "|from (?:largest|smallest|least|greatest)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex AsksForOrder();

    [GeneratedRegex("lowest terms|simplest form|reduced? (?:the )?fraction|simplify the fraction", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForLowestTerms();

    [GeneratedRegex("simplify|combine like terms|multiply|distribut|expand|simplest form", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForSimpleForm();
}
