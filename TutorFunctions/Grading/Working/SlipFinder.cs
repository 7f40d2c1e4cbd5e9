using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Answers;
using TutorFunctions.Grading.Expressions.Conditions;
using TutorFunctions.Grading.Expressions.Exact;

namespace TutorFunctions.Grading.Working;

/// <summary>Finds the mistake that turned a right line into a wrong one.</summary>
public static class SlipFinder
{
    /// <summary>The first well-known mistake that explains the wrong line; null when none does.</summary>
    /// <param name="before">The line before, or the exercise.</param>
    /// <param name="wrong">A line that does not follow from it.</param>
    public static Slip? Find(Expression before, Expression wrong)
    {
        if (before is Relation { Signs.Count: 1 } equation)
            return wrong is Relation { Signs.Count: 1 } line ? InEquation(equation, line) : OfBareValue(equation, wrong);
        return ConditionForm.IsCondition(before) || ConditionForm.IsCondition(wrong) ? null : InExpression(before, wrong);
    }

    private static Slip? InExpression(Expression before, Expression wrong)
    {
        if (ExactNumber.Of(wrong) is { } value && LeftToRight.Value(before) == value)
            return new(SlipKind.OrderOfOperations, before);
        foreach (var (kind, where, result) in Misrules.Apply(before))
        {
            if (HaveEqualForms(result, wrong))
                return new(kind, where);
        }

        return IsMiscalculated(before, wrong) ? new(SlipKind.Arithmetic, before) : null;
    }

    private static Slip? InEquation(Relation before, Relation wrong)
    {
        foreach (var (kind, where, result) in EquationMisrules.Apply(before))
        {
            if (AreSame(result, wrong))
                return new(kind, where);
        }

        foreach (var side in before.Operands)
        {
            foreach (var (kind, where, result) in Misrules.Apply(side))
            {
                var changed = before with { Operands = before.Operands.Map(operand => ReferenceEquals(operand, side) ? result : operand) };
                if (AreSame(changed, wrong))
                    return new(kind, where);
            }
        }

        return IsMiscalculated(before, wrong) ? new(SlipKind.Arithmetic, before) : null;
    }

    // "57" for x + 16 = 41 is taken for x = 57.
    private static Slip? OfBareValue(Relation equation, Expression value)
    {
        if (!value.IsConstant() || equation.Symbols() is not { Count: 1 } symbols)
            return null;
        return InEquation(equation, new Relation(new Symbol(symbols.First()), RelationSign.Equal, value));
    }

    private static bool AreSame(Relation candidate, Relation wrong) =>
        candidate.Signs[0] == wrong.Signs[0] || SolvedValues.IsSolved(wrong, null)
            ? ConditionComparison.Compare(candidate, wrong) != ConditionAgreement.Different
            : false;

    private static bool HaveEqualForms(Expression left, Expression right)
    {
        var generators = new Generators();
        return NormalForm.Of(left, generators) is { } first && NormalForm.Of(right, generators) is { } second && first.Equals(second);
    }

    // The same shape of terms, with one coefficient that is off.
    private static bool IsMiscalculated(Expression before, Expression wrong)
    {
        var generators = new Generators();
        if (Difference(before, generators) is not { } first || Difference(wrong, generators) is not { } second)
            return false;
        if (first.Minus(second) is { Numerator.TermCount: 1 })
            return true;
        return wrong is Relation
            && first.Numerator.PrimitivePart() is var left
            && second.Numerator.PrimitivePart() is var right
            && left.TermCount == right.TermCount
            && left.Variables().SequenceEqual(right.Variables())
            && SolvedValues.Of(wrong) is not null;
    }

    private static RationalFunction? Difference(Expression expression, Generators generators) =>
        expression is Relation relation
            ? NormalForm.Of(new Sum([relation.Operands[0], new Negative(relation.Operands[1])]), generators)
            : NormalForm.Of(expression, generators);
}
