namespace TutorFunctions.Grading.Forms;

/// <summary>The forms that a question can ask an answer in.</summary>
public enum FormKind
{
    /// <summary>As a product that cannot be factored further over the integers.</summary>
    Factored,

    /// <summary>As a sum without brackets that are still to be multiplied out.</summary>
    Expanded,

    /// <summary>Without work left: like terms put together, arithmetic done, fractions and roots reduced.</summary>
    Simplified,

    SingleFraction,
    PartialFractions,
    CompletedSquare,
    LowestTerms,
    Fraction,
    MixedNumber,
    ImproperFraction,
    DecimalNumber,
    Percent,
    ScientificNotation,

    /// <summary>As an ordinary number, without a power of ten.</summary>
    OrdinaryNumber,

    /// <summary>To a number of significant figures.</summary>
    SignificantFigures,

    /// <summary>To a number of decimal places.</summary>
    DecimalPlaces,

    /// <summary>As a multiple of π, not worked out.</summary>
    TermsOfPi,

    SolvedFor,

    /// <summary>As an equation that says what is told, not as its solution.</summary>
    Equation,

    SinglePower,
    SingleLogarithm,
    RationalDenominator,

    /// <summary>As a fraction, a root or a multiple of π, not rounded.</summary>
    Exact,

    /// <summary>With its unit.</summary>
    WithUnit,

    /// <summary>Worked out: another expression than that of the exercise.</summary>
    Worked,

    /// <summary>As code, compared sign by sign.</summary>
    Code,

    /// <summary>As the formula of a substance, whose capitals count.</summary>
    ChemicalFormula,

    /// <summary>In another language than the question's.</summary>
    OtherLanguage,
}

/// <summary>A form that a question asks for.</summary>
/// <param name="Count">How many figures or decimal places, where the kind has them.</param>
/// <param name="Symbol">The symbol to solve for, where the kind has one; null when the question does not name it.</param>
public sealed record AskedForm(FormKind Kind, int Count = 0, string? Symbol = null);
