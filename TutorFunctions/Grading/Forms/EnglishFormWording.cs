namespace TutorFunctions.Grading.Forms;

/// <summary>
/// What the wording of English questions asks for. Groups named "count" and "symbol" give the number of digits and the symbol to solve for.
/// </summary>
internal static class EnglishFormWording
{
    /// <summary>Each form with the wordings that ask for it; any one is enough.</summary>
    public static IReadOnlyList<(FormKind Kind, string[] Wordings)> Table { get; } =
    [
        (FormKind.Factored,
        [
            @"\bfactor(?:i[sz]e|ed|ing|i[sz]ation)?\b(?!\s+(?:pairs?|trees?|of\b))",
            @"\bas a product of (?:its )?factors\b",
        ]),
        (FormKind.Expanded,
        [
            @"\bexpand\b(?!.{0,40}\blog)",
            @"\bmultiply out\b",
            @"\b(?:remove|clear) the (?:brackets|parentheses)\b",
            @"\bin expanded form\b",
        ]),
        (FormKind.PartialFractions,
        [
            @"\bpartial fractions?\b",
        ]),
        (FormKind.CompletedSquare,
        [
            @"\bcomplet(?:e|ing|ed) the square\b",
            @"\bvertex form\b",
            @"\bcompleted[- ]square form\b",
        ]),
        (FormKind.SingleFraction,
        [
            @"\b(?:as|into|to) a single (?:algebraic )?fraction\b",
            @"\bas one fraction\b",
        ]),
        (FormKind.SingleLogarithm,
        [
            @"\b(?:as|to|into) (?:a single|one) log(?:arithm)?\b",
            @"\bcondense\b.{0,60}\blog",
        ]),
        (FormKind.SinglePower,
        [
            @"\bas a single power\b",
            @"\bas (?:a|one) power of\b",
        ]),
        (FormKind.RationalDenominator,
        [
            @"\brationali[sz]e\b",
        ]),
        (FormKind.LowestTerms,
        [
            @"\b(?:lowest|simplest|smallest) terms\b",
            @"\bsimplest form\b(?=.*\bfraction)",
            @"\bfraction in (?:its )?simplest form\b",
            @"\breduce(?:d)? (?:the )?fraction\b",
            @"\bsimplify the fraction\b",
            @"\bfully reduced\b",
        ]),
        (FormKind.MixedNumber,
        [
            @"\bas a mixed (?:number|numeral|fraction)\b",
            @"\bto a mixed (?:number|numeral|fraction)\b",
            @"\binto a mixed (?:number|numeral|fraction)\b",
        ]),
        (FormKind.ImproperFraction,
        [
            @"\bas an improper fraction\b",
            @"\b(?:to|into) an improper fraction\b",
        ]),
        (FormKind.Fraction,
        [
            @"\bas a(?: common| proper)? fraction\b",
            @"\b(?:to|into) a(?: common| proper)? fraction\b",
            @"\bas a quotient of integers\b",
        ]),
        (FormKind.DecimalNumber,
        [
            @"\bas a(?: finite| repeating| terminating)? decimal\b",
            @"\b(?:to|into) a decimal\b",
            @"\bin decimal (?:form|notation)\b",
        ]),
        (FormKind.Percent,
        [
            @"\bas a per ?cent(?:age)?\b",
            @"\b(?:to|into) a per ?cent(?:age)?\b",
        ]),
        (FormKind.ScientificNotation,
        [
            @"\bin scientific notation\b",
            @"\b(?:to|into|using) scientific notation\b",
            @"\b(?:0?\.0\d*|\d{5,}|\d{1,3}(?:,\d{3})+)\b.{0,60}\bin standard form\b",
            @"\bin standard index form\b",
        ]),
        (FormKind.OrdinaryNumber,
        [
            @"\bas an ordinary number\b",
            @"(?:10\s*\^|10\}?\^|10\*\*).{0,80}\bin (?:ordinary|decimal|standard) (?:number )?(?:form|notation)\b",
            @"\bin (?:ordinary|decimal|standard) (?:number )?(?:form|notation)\b.{0,80}(?:10\s*\^|10\}?\^)",
            @"\bas a number without (?:a )?powers? of ten\b",
        ]),
        (FormKind.SignificantFigures,
        [
            @"\b(?<count>\d+|one|two|three|four|five|six) (?:significant (?:figures?|digits?)|s\.?f\.?\b|sig\.? ?figs?\b)",
        ]),
        (FormKind.DecimalPlaces,
        [
            @"\b(?:to|with|at) (?<count>\d+|one|two|three|four|five|six) (?:decimal places?|decimals?|d\.?p\.?\b)",
            @"\bround(?:ed|ing)?\b.{0,40}?\b(?<count>\d+|one|two|three|four|five|six) decimal places?",
        ]),
        (FormKind.TermsOfPi,
        [
            @"\bin terms of (?:\$*\s*)?(?:pi\b|π|\\pi)",
            @"\bas a multiple of (?:\$*\s*)?(?:pi\b|π|\\pi)",
        ]),
        (FormKind.SolvedFor,
        [
            @"\bsolve\b.{0,80}?\bfor (?:\$*\s*)?(?<symbol>[a-zA-Zα-ω](?:_\w+)?)(?:\s*\$*)(?![\w'])",
            @"\bmake (?:\$*\s*)?(?<symbol>[a-zA-Z])(?:\s*\$*) the subject\b",
            @"\bexpress (?:\$*\s*)?(?<symbol>[a-zA-Z])(?:\s*\$*) in terms of\b",
            @"\bsolve\b(?!.{0,30}\bproblem)",
        ]),
        (FormKind.Equation,
        [
            @"\b(?:write|give|set up|make|state|form)\b[^.?!]{0,60}\bequation\b",
        ]),
        (FormKind.WithUnit,
        [
            @"\bwith (?:its|the|their|a|correct|appropriate|proper)(?: correct| appropriate| proper)? units?\b",
            @"\binclud(?:e|ing) (?:the |its )?units?\b",
        ]),
        (FormKind.Exact,
        [
            @"\bexact (?:value|answer|form|solution)\b",
            @"\bleave your answer (?:exact|in surd form|in radical form)\b",
            @"\bin surd form\b",
            @"\bdo not round\b",
        ]),
        (FormKind.Simplified,
        [
            @"\bsimplif(?:y|ied)\b",
            @"\bcombine like terms\b",
            @"\bcollect like terms\b",
            @"\bsimplest (?:form|radical form)\b",
            @"\bin its simplest form\b",
            @"\bas simply as possible\b",
        ]),
        (FormKind.Worked,
        [
            @"\bwork out\b",
            @"\bevaluate\b",
            @"\bcalculate\b",
            @"\bcompute\b",
            @"\badd\b",
            @"\bsubtract\b",
            @"\bmultiply\b",
            @"\bdivide\b",
            @"\bfind the (?:sum|difference|product|quotient)\b",
            @"\bperform the (?:indicated )?operations?\b",
        ]),
    ];
}
