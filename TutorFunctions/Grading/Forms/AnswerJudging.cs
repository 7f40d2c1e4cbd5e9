using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Answers;
using TutorFunctions.Grading.Expressions.Conditions;

namespace TutorFunctions.Grading.Forms;

/// <summary>
/// Judges an answer in mathematics: whether it says the same as the key, and then whether it has the form that is asked for.
/// </summary>
public static class AnswerJudging
{
    public static AnswerJudgement Judge(AnswerTask task, Expression answer)
    {
        if (RoundedAnswers.Judge(task, answer) is { } rounded)
            return rounded;
        answer = WorkedSolution.Conclusion(SymbolAlignment.Align(answer, task.Key));
        var agreement = AnswerComparison.Compare(task.Key, answer, task.Ordered);
        if (agreement.Kind == AgreementKind.Different)
            return IsOtherSymbol(task.Key, answer)
                ? AnswerJudgement.Unfinished([new(WorkKind.OtherSymbol, answer)])
                : AnswerJudgement.Wrong;
        if (agreement.Kind == AgreementKind.Part)
            return AnswerJudgement.Partly(agreement.Share);
        if (agreement.Kind == AgreementKind.OtherOrder)
            return AnswerJudgement.OtherOrder(agreement.Share);
        var left = FindWorkLeft(task, answer);
        if (left.Count > 0)
            return AnswerJudgement.Unfinished(left);
        if (
            IsSolved(answer)
            && ConditionForm.IsCondition(task.Key)
            && SolvedValues.Of(task.Key) is null
            && task.Forms.Any(form => form.Kind == FormKind.Equation)
            && task.Forms.All(form => form.Kind != FormKind.SolvedFor)
        )
        {
            return AnswerJudgement.Unfinished([new(WorkKind.OnlyTheSolution, answer)]);
        }

        // (x - 2)² = 0 is not the equation x = 2 but where the solutions are all that is asked for.
        return agreement.Kind == AgreementKind.Same || IsSolved(task.Key)
            ? AnswerJudgement.Right
            : AnswerJudgement.Unfinished([new(WorkKind.NotSolved, answer)]);
    }

    /// <summary>What an answer that says the same as the key lacks; nothing that the key itself lacks is demanded.</summary>
    public static IReadOnlyList<WorkLeft> FindWorkLeft(AnswerTask task, Expression answer)
    {
        var isKeyExercise = task.Exercises.Any(exercise => CommutativeForm.AreAlike(exercise, task.Key));
        var value = Value(answer);
        var keyValue = Value(task.Key);
        if (!isKeyExercise && IsWrittenAlike(answer, task.Key))
            return [];
        if (!isKeyExercise && task.Exercises.Any(exercise => exercise.Children.Count > 0 && CommutativeForm.AreAlike(exercise, value)))
            return [new(WorkKind.NothingDone, answer)];
        var left = new List<WorkLeft>();
        foreach (var form in FormsOf(task))
        {
            var excused = isKeyExercise
                ? []
                : FormCheck.Find(form.Kind == FormKind.SolvedFor ? task.Key : keyValue, form).Select(work => work.Kind).ToHashSet();
            foreach (var work in FormCheck.Find(form.Kind == FormKind.SolvedFor ? answer : value, form))
            {
                if (!excused.Contains(work.Kind) && !left.Exists(other => other.Kind == work.Kind))
                    left.Add(work);
            }
        }

        if (left.Count == 0 && Calculations.IsNumber(keyValue) && Calculations.IsOpen(value, keyValue))
            left.Add(new(WorkKind.Arithmetic, value));
        return left;
    }

    // 4.5e-4 and 0.00045 are equal numbers, but not written alike.
    private static bool IsWrittenAlike(Expression answer, Expression key) =>
        answer.Equals(key) && string.Equals(answer.ToString(), key.ToString(), StringComparison.Ordinal);

    private static IEnumerable<AskedForm> FormsOf(AnswerTask task)
    {
        foreach (var form in task.Forms)
        {
            // A worked fraction is given in lowest terms where the key is.
            if (form.Kind == FormKind.Worked)
                yield return new(FormKind.LowestTerms);
            else
                yield return form;
        }

        if (IsSolved(task.Key) && task.Forms.All(form => form.Kind != FormKind.SolvedFor))
            yield return new(FormKind.SolvedFor);
    }

    // y = 5 for x = 5
    private static bool IsOtherSymbol(Expression key, Expression answer) =>
        ConditionForm.IsCondition(key)
        && ConditionForm.IsCondition(answer)
        && SolvedValues.Of(key) is { Values: [var value] } right
        && SolvedValues.Of(answer) is { Values: [var given] } said
        && right.Symbol != said.Symbol
        && value.IsConstant()
        && Equivalence.AreEqual(value, given);

    private static bool IsSolved(Expression key) =>
        ConditionForm.IsCondition(key) && SolvedValues.Of(key) is { } solved && solved.Values.All(value => value.IsConstant());

    // The form of "x = 6/8" is that of 6/8, and the form of working is that of its end: "21/36 + 10/36 = 31/36".
    private static Expression Value(Expression answer) =>
        answer switch
        {
            Relation { Signs: [RelationSign.Equal], Operands: [Symbol, var value] } => value,
            Relation { Signs: var signs, Operands: [not Symbol, .., var end] } chain
                when signs.All(sign => sign == RelationSign.Equal)
                    && chain.Operands.Skip(1).All(side => Equivalence.AreEqual(chain.Operands[0], side)) => end,
            _ => answer,
        };
}
