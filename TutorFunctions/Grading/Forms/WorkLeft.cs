using TutorFunctions.Grading.Expressions;

namespace TutorFunctions.Grading.Forms;

/// <summary>What is still to be done to an answer that is worth the right amount.</summary>
public enum WorkKind
{
    /// <summary>Numbers are still to be added, multiplied or raised: 41 - 16, 2·3x.</summary>
    Arithmetic,

    /// <summary>Like terms are still to be put together: 3x + 2x.</summary>
    LikeTerms,

    /// <summary>A product with a sum in brackets is still to be multiplied out: 3(x + 4).</summary>
    Brackets,

    /// <summary>It is no product yet.</summary>
    NotFactored,

    /// <summary>A factor can itself be factored: 2(x² - 3x).</summary>
    FactorLeft,

    /// <summary>A fraction can still be reduced: 6/8, x³/x.</summary>
    NotInLowestTerms,

    /// <summary>There is more than one fraction, or a fraction inside another.</summary>
    NotOneFraction,

    /// <summary>A fraction is not yet split into partial ones.</summary>
    NotPartialFractions,

    /// <summary>The square is not completed.</summary>
    SquareNotCompleted,

    /// <summary>Powers of the same base, or a power of a power, are still to be joined: x⁴·x².</summary>
    PowersToJoin,

    /// <summary>A root can still be reduced: √72, √(2/3).</summary>
    RootNotReduced,

    /// <summary>A root stands in a denominator.</summary>
    RootInDenominator,

    /// <summary>Several logarithms are still to be joined.</summary>
    LogarithmsToJoin,

    NotMixedNumber,
    NotImproperFraction,
    NotFraction,
    NotDecimal,
    NotPercent,
    NotScientificNotation,
    NotOrdinaryNumber,
    WrongNumberOfFigures,
    WrongNumberOfDecimalPlaces,
    NotInTermsOfPi,

    /// <summary>An exact value was asked for and a rounded one given, or one written with decimals.</summary>
    NotExact,

    /// <summary>The equation is not yet solved for the symbol.</summary>
    NotSolved,

    /// <summary>The exercise was written down again as it was.</summary>
    NothingDone,

    UnitMissing,

    /// <summary>There are more solutions than the ones named.</summary>
    SolutionMissing,

    /// <summary>The value is right, but it is given to another symbol.</summary>
    OtherSymbol,

    /// <summary>It is the solution of the equation that was to be written, and not the equation.</summary>
    OnlyTheSolution,
}

/// <summary>A piece of work that is left, and the part of the answer where it is.</summary>
public sealed record WorkLeft(WorkKind Kind, Expression Where);
