using TutorFunctions.Grading.Expressions;

namespace TutorFunctions.Grading.Working;

/// <summary>What kind of mistake leads from one line to the next.</summary>
public enum SlipKind
{
    /// <summary>A sign was lost or turned.</summary>
    Sign,

    /// <summary>The operation was done again instead of undone: x + 16 = 41 gives x = 57.</summary>
    InverseOperation,

    /// <summary>Only one side was changed.</summary>
    OneSideOnly,

    /// <summary>A number was worked out wrongly.</summary>
    Arithmetic,

    /// <summary>Worked out from left to right without regard to precedence: 3 + 4·2 gives 14.</summary>
    OrderOfOperations,

    /// <summary>Not every term in the brackets was multiplied: 3(x + 4) gives 3x + 4.</summary>
    Distribution,

    /// <summary>Terms were joined that are not alike: 3x + 4 gives 7x.</summary>
    UnlikeTerms,

    /// <summary>Numerators and denominators were added separately: 1/2 + 1/3 gives 2/5.</summary>
    FractionsAddedAcross,

    /// <summary>A power or root was taken of each term: (a + b)² gives a² + b².</summary>
    PowerOfSum,

    /// <summary>Exponents were multiplied instead of added, or the other way round.</summary>
    Exponents,

    /// <summary>An inequality was multiplied or divided by a negative number without turning its sign.</summary>
    InequalitySign,

    /// <summary>One equals sign was run on into the next: 7·5 = 35 + 2 = 37.</summary>
    RunOnEquals,
}

/// <summary>A mistake and where it was made.</summary>
/// <param name="Where">The part of the line before that was treated wrongly.</param>
public sealed record Slip(SlipKind Kind, Expression Where);
