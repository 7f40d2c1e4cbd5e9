namespace TutorFunctions.Grading.Algebra;

/// <summary>Finds the work that is left in an expression.</summary>
public static class Simplicity
{
    public static WorkLeft Find(Expression expression)
    {
        var names = new VariableNames();
        var terms = new List<Expression>();
        Collect(expression, terms);
        var work = WorkLeft.None;
        foreach (var term in terms)
            work |= InTerm(term);
        if (terms.Count < 2)
            return work;
        for (var first = 0; first < terms.Count && first < 40; first++)
        {
            for (var second = 0; second < first; second++)
            {
                if (!AreAlike(terms[first], terms[second], names))
                    continue;
                work |= terms[first].Mentions() ? WorkLeft.LikeTerms : WorkLeft.Arithmetic;
            }
        }

        return work;
    }

    private static void Collect(Expression expression, List<Expression> terms)
    {
        switch (expression)
        {
            case Expression.Binary { Operation: Operation.Add or Operation.Subtract } sum:
                Collect(sum.Left, terms);
                Collect(sum.Right, terms);
                break;
            case Expression.Negative { Operand: Expression.Binary { Operation: not (Operation.Add or Operation.Subtract) } inner }:
                Collect(inner, terms);
                break;
            default:
                terms.Add(expression);
                break;
        }
    }

    private static WorkLeft InTerm(Expression term)
    {
        var numbers = 0;
        var work = WorkLeft.None;
        Factors(term);
        return numbers > 1 ? work | WorkLeft.Arithmetic : work;

        void Factors(Expression factor)
        {
            switch (factor)
            {
                case Expression.Number number:
                    numbers += number.Value == 1 ? 0 : 1;
                    break;
                case Expression.Binary { Operation: Operation.Multiply } product:
                    Factors(product.Left);
                    Factors(product.Right);
                    break;
                case Expression.Binary { Operation: Operation.Divide } quotient:
                    work |= InQuotient(quotient);
                    break;
                case Expression.Binary { Operation: Operation.Power, Right: Expression.Number } power when !power.Left.Mentions():
                    numbers += 2;
                    break;
                case Expression.Negative negative:
                    if (negative.Operand is Expression.Binary { Operation: Operation.Add or Operation.Subtract })
                        work |= WorkLeft.Brackets;
                    Factors(negative.Operand);
                    break;
                case Expression.Binary { Operation: Operation.Add or Operation.Subtract } sum:
                    work |= WorkLeft.Brackets | Find(sum);
                    break;
            }
        }
    }

    // A fraction may keep a sum above or below its line; each is looked at by itself.
    private static WorkLeft InQuotient(Expression.Binary quotient)
    {
        if (quotient is { Left: Expression.Number, Right: Expression.Number })
            return WorkLeft.None;
        return Find(quotient.Left) | Find(quotient.Right);
    }

    private static bool AreAlike(Expression first, Expression second, VariableNames names)
    {
        if (RationalFunction.Of(first, names) is not { } left || RationalFunction.Of(second, names) is not { } right)
            return false;
        if (left.Numerator.Terms > 1 || right.Numerator.Terms > 1)
            return false;
        var across = left.Numerator.Times(right.Denominator);
        var other = right.Numerator.Times(left.Denominator);
        return across is not null && other is not null && across.FactorTo(other) is not null;
    }
}
