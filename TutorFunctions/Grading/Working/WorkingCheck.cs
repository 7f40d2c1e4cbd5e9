using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Answers;
using TutorFunctions.Grading.Expressions.Conditions;
using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Expressions.Reading;
using TutorFunctions.Grading.Forms;

namespace TutorFunctions.Grading.Working;

/// <summary>Follows a learner's working line by line, from an equation, an expression or a calculation that is to be worked on.</summary>
public static class WorkingCheck
{
    /// <summary>A judgement for each line. After a wrong line the next is measured by the last right one.</summary>
    public static IReadOnlyList<LineJudgement> Check(Expression exercise, IEnumerable<string> lines)
    {
        var judged = new List<LineJudgement>();
        var before = ConditionForm.Of(exercise);
        foreach (var text in lines)
        {
            var line = CheckLine(exercise, before, text);
            judged.Add(line);
            if (line is { Status: LineStatus.Follows or LineStatus.Finished, Line: { } right })
                before = right;
        }

        return judged;
    }

    /// <summary>Judges the next line, in the reading that is best for the learner.</summary>
    public static LineJudgement CheckLine(Expression exercise, Expression before, string text)
    {
        var options = new ReaderOptions { Symbols = exercise.Symbols(), IgnoreTrailingWords = true };
        LineJudgement? best = null;
        foreach (var reading in MathReader.Readings(text, options))
        {
            var judged = Judge(exercise, before, SymbolAlignment.Align(reading, exercise));
            if (best is null || judged.Status < best.Status)
                best = judged;
        }

        return best ?? new(LineStatus.Unreadable, null);
    }

    private static LineJudgement Judge(Expression exercise, Expression before, Expression line) =>
        ConditionForm.IsCondition(exercise)
            ? ConditionForm.IsCondition(line)
                ? OfCondition(before, ConditionForm.Of(line))
                : OfValue(exercise, before, line)
            : OfExpression(before, line);

    private static LineJudgement OfCondition(Expression before, Expression line)
    {
        // A calculation beside the equation, as "41 - 16 = 25".
        if (line.IsConstant() && line is Relation calculation)
            return OfSideCalculation(calculation);
        if (ConditionComparison.Compare(before, line) == ConditionAgreement.Different)
            return SomeSolutions(before, line) ?? new(LineStatus.Wrong, line, Slip: SlipFinder.Find(before, line));
        var move = MoveFinder.Find(before, line);
        if (SolvedForm.Find(line, null).Count > 0)
            return new(LineStatus.Follows, line, move);
        var open = SolvedValues
            .Of(line)
            ?.Values.Where(value => Calculations.IsOpen(value, value))
            .Select(value => new WorkLeft(WorkKind.Arithmetic, value))
            .ToList()
            ?? [];
        return open.Count > 0 ? new(LineStatus.Unfinished, line, move) { Left = open } : new(LineStatus.Finished, line, move);
    }

    // x = 5 for x² = 25: every value named solves the equation.
    private static LineJudgement? SomeSolutions(Expression before, Expression line)
    {
        if (SolvedValues.Of(line) is not var (symbol, values))
            return null;
        var allSolve = values.All(value =>
            ClaimCheck.Check(before, new Dictionary<string, Expression> { [symbol] = value }) == ClaimTruth.True
        );
        return allSolve ? new(LineStatus.Unfinished, line) { Left = [new(WorkKind.SolutionMissing, line)] } : null;
    }

    private static LineJudgement OfSideCalculation(Relation calculation) =>
        ClaimCheck.Check(calculation) is ClaimTruth.True or ClaimTruth.TrueRounded
            ? new(LineStatus.Aside, calculation, new(MoveKind.Calculated))
            : new(LineStatus.Wrong, calculation, Slip: SlipFinder.Find(calculation.Operands[0], calculation.Operands[^1]));

    // "41 - 16" or "25" for x + 16 = 41
    private static LineJudgement OfValue(Expression exercise, Expression before, Expression line)
    {
        if (exercise.Symbols() is not { Count: 1 } symbols || !line.IsConstant())
            return new(LineStatus.Wrong, line);
        var values = AnswerShape.Values(line) ?? [line];
        var solved = ConditionForm.Of(
            new Or(
                ExpressionList.Of(values.Select(value => (Expression)new Relation(new Symbol(symbols.First()), RelationSign.Equal, value)))
            )
        );
        if (ConditionComparison.Compare(before, solved) == ConditionAgreement.Different)
            return SomeSolutions(before, solved) ?? new(LineStatus.Wrong, line, Slip: SlipFinder.Find(before, line));
        return Calculations.IsOpen(line, line)
            ? new(LineStatus.Unfinished, line) { Left = [new(WorkKind.Arithmetic, line)] }
            : new(LineStatus.Finished, line, MoveFinder.Find(before, solved));
    }

    // The line may be the next expression, or a chain of them: "= 35 + 2 = 37".
    private static LineJudgement OfExpression(Expression before, Expression line)
    {
        var steps =
            line is Relation { Signs: var signs } chain && signs.All(sign => sign is RelationSign.Equal or RelationSign.Approximately)
                ? chain.Operands
                : [line];
        var last = before;
        foreach (var step in steps)
        {
            if (!Equivalence.AreEqual(last, step))
                return Beside(before, line, steps) ?? new(LineStatus.Wrong, step, Slip: SlipFinder.Find(last, step));
            if (!step.Equals(last))
                (before, last) = (last, step);
        }

        return OfResult(last, MoveFinder.Find(before, last));
    }

    // A calculation beside the work, or one that runs on from sign to sign and ends rightly.
    private static LineJudgement? Beside(Expression before, Expression line, ExpressionList steps)
    {
        if (steps.Count == 1 || !line.IsConstant())
            return null;
        if (ClaimCheck.Check(line) == ClaimTruth.True)
            return new(LineStatus.Aside, line, new(MoveKind.Calculated));
        return Equivalence.AreEqual(before, steps[^1])
            ? OfResult(steps[^1], new(MoveKind.Calculated)) with
            {
                Slip = new(SlipKind.RunOnEquals, line),
            }
            : null;
    }

    private static LineJudgement OfResult(Expression result, Move move)
    {
        if (result.IsConstant() && ExactNumber.Of(result) is not null && Calculations.IsOpen(result, result))
        {
            return new(LineStatus.Unfinished, result, move) { Left = [new(WorkKind.Arithmetic, result)] };
        }

        var left = SimplifiedForm.Find(result);
        return left.Count == 0 ? new(LineStatus.Finished, result, move) : new(LineStatus.Follows, result, move) { Left = left };
    }
}
