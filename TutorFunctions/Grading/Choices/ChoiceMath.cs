using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Choices;

/// <summary>Finds the choices that a reply equals as mathematics.</summary>
internal static class ChoiceMath
{
    /// <summary>The choices of equal value; where several are, as with 4*6 and 2*12, those written in the same way.</summary>
    public static Picked Find(IReadOnlyList<string> choices, string reply)
    {
        var asWritten = Written(choices, reply);
        if (asWritten.Count > 0)
            return new(asWritten);
        var equal = new List<int>(1);
        for (var index = 0; index < choices.Count; index++)
        {
            if (Equals(choices[index], reply))
                equal.Add(index);
        }

        return new(equal);
    }

    /// <summary>Whether a choice reads as the number.</summary>
    public static bool AnyIs(IReadOnlyList<string> choices, int number)
    {
        foreach (var choice in choices)
        {
            if (Numbers.QuantityReader.ReadWhole(choice) is { } quantity && quantity.Value == number)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a choice is a product that the reply is worth as much as; of what is offered as a product, the factors are the answer.
    /// </summary>
    public static bool IsWorthAnyProduct(IReadOnlyList<string> choices, string reply) =>
        choices.Any(choice => Factors(choice) is not null && IsWorth(choice, reply));

    private static bool Equals(string choice, string reply) =>
        IsWorth(choice, reply) && (Factors(choice) is not { } factors || HasFactors(reply, factors));

    private static List<Numbers.Rational>? Factors(string choice) =>
        Parser.Parse(choice, out _) is { } written ? Factorisation.Of(written) : null;

    private static bool IsWorth(string choice, string reply)
    {
        var key = AnswerKeys.From(choice, [], isChoice: false);
        return key.Kind is AnswerKind.Number or AnswerKind.Expression or AnswerKind.Equation or AnswerKind.List
            && AnswerGrader.ByKind(key, choice, reply).Verdict == Verdict.Correct;
    }

    private static bool HasFactors(string reply, List<Numbers.Rational> factors)
    {
        var names = new VariableNames();
        return ExpressionReader
            .Read(ExpressionReader.Tokens(reply, names, relations: false), names, tightProducts: false)
            .Exists(part => Factorisation.Of(part.Expression) is { } given && given.SequenceEqual(factors));
    }

    private static List<int> Written(IReadOnlyList<string> choices, string reply)
    {
        var found = new List<int>(1);
        if (Form(reply) is not { } given)
            return found;
        for (var index = 0; index < choices.Count; index++)
        {
            if (Form(choices[index]) is { } form && form.Sides.SequenceEqual(given.Sides) && form.Signs.SequenceEqual(given.Signs))
            {
                found.Add(index);
            }
        }

        return found;
    }

    private static (List<Expression> Sides, List<string> Signs)? Form(string text)
    {
        var names = new VariableNames();
        var tokens = MathWords.Split(ExpressionReader.Tokens(text, names, relations: true));
        var end = tokens.Count;
        while (end > 0 && tokens[end - 1].Kind == TokenKind.Stop)
            end--;
        return end > 0 && Sides.Read(tokens, 0, end, tightProducts: false, out var signs) is { } sides ? (sides, signs) : null;
    }
}
