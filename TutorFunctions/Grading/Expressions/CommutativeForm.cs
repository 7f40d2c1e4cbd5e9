namespace TutorFunctions.Grading.Expressions;

/// <summary>Whether expressions are the same but for the order of terms and factors and for brackets that change nothing.</summary>
public static class CommutativeForm
{
    public static bool AreAlike(Expression left, Expression right) =>
        left.Equals(right) || string.Equals(Key(left), Key(right), StringComparison.Ordinal);

    // A text that does not depend on the order of terms and factors, nor on where signs and divisors stand in a product.
    private static string Key(Expression expression)
    {
        switch (expression)
        {
            case Sum or Negative:
                return "(" + string.Join("+", Terms(expression, isNegative: false).Order(StringComparer.Ordinal)) + ")";
            case Product or Quotient:
                return Term(expression, isNegative: false);
            case Power power:
                return Key(power.Base) + "^{" + Key(power.Exponent) + "}";
            case Relation { Signs: [var sign] } relation:
                return RelationKey(Key(relation.Operands[0]), sign, Key(relation.Operands[1]));
            case And or Or or Union or Intersection or ValueList { Kind: ValueListKind.Sequence or ValueListKind.Set }:
                return expression.GetType().Name
                    + "{"
                    + string.Join(",", expression.Children.Select(Key).Order(StringComparer.Ordinal))
                    + "}";
            default:
                return expression.Children.Count == 0
                    ? expression is Number number
                        ? number.Value.ToString()
                        : expression.ToString()
                    : Name(expression) + "{" + string.Join(",", expression.Children.Select(Key)) + "}";
        }
    }

    private static string Name(Expression expression) => expression is Apply apply ? apply.Function : expression.GetType().Name;

    private static IEnumerable<string> Terms(Expression expression, bool isNegative) =>
        expression switch
        {
            Sum sum => sum.Terms.SelectMany(term => Terms(term, isNegative)),
            Negative negative => Terms(negative.Operand, !isNegative),
            _ => [Term(expression, isNegative)],
        };

    private static string Term(Expression expression, bool isNegative)
    {
        var (upper, lower) = (new List<string>(), new List<string>());
        Collect(expression, upper, lower, ref isNegative);
        upper.Sort(StringComparer.Ordinal);
        lower.Sort(StringComparer.Ordinal);
        return (isNegative ? "-" : string.Empty)
            + string.Join("*", upper)
            + (lower.Count > 0 ? "/" + string.Join("*", lower) : string.Empty);
    }

    private static void Collect(Expression expression, List<string> upper, List<string> lower, ref bool isNegative)
    {
        switch (expression)
        {
            case Product product:
                foreach (var factor in product.Factors)
                    Collect(factor, upper, lower, ref isNegative);
                break;
            case Quotient quotient:
                Collect(quotient.Numerator, upper, lower, ref isNegative);
                Collect(quotient.Denominator, lower, upper, ref isNegative);
                break;
            case Negative negative:
                isNegative = !isNegative;
                Collect(negative.Operand, upper, lower, ref isNegative);
                break;
            default:
                upper.Add(Key(expression));
                break;
        }
    }

    private static string RelationKey(string left, RelationSign sign, string right) =>
        sign switch
        {
            RelationSign.Greater => right + "<" + left,
            RelationSign.GreaterOrEqual => right + "≤" + left,
            RelationSign.Equal or RelationSign.NotEqual when string.CompareOrdinal(left, right) > 0 => right + sign + left,
            _ => left + sign + right,
        };
}
