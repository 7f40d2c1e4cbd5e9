using TutorFunctions.Grading.Expressions;

namespace TutorFunctions.Grading.Forms;

/// <summary>Whether an answer has the form that is asked for; its value is not looked at.</summary>
public static class FormCheck
{
    /// <summary>What is left to do until the answer has the form; nothing when it has it.</summary>
    public static IReadOnlyList<WorkLeft> Find(Expression answer, AskedForm form) =>
        form.Kind switch
        {
            FormKind.Factored => One(FactoredForm.Find(answer)),
            FormKind.Expanded => One(ExpandedForm.Find(answer) ?? Arithmetic(answer)),
            FormKind.Simplified => SimplifiedForm.Find(answer),
            FormKind.SingleFraction => One(FractionForms.FindSingle(answer)),
            FormKind.PartialFractions => One(PartialFractionForm.Find(answer)),
            FormKind.CompletedSquare => One(CompletedSquareForm.Find(answer)),
            FormKind.LowestTerms => One(FractionForms.FindLowestTerms(answer)),
            FormKind.RationalDenominator => One(FractionForms.FindRationalDenominator(answer)),
            FormKind.SinglePower => Demand(
                answer,
                Parts.WithoutSign(answer) is Power { Base: not (Power or Product) } or Symbol or Number,
                WorkKind.PowersToJoin
            ),
            FormKind.SingleLogarithm => Demand(
                answer,
                LogarithmCount(answer) < 2 && Parts.WithoutSign(answer) is not (Sum or Product { Factors: [Number, Apply] }),
                WorkKind.LogarithmsToJoin
            ),
            FormKind.SolvedFor => SolvedForm.Find(answer, form.Symbol),
            FormKind.TermsOfPi => Demand(
                answer,
                answer.Contains(part => part is Constant { Name: ConstantName.Pi }) && !HasDecimals(answer),
                WorkKind.NotInTermsOfPi
            ),
            FormKind.Exact => Demand(answer, !HasDecimals(answer), WorkKind.NotExact),
            _ => OfNumber(answer, form),
        };

    private static IReadOnlyList<WorkLeft> OfNumber(Expression answer, AskedForm form) =>
        form.Kind switch
        {
            FormKind.Fraction => Demand(answer, NumberForms.IsFraction(answer), WorkKind.NotFraction),
            FormKind.ImproperFraction => Demand(answer, NumberForms.IsImproperFraction(answer), WorkKind.NotImproperFraction),
            FormKind.MixedNumber => Demand(answer, NumberForms.IsMixed(answer), WorkKind.NotMixedNumber),
            FormKind.DecimalNumber => Demand(answer, NumberForms.IsDecimal(answer), WorkKind.NotDecimal),
            FormKind.Percent => Demand(answer, answer is Percent, WorkKind.NotPercent),
            FormKind.ScientificNotation => Demand(answer, NumberForms.IsScientific(answer), WorkKind.NotScientificNotation),
            FormKind.OrdinaryNumber => Demand(answer, NumberForms.IsDecimal(answer), WorkKind.NotOrdinaryNumber),
            FormKind.DecimalPlaces => Demand(answer, NumberForms.DecimalPlaces(answer) == form.Count, WorkKind.WrongNumberOfDecimalPlaces),
            FormKind.SignificantFigures => Demand(
                answer,
                NumberForms.SignificantFigures(answer) is var (least, most) && least <= form.Count && form.Count <= most,
                WorkKind.WrongNumberOfFigures
            ),
            _ => [],
        };

    private static WorkLeft? Arithmetic(Expression answer) =>
        SimplifiedForm.Find(answer).FirstOrDefault(work => work.Kind is WorkKind.Arithmetic or WorkKind.PowersToJoin);

    private static int LogarithmCount(Expression answer) =>
        answer.SelfAndDescendants().Count(part => part is Apply { Function: Functions.Logarithm or Functions.NaturalLogarithm });

    private static bool HasDecimals(Expression answer) =>
        answer.Contains(part => part is Number { Written: var written } && written.Contains('.'));

    private static IReadOnlyList<WorkLeft> One(WorkLeft? work) => work is null ? [] : [work];

    private static IReadOnlyList<WorkLeft> Demand(Expression answer, bool isFulfilled, WorkKind kind) =>
        isFulfilled ? [] : [new(kind, answer)];
}
