using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Expressions.Numeric;

namespace TutorFunctions.Grading.Expressions;

/// <summary>Whether two expressions are worth the same for all values of their symbols.</summary>
public static class Equivalence
{
    /// <summary>
    /// Whether they are equal: exactly where both have a normal form that decides it, else by their values at many points with proved error
    /// bounds.
    /// </summary>
    public static bool AreEqual(Expression left, Expression right) => Compare(left, right) == ValueAgreement.Equal;

    public static ValueAgreement Compare(Expression left, Expression right)
    {
        if (left.Equals(right))
            return ValueAgreement.Equal;
        var generators = new Generators();
        if (NormalForm.Of(left, generators) is { } first && NormalForm.Of(right, generators) is { } second)
        {
            switch (NormalForm.AreEqual(first, second, generators))
            {
                case true:
                    return ValueAgreement.Equal;
                case false when generators.AreIndependent:
                    return ValueAgreement.Different;
            }
        }

        return ValueComparison.Compare(left, right);
    }
}
