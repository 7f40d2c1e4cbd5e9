namespace TutorFunctions.Grading.Forms;

/// <summary>Says to a learner what is still to be done, without saying the answer.</summary>
public static class WorkAdvice
{
    /// <summary>The end of a sentence that begins "It is worth the same, but": "like terms are still to be put together".</summary>
    public static string Of(WorkKind work) =>
        work switch
        {
            WorkKind.Arithmetic => "not worked out",
            WorkKind.LikeTerms => "like terms are still to be put together",
            WorkKind.Brackets => "brackets are still to be multiplied out",
            WorkKind.NotFactored => "it is not yet factored",
            WorkKind.FactorLeft => "one of its factors can be factored further",
            WorkKind.NotInLowestTerms => "a fraction in it is not in lowest terms",
            WorkKind.NotOneFraction => "it is not yet a single fraction",
            WorkKind.NotPartialFractions => "it is not yet split into partial fractions",
            WorkKind.SquareNotCompleted => "the square is not yet completed",
            WorkKind.PowersToJoin => "powers in it can still be put together",
            WorkKind.RootNotReduced => "a root in it can still be simplified",
            WorkKind.RootInDenominator => "there is still a root in a denominator",
            WorkKind.LogarithmsToJoin => "it is not yet a single logarithm",
            WorkKind.NotMixedNumber => "it is not written as a mixed number in lowest terms",
            WorkKind.NotImproperFraction => "it is not written as an improper fraction",
            WorkKind.NotFraction => "it is not written as a fraction",
            WorkKind.NotDecimal => "it is not written as a decimal",
            WorkKind.NotPercent => "it is not written as a percentage",
            WorkKind.NotScientificNotation => "it is not written in scientific notation",
            WorkKind.NotOrdinaryNumber => "it is not written as an ordinary number",
            WorkKind.WrongNumberOfFigures => "it has another number of significant figures than asked",
            WorkKind.WrongNumberOfDecimalPlaces => "it has another number of decimal places than asked",
            WorkKind.NotInTermsOfPi => "it is not written in terms of π",
            WorkKind.NotExact => "it is not an exact value",
            WorkKind.NotSolved => "it is not yet solved",
            WorkKind.NothingDone => "that is what the question gives; nothing is done to it yet",
            WorkKind.UnitMissing => "the unit is missing",
            WorkKind.SolutionMissing => "there are more solutions",
            WorkKind.OtherSymbol => "another letter was asked for",
            WorkKind.OnlyTheSolution => "it is what solves the equation; write the equation itself",
            _ => throw new ArgumentOutOfRangeException(nameof(work), work, "There is no advice for this kind of work."),
        };
}
