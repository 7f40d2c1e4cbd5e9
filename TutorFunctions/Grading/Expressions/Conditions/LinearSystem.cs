using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Conditions;

/// <summary>Systems of linear equations.</summary>
internal static class LinearSystem
{
    private const int Columns = Polynomial.MostVariables + 1;

    /// <summary>
    /// The rows of the reduced echelon form: the coefficients of the generators in their order and the constant. Two systems have the same
    /// solutions when their rows are the same. Null when an equation is not linear.
    /// </summary>
    public static IReadOnlyList<Rational[]>? Reduce(IEnumerable<Expression> equations, Generators generators)
    {
        var rows = new List<Rational[]>();
        foreach (var equation in equations)
        {
            if (equation is not Relation { Signs: [RelationSign.Equal] } relation || Row(relation, generators) is not { } row)
                return null;
            rows.Add(row);
        }

        var done = 0;
        for (var column = 0; column < Columns && done < rows.Count; column++)
        {
            var pivot = rows.FindIndex(done, row => !row[column].IsZero);
            if (pivot < 0)
                continue;
            (rows[done], rows[pivot]) = (rows[pivot], rows[done]);
            var divisor = rows[done][column];
            rows[done] = Array.ConvertAll(rows[done], value => value / divisor);
            for (var other = 0; other < rows.Count; other++)
            {
                if (other == done || rows[other][column].IsZero)
                    continue;
                var factor = rows[other][column];
                rows[other] = [.. rows[other].Zip(rows[done], (value, taken) => value - (factor * taken))];
            }

            done++;
        }

        return rows.GetRange(0, done);
    }

    private static Rational[]? Row(Relation equation, Generators generators)
    {
        if (
            NormalForm.Of(equation.Operands[0], generators) is not { } left
            || NormalForm.Of(equation.Operands[1], generators) is not { } right
        )
            return null;
        if (left.Minus(right)?.Terms() is not { } terms)
            return null;
        var row = new Rational[Columns];
        foreach (var (coefficient, monomial) in terms)
        {
            var variables = monomial.Variables();
            if (variables.Count > 1 || (variables.Count == 1 && (monomial.Degree(variables[0]) > 1 || !generators.IsSymbol(variables[0]))))
                return null;
            row[variables.Count == 0 ? Columns - 1 : variables[0]] = coefficient;
        }

        return row;
    }
}
