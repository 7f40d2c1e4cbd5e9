using TutorFunctions.Grading.Expressions.Conditions;
using TutorFunctions.Grading.Expressions.Exact;

namespace TutorFunctions.Grading.Expressions.Answers;

/// <summary>Whether an answer says the same as the key, in whatever dress: a value, values, a condition, a set, a matrix.</summary>
public static class AnswerComparison
{
    /// <param name="ordered">Whether the order of the key's values counts; that of a point's coordinates always does.</param>
    public static AnswerAgreement Compare(Expression key, Expression reply, bool ordered = false)
    {
        var right = AnswerShape.WithoutPointName(key);
        var answer = AnswerShape.WithoutPointName(SymbolAlignment.Align(reply, key));
        if (right.Equals(answer))
            return AnswerAgreement.Same;
        if (ConditionForm.IsCondition(right))
            return ToCondition(right, answer);
        if (Intervals.IsSet(right) || (Intervals.MayBeSet(right) && (answer is Interval or Union || IsInequality(answer))))
            return ToSet(right, answer);
        if (AnswerShape.Values(right) is { } values)
            return ListComparison.Compare(right, values, answer, ordered);
        return ToValue(right, answer);
    }

    private static AnswerAgreement ToCondition(Expression key, Expression answer)
    {
        // a_n = 4n, an = 4n and a(n) = 4n
        if (
            AnswerShape.NameOf(key) is { } name
            && AnswerShape.NameOf(answer) == name
            && AnswerShape.NamedExpression(key) is { } named
            && AnswerShape.NamedExpression(answer) is { } given
            && (name.Length > 1 || named is ValueList or Interval or Union or Matrix)
        )
            return Compare(named, given);
        if (ConditionForm.IsCondition(answer) || Intervals.IsSet(answer))
            return OfConditions(ConditionComparison.Compare(key, answer));
        if (IsInequality(key))
            return Intervals.MayBeSet(answer) ? OfConditions(ConditionComparison.Compare(key, answer)) : AnswerAgreement.Different;
        if (SolvedValues.Of(key) is { } solved)
        {
            // "x: 5"
            if (answer is Ratio { Parts: [Symbol { Name: var label }, var said] } && label == solved.Symbol)
                return Compare(key, new Relation(new Symbol(label), RelationSign.Equal, said));
            if (solved.Values.All(value => value.IsConstant()))
                return ListComparison.OfSolutions(solved.Values, answer);
            if (solved.Values is [var only])
                return ToValue(only, answer);
        }

        if (AnswerShape.NamedExpression(key) is { } value && !ConditionForm.IsCondition(value))
            return Compare(value, answer);
        if (AnswerShape.Points(key) is { } points)
            return ListComparison.Compare(key, points, answer, ordered: false);
        return AnswerShape.NamedValues(key) is { } values && AnswerShape.Values(answer) is { } list
            ? ListComparison.InOrder(values.Select(each => each.Value).ToList(), list)
            : AnswerAgreement.Different;
    }

    private static AnswerAgreement ToSet(Expression key, Expression answer) =>
        ConditionForm.IsCondition(answer) || Intervals.MayBeSet(answer)
            ? OfConditions(ConditionComparison.Compare(key, answer), setsCount: true)
            : AnswerAgreement.Different;

    private static AnswerAgreement ToValue(Expression key, Expression answer)
    {
        var value = AnswerShape.NamedExpression(answer) ?? answer;
        if (value is ValueList { Items: [var single] })
            value = single;
        if (ConditionForm.IsCondition(value))
            return AnswerAgreement.When(IsTrueWorking(key, value));
        if (key is Matrix || value is Matrix)
            return AnswerAgreement.When(MatrixForm.AreEqual(key, value));
        if (key is Ratio || value is Ratio)
            return AnswerAgreement.When(AreProportional(key, value));
        if (value is ValueList { Kind: ValueListKind.Sequence } groups)
            return AnswerAgreement.When(key is Number && Thousands(groups) is { } joined && key.Equals(joined));
        if (AnswerShape.Values(value) is not null)
            return AnswerAgreement.Different;
        // Of 28% and 28 the sign is a unit that may be left out where a percentage is asked for.
        if (key is Percent { Operand: var hundredths } && value is not Percent && Equivalence.AreEqual(hundredths, value))
            return AnswerAgreement.Same;
        if (key.Contains<Degrees>() != value.Contains<Degrees>())
            (key, value) = (WithoutDegrees(key), WithoutDegrees(value));
        return AnswerAgreement.When(Equivalence.AreEqual(key, value));
    }

    // "2 + 3 = 5" where 5 is asked: all sides are worth the same.
    private static bool IsTrueWorking(Expression key, Expression answer) =>
        answer is Relation relation
        && relation.Signs.All(sign => sign is RelationSign.Equal)
        && relation.Operands.All(side => Equivalence.AreEqual(key, side));

    private static bool AreProportional(Expression key, Expression value)
    {
        var (left, right) = (RatioParts(key), RatioParts(value));
        if (left.Count != right.Count)
            return false;
        for (var at = 1; at < left.Count; at++)
        {
            if (ExactNumber.Of(left[at]) is { IsZero: true } || ExactNumber.Of(right[at]) is { IsZero: true })
                return left.Equals(right);
            if (!Equivalence.AreEqual(new Quotient(left[at - 1], left[at]), new Quotient(right[at - 1], right[at])))
                return false;
        }

        return true;
    }

    private static ExpressionList RatioParts(Expression value) =>
        value switch
        {
            Ratio ratio => ratio.Parts,
            Quotient quotient => [quotient.Numerator, quotient.Denominator],
            _ => [value, new Number(1)],
        };

    // "102, 585, 771": one number whose groups are set apart.
    private static Number? Thousands(ValueList groups)
    {
        var digits = groups
            .Items.Select(item => item is Number { Written: var written } && written.All(char.IsAsciiDigit) ? written : string.Empty)
            .ToList();
        if (digits.Count < 3 || digits[0].Length is 0 or > 3 || digits.Skip(1).Any(group => group.Length != 3))
            return null;
        return new(
            Numbers.Rational.Of(
                System.Numerics.BigInteger.Parse(string.Concat(digits), System.Globalization.CultureInfo.InvariantCulture),
                1
            )
        );
    }

    private static Expression WithoutDegrees(Expression expression) =>
        expression.Replace(part => part is Degrees degrees ? degrees.Operand : null);

    private static bool IsInequality(Expression expression) =>
        expression is Relation relation
            ? relation.Signs.All(sign => sign is not (RelationSign.Equal or RelationSign.Approximately))
            : expression is And or Or && expression.Children.Any(IsInequality);

    private static AnswerAgreement OfConditions(ConditionAgreement agreement, bool setsCount = false) =>
        agreement switch
        {
            ConditionAgreement.Same => AnswerAgreement.Same,
            ConditionAgreement.SameSolutions => setsCount ? AnswerAgreement.Same : AnswerAgreement.SameSolutions,
            _ => AnswerAgreement.Different,
        };
}
