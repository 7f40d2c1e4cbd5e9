namespace TutorFunctions.Grading.Expressions.Numeric;

public enum NumberDomain
{
    /// <summary>All parts must be real; odd roots of negative numbers are.</summary>
    Real,

    /// <summary>Roots, powers and logarithms have their principal values.</summary>
    Complex,
}
