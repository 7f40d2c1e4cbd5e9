using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Forms;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Working;

/// <summary>Names the move by which a right line follows from the one before.</summary>
public static class MoveFinder
{
    public static Move Find(Expression before, Expression after)
    {
        if (CommutativeForm.AreAlike(before, after))
            return new(IsSwapped(before, after) ? MoveKind.SwappedSides : MoveKind.Repeated);
        if (after is Or && before is not Or)
            return new(MoveKind.SplitIntoCases);
        if (before is Relation { Signs.Count: 1 } equation && after is Relation { Signs.Count: 1 } next)
            return InEquation(equation, next);
        return new(OfRewriting(before, after));
    }

    private static bool IsSwapped(Expression before, Expression after) =>
        before is Relation first
        && after is Relation second
        && !first.Operands[0].Equals(second.Operands[0])
        && CommutativeForm.AreAlike(first.Operands[0], second.Operands[^1])
        && !CommutativeForm.AreAlike(first.Operands[0], second.Operands[0]);

    private static Move InEquation(Relation before, Relation after)
    {
        var generators = new Generators();
        if (Forms(before, generators) is not var (left, right) || Forms(after, generators) is not var (nextLeft, nextRight))
            return new(MoveKind.Other);
        if (left.Equals(nextLeft) && right.Equals(nextRight))
            return new(OfSides(before, after));
        if (left.Equals(nextRight) && right.Equals(nextLeft))
            return new(MoveKind.SwappedSides);
        if (nextLeft.Minus(left) is { } added && added.Equals(nextRight.Minus(right)))
            return Added(added, generators);
        if (!left.IsZero && !right.IsZero && nextLeft.Over(left) is { } ratio && ratio.Equals(nextRight.Over(right)))
            return Multiplied(ratio, generators);
        if (nextLeft.Equals(left.Times(left)) && nextRight.Equals(right.Times(right)))
            return new(MoveKind.SquaredBothSides);
        if (left.Equals(nextLeft.Times(nextLeft)) && right.Equals(nextRight.Times(nextRight)))
            return new(MoveKind.TookRootOfBothSides);
        return new(MoveKind.Other);
    }

    private static (RationalFunction Left, RationalFunction Right)? Forms(Relation relation, Generators generators) =>
        NormalForm.Of(relation.Operands[0], generators) is { } left && NormalForm.Of(relation.Operands[1], generators) is { } right
            ? (left, right)
            : null;

    private static MoveKind OfSides(Relation before, Relation after)
    {
        for (var side = 0; side < 2; side++)
        {
            if (!CommutativeForm.AreAlike(before.Operands[side], after.Operands[side]))
                return OfRewriting(before.Operands[side], after.Operands[side]);
        }

        return MoveKind.Repeated;
    }

    // Taking a away is adding -a.
    private static Move Added(RationalFunction added, Generators generators)
    {
        var isNegative = added.Numerator.LeadingCoefficient.Sign < 0;
        var operand = FormExpression.Of(isNegative ? added.Negated() : added, generators);
        return new(isNegative ? MoveKind.SubtractedFromBothSides : MoveKind.AddedToBothSides, operand);
    }

    // Multiplying by 1/a is dividing by a.
    private static Move Multiplied(RationalFunction factor, Generators generators)
    {
        var divides = factor.Value is { } value
            ? Rational.Abs(value) < 1
            : factor.Denominator.Variables().Count > 0 && factor.Numerator.IsConstant;
        var operand = divides ? RationalFunction.One.Over(factor) : factor;
        return new(
            divides ? MoveKind.DividedBothSides : MoveKind.MultipliedBothSides,
            operand is null ? null : FormExpression.Of(operand, generators)
        );
    }

    private static MoveKind OfRewriting(Expression before, Expression after)
    {
        var (work, rest) = (Kinds(before), Kinds(after));
        if (work.Contains(WorkKind.Brackets) && !rest.Contains(WorkKind.Brackets))
            return MoveKind.Expanded;
        if (work.Contains(WorkKind.LikeTerms) && !rest.Contains(WorkKind.LikeTerms))
            return MoveKind.CollectedTerms;
        if (after is Product or Power && before is Sum)
            return after.IsConstant() ? MoveKind.Calculated : MoveKind.Factored;
        if (work.Contains(WorkKind.NotInLowestTerms) && !rest.Contains(WorkKind.NotInLowestTerms))
            return MoveKind.Reduced;
        return before.IsConstant() || work.Contains(WorkKind.Arithmetic) ? MoveKind.Calculated : MoveKind.Other;
    }

    private static HashSet<WorkKind> Kinds(Expression expression) => [.. SimplifiedForm.Find(expression).Select(work => work.Kind)];
}
