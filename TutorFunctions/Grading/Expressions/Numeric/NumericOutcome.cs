namespace TutorFunctions.Grading.Expressions.Numeric;

/// <summary>What came of working out an expression at a point.</summary>
public enum NumericOutcome
{
    Defined,

    /// <summary>There is no real value here nor around here, as an even root of a negative number.</summary>
    Undefined,

    /// <summary>
    /// The point does not count: a division by zero, which may be a gap that can be closed; a logarithm of a number that is not positive,
    /// as arguments of logarithms are taken to be; a negative number to the power of a variable that is no whole number here; a factorial
    /// of what is no natural number.
    /// </summary>
    Excluded,

    /// <summary>More digits are needed to decide, or the value is too large.</summary>
    Unknown,
}
