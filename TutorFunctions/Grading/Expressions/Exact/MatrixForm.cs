namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>Sums and products of matrices.</summary>
public static class MatrixForm
{
    private const int MostEntries = 100;

    /// <summary>Whether both work out to matrices of the same shape with equal entries.</summary>
    public static bool AreEqual(Expression left, Expression right) =>
        Of(left) is { } first
        && Of(right) is { } second
        && first.Rows == second.Rows
        && first.Columns == second.Columns
        && first.Entries.Zip(second.Entries).All(pair => Equivalence.AreEqual(pair.First, pair.Second));

    /// <summary>The matrix that an expression works out to; null when shapes do not fit or it is none.</summary>
    public static Matrix? Of(Expression expression) =>
        expression switch
        {
            Matrix matrix when matrix.Entries.Count <= MostEntries => matrix,
            Negative negative => Of(negative.Operand) is { } matrix
                ? matrix with
                {
                    Entries = matrix.Entries.Map(entry => new Negative(entry)),
                }
                : null,
            Sum sum => sum.Terms.Skip(1).Aggregate(Of(sum.Terms[0]), (total, term) => Add(total, Of(term))),
            Product product => OfProduct(product),
            Quotient quotient when Of(quotient.Numerator) is { } matrix => matrix with
            {
                Entries = matrix.Entries.Map(entry => new Quotient(entry, quotient.Denominator)),
            },
            _ => null,
        };

    private static Matrix? OfProduct(Product product)
    {
        var numbers = product.Factors.Where(factor => !factor.Contains<Matrix>()).ToList();
        var matrices = product.Factors.Where(factor => factor.Contains<Matrix>()).Select(Of).ToList();
        var result = matrices.Skip(1).Aggregate(matrices.FirstOrDefault(), Multiply);
        return result is null || numbers.Count == 0
            ? result
            : result with
            {
                Entries = result.Entries.Map(entry => new Product(ExpressionList.Of([.. numbers, entry]))),
            };
    }

    private static Matrix? Add(Matrix? left, Matrix? right)
    {
        if (left is null || right is null || left.Rows != right.Rows || left.Columns != right.Columns)
            return null;
        var entries = left.Entries.Zip(right.Entries, (first, second) => (Expression)new Sum([first, second]));
        return left with { Entries = ExpressionList.Of(entries) };
    }

    private static Matrix? Multiply(Matrix? left, Matrix? right)
    {
        if (left is null || right is null || left.Columns != right.Rows)
            return null;
        var entries = new List<Expression>();
        for (var row = 0; row < left.Rows; row++)
        {
            for (var column = 0; column < right.Columns; column++)
            {
                var terms = Enumerable
                    .Range(0, left.Columns)
                    .Select(at =>
                        (Expression)new Product([left.Entries[(row * left.Columns) + at], right.Entries[(at * right.Columns) + column]])
                    )
                    .ToList();
                entries.Add(terms.Count == 1 ? terms[0] : new Sum(ExpressionList.Of(terms)));
            }
        }

        return new(left.Rows, right.Columns, ExpressionList.Of(entries));
    }
}
