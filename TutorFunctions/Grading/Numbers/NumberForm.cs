namespace TutorFunctions.Grading.Numbers;

/// <summary>How a number was written.</summary>
public enum NumberForm
{
    Whole,
    WithDecimals,
    Fraction,
    Mixed,
    Scientific,

    /// <summary>A calculation that was not carried out, as "12-5".</summary>
    Calculation,
}
