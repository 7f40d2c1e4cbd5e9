namespace TutorFunctions.Grading.Algebra;

/// <summary>Whether two expressions are worth the same for every value of their variables.</summary>
public static class Equivalence
{
    // Fixed and irregular, so that no two expressions of a school book agree at all of them by accident.
    private static readonly double[][] s_samples =
    [
        [1.37, 2.71, 0.83, 3.19, 1.93, 0.59, 2.23, 4.57],
        [0.61, 1.49, 2.97, 0.47, 3.61, 1.13, 0.89, 2.09],
        [-1.71, 2.33, -0.67, 1.87, -2.53, 3.07, -1.19, 0.43],
        [2.89, -1.57, 3.41, -0.73, 0.97, -2.11, 1.61, -3.29],
        [-0.91, -2.77, -1.43, -3.83, -0.53, -1.97, -2.39, -1.03],
        [5.23, 7.79, 4.31, 6.47, 8.87, 3.67, 9.11, 5.81],
    ];

    /// <summary>Whether they are equal. Exact wherever both are quotients of polynomials, else by fixed sample points.</summary>
    /// <param name="key">The expression whose variable names count.</param>
    /// <param name="reply">The other; a letter in the other case means the key's variable.</param>
    public static bool AreEqual(Expression key, Expression reply)
    {
        var names = VariableNames.Of(key);
        if (RationalFunction.Of(key, names) is { } left && RationalFunction.Of(reply, names) is { } right)
            return left.Equal(right);
        return AgreeAtSamples(key, reply, names);
    }

    private static bool AgreeAtSamples(Expression key, Expression reply, VariableNames names)
    {
        var defined = 0;
        foreach (var sample in s_samples)
        {
            var left = Evaluation.Approximate(key, Value);
            var right = Evaluation.Approximate(reply, Value);
            if (double.IsFinite(left) != double.IsFinite(right))
                return false;
            if (!double.IsFinite(left))
                continue;
            if (Math.Abs(left - right) > 1e-9 * Math.Max(1, Math.Max(Math.Abs(left), Math.Abs(right))))
                return false;
            defined++;

            double Value(string name) => names.IndexOf(name) is >= 0 and var index ? sample[index] : double.NaN;
        }

        return defined >= 2;
    }
}
