namespace TutorFunctions.Grading.Working;

public enum ClaimTruth
{
    True,

    /// <summary>True after rounding: 1/3 = 0.333.</summary>
    TrueRounded,

    False,

    /// <summary>True or false depending on the values of symbols: an equation to solve rather than a claim.</summary>
    Open,

    /// <summary>It cannot be read, or it cannot be decided.</summary>
    Unknown,
}
