using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Conditions;
using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Expressions.Numeric;
using TutorFunctions.Grading.Expressions.Reading;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Working;

/// <summary>Checks claims: "7 × 5 = 35" is true, "98/(-7) = 2" is false, "x + 1 = 5" is open.</summary>
public static class ClaimCheck
{
    /// <summary>
    /// The truth of a claim in any of its readings: a claim that is true when 1 1/2 is read as a mixed number, or as a product, is true.
    /// </summary>
    public static ClaimTruth Check(string text)
    {
        var best = ClaimTruth.Unknown;
        foreach (var reading in MathReader.Readings(text))
        {
            var truth = Check(reading);
            if (truth is ClaimTruth.True)
                return truth;
            if (best is ClaimTruth.Unknown || truth == ClaimTruth.TrueRounded)
                best = truth;
        }

        return best;
    }

    public static ClaimTruth Check(Expression claim)
    {
        if (claim is And and)
            return All(and.Operands.Select(Check));
        if (claim is not Relation relation)
            return ClaimTruth.Unknown;
        return All(relation.Signs.Select((sign, at) => Step(relation.Operands[at], sign, relation.Operands[at + 1])));
    }

    /// <summary>Whether an equation or inequality holds for the values of its symbols.</summary>
    public static ClaimTruth Check(Expression condition, IReadOnlyDictionary<string, Expression> values) =>
        Check(condition.Replace(part => part is Symbol symbol && values.TryGetValue(symbol.Name, out var value) ? value : null));

    private static ClaimTruth All(IEnumerable<ClaimTruth> parts)
    {
        var result = ClaimTruth.True;
        foreach (var part in parts)
        {
            if (part == ClaimTruth.False)
                return part;
            if (part > result)
                result = part;
        }

        return result;
    }

    private static ClaimTruth Step(Expression left, RelationSign sign, Expression right)
    {
        if (sign is RelationSign.Equal or RelationSign.Approximately)
        {
            switch (Equivalence.Compare(left, right))
            {
                case ValueAgreement.Equal:
                    return ClaimTruth.True;
                case ValueAgreement.Unknown:
                    return ClaimTruth.Unknown;
            }

            if (!left.IsConstant() || !right.IsConstant())
                return ClaimTruth.Open;
            return IsRounding(left, right) || IsRounding(right, left) ? ClaimTruth.TrueRounded : ClaimTruth.False;
        }

        if (!left.IsConstant() || !right.IsConstant())
            return ClaimTruth.Open;
        return Truth.Holds(new Relation(left, sign, right), _ => null) switch
        {
            true => ClaimTruth.True,
            false => ClaimTruth.False,
            null => ClaimTruth.Unknown,
        };
    }

    // Whether a decimal is the other side rounded, or cut off, to its decimals.
    private static bool IsRounding(Expression rounded, Expression exact)
    {
        if (Forms.NumberForms.DecimalPlaces(rounded) is not (> 0 and <= 40 and var places) || ExactNumber.Of(rounded) is not { } given)
            return false;
        var value = new NumericEvaluator(new BallArithmetic(256), NumberDomain.Real, _ => null).Evaluate(exact);
        if (value is not { IsReal: true } known || known.Real.Magnitude > 100)
            return false;
        var (units, _) = BallArithmetic.ToFixed(known.Real, 200);
        var close = Rational.Of(units, System.Numerics.BigInteger.One << 200);
        return given == close.Round(places) || given == close.Truncate(places);
    }
}
