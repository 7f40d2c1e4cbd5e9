namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>
/// Brings expressions into the form of a rational function of their generators, which is the same for expressions that are equal.
/// </summary>
public static class NormalForm
{
    private const int LargestExponent = 40;

    /// <summary>The normal form, or null where there is none or it would be too large.</summary>
    public static RationalFunction? Of(Expression expression, Generators generators)
    {
        if (expression is not (Symbol or Constant) && ExactNumber.Of(expression) is { } value)
            return RationalFunction.Of(value);
        return expression switch
        {
            Symbol symbol => OfPolynomial(generators.Symbol(symbol.Name)),
            Constant constant => OfConstant(constant.Name, generators),
            Negative negative => Of(negative.Operand, generators)?.Negated(),
            Percent percent => Of(percent.Operand, generators)?.Over(RationalFunction.Of(100)),
            Sum sum => All(sum.Terms, RationalFunction.Zero, generators, (left, right) => left.Plus(right)),
            Product product => All(product.Factors, RationalFunction.One, generators, (left, right) =>
                Reduced(left.Times(right), generators)
            ),
            Quotient quotient => Of(quotient.Numerator, generators) is { } upper && Of(quotient.Denominator, generators) is { } lower
                ? Reduced(upper.Over(lower), generators)
                : null,
            Power power => PowerForm.Of(power.Base, power.Exponent, generators),
            Root root => ExactNumber.Of(root.Index) is { IsInteger: true } index && index > 1 && index <= LargestExponent
                ? PowerForm.OfRoot(root.Radicand, (int)index.Numerator, generators)
                : null,
            Apply apply => FunctionForm.Of(apply, generators),
            Absolute or Factorial or Degrees => OpaqueForm(expression, generators),
            _ => null,
        };
    }

    /// <summary>
    /// Whether two forms are the same function: 1/√2 and √2/2 are, though they are other quotients. Null when that is too large to work
    /// out.
    /// </summary>
    public static bool? AreEqual(RationalFunction left, RationalFunction right, Generators generators)
    {
        if (left.Equals(right))
            return true;
        if (left.Numerator.Times(right.Denominator) is not { } first || right.Numerator.Times(left.Denominator) is not { } second)
            return null;
        return generators.Reduce(first - second)?.IsZero;
    }

    /// <summary>The form after the powers of generators that are known have been replaced.</summary>
    internal static RationalFunction? Reduced(RationalFunction? form, Generators generators)
    {
        if (
            form is null
            || generators.Reduce(form.Numerator) is not { } numerator
            || generators.Reduce(form.Denominator) is not { } denominator
        )
            return null;
        return numerator.Equals(form.Numerator) && denominator.Equals(form.Denominator)
            ? form
            : RationalFunction.Of(numerator, denominator);
    }

    internal static RationalFunction? OfPolynomial(Polynomial? polynomial) => polynomial is null ? null : RationalFunction.Of(polynomial);

    // |x + 1| is known by the form of x + 1, so that |1 + x| is the same.
    private static RationalFunction? OpaqueForm(Expression expression, Generators generators) =>
        Of(expression.Children[0], generators) is { } inner
            ? OfPolynomial(generators.Opaque(expression.GetType().Name + "(" + inner + ")"))
            : null;

    private static RationalFunction? OfConstant(ConstantName name, Generators generators) =>
        name switch
        {
            ConstantName.Pi => OfPolynomial(generators.Transcendental("π")),
            ConstantName.E => OfPolynomial(generators.Transcendental("e")),
            ConstantName.I => OfPolynomial(generators.ImaginaryUnit()),
            _ => null,
        };

    private static RationalFunction? All(
        ExpressionList parts,
        RationalFunction start,
        Generators generators,
        Func<RationalFunction, RationalFunction, RationalFunction?> join
    )
    {
        var result = start;
        foreach (var part in parts)
        {
            if (Of(part, generators) is not { } form || join(result, form) is not { } next)
                return null;
            result = next;
        }

        return result;
    }
}
