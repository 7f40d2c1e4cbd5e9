namespace TutorFunctions.Grading.Algebra;

/// <summary>What is still to be done in an expression that is otherwise right.</summary>
[Flags]
public enum WorkLeft
{
    None = 0,

    /// <summary>Numbers are still to be added or multiplied, as in 2*3x or x+3+4.</summary>
    Arithmetic = 1,

    /// <summary>Like terms are still to be put together.</summary>
    LikeTerms = 2,

    /// <summary>A product with a sum in brackets is still to be multiplied out.</summary>
    Brackets = 4,
}
