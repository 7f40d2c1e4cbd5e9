using TutorFunctions.Grading.Expressions.Numeric;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Conditions;

public enum ConditionAgreement
{
    /// <summary>The same solutions, each as often: x² = 4 and "x = 2 or x = -2".</summary>
    Same,

    /// <summary>The same solutions, but not each as often: x = 2 and (x - 2)² = 0.</summary>
    SameSolutions,

    Different,
}

/// <summary>Whether two conditions have the same solutions.</summary>
public static class ConditionComparison
{
    /// <summary>Compares conditions of any shape, or sets of real numbers with conditions on one symbol.</summary>
    public static ConditionAgreement Compare(Expression left, Expression right)
    {
        // A statement without a symbol, as 1 = 2, is no set, not even the empty one.
        if (IsStatement(left) != IsStatement(right))
            return ConditionAgreement.Different;
        var symbol = SymbolOf(left) ?? SymbolOf(right) ?? "x";
        var first = WithSymbols(AsCondition(left, symbol));
        var second = WithSymbols(AsCondition(right, symbol));
        if (first.Equals(second))
            return ConditionAgreement.Same;
        if (EquationForm.Compare(first, second) is { } byForm)
            return byForm;
        var symbols = first.Symbols().Union(second.Symbols()).ToList();
        if (symbols.Count == 1)
        {
            var areEquations = IsEquation(first) && IsEquation(second);
            // An equation without real solutions is compared by its form only.
            if (!HaveSameTruth(first, second, symbols[0], needsSolution: IsEquation(first) || IsEquation(second)))
                return ConditionAgreement.Different;
            return areEquations ? ConditionAgreement.SameSolutions : ConditionAgreement.Same;
        }

        return CombinationComparison.AreSame(first, second) ? ConditionAgreement.Same : ConditionAgreement.Different;
    }

    private static bool IsStatement(Expression expression) => ConditionForm.IsCondition(expression) && expression.IsConstant();

    // "0 < f(x) < 1" is a condition on the quantity f(x).
    private static Expression WithSymbols(Expression condition) =>
        condition.Replace(part => part is Apply apply && !Functions.IsKnown(apply.Function) ? new Symbol(apply.ToString()) : null);

    // How often a solution counts is a question of equations only.
    private static bool IsEquation(Expression condition) =>
        ConditionForm.Alternatives(condition).All(alternative => alternative is Relation { Signs: [RelationSign.Equal] });

    // The only symbol of a condition.
    private static string? SymbolOf(Expression expression) =>
        ConditionForm.IsCondition(expression) && WithSymbols(expression).Symbols() is { Count: > 0 } symbols
            ? symbols.Order(StringComparer.Ordinal).First()
            : null;

    private static Expression AsCondition(Expression expression, string symbol) =>
        ConditionForm.IsCondition(expression)
            ? ConditionForm.Of(expression)
            : new Relation(new Symbol(symbol), RelationSign.ElementOf, expression);

    // Both are tried at all points where one of them may change, between them, and beyond.
    private static bool HaveSameTruth(Expression left, Expression right, string symbol, bool needsSolution)
    {
        if (left.Contains(ValueComparison.IsImaginaryUnit) || right.Contains(ValueComparison.IsImaginaryUnit))
            return false;
        var points = CriticalPoints.Of(left, symbol).Concat(CriticalPoints.Of(right, symbol)).Distinct().Order().ToList();
        var before = (points.Count > 0 ? points[0] : Rational.Zero) - 2;
        var trial = new List<Rational> { before + Rational.Of(5, 7) };
        for (var at = 0; at < points.Count; at++)
        {
            trial.Add(points[at]);
            trial.Add(at + 1 < points.Count ? (points[at] + points[at + 1]) / 2 : points[at] + Rational.Of(9, 7));
        }

        var isEverTrue = false;
        return trial.TrueForAll(AgreeAt) && (isEverTrue || !needsSolution);

        bool AgreeAt(Rational point)
        {
            if (
                Truth.Holds(left, name => name == symbol ? point : null) is not { } first
                || Truth.Holds(right, name => name == symbol ? point : null) is not { } second
            )
                return false;
            isEverTrue |= first;
            return first == second;
        }
    }
}
