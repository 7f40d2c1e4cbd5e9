using TutorFunctions.Grading.Equations;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading;

/// <summary>Tells a learner how to write an answer of the asked kind, with an example that does not give the answer away.</summary>
public static class AnswerForm
{
    public static string Of(AnswerKey key) =>
        key.Kind switch
        {
            AnswerKind.Choice => "Pick one of the choices: write its letter or its words.",
            AnswerKind.List => "Write the values with commas between them, like " + Other(key, "3, 5, 9", "2, 4, 7") + ".",
            AnswerKind.Expression => "Write an expression, like " + Other(key, "2a + 1", "3b - 4") + ".",
            AnswerKind.Equation => OfEquation(key),
            AnswerKind.Number => OfNumber(key),
            _ => "Write it in a sentence.",
        };

    private static string OfNumber(AnswerKey key)
    {
        if (key.Accepted.Count == 0 || NumberGrading.ReadKey(key, key.Accepted[0]) is not { } right)
            return "Write one number.";
        if (right.IsPercent)
            return "Write a percentage, like " + Other(key, "35%", "60%") + ".";
        if (right.Form is NumberForm.Fraction or NumberForm.Mixed)
            return "Write a fraction, like " + Other(key, "3/4", "2/5") + ".";
        var unit = right.Unit is null ? string.Empty : " " + right.Unit.Name;
        return right.Value.IsInteger
            ? "Write one number, like " + Other(key, "12", "30") + unit + "."
            : "Write one number, like " + Other(key, "2.5", "7.4") + unit + ".";
    }

    private static string OfEquation(AnswerKey key)
    {
        var right = key.Accepted.Count > 0 ? ConditionReader.ReadWhole(key.Accepted[0]) : null;
        if (right?.Intervals is not null)
            return "Write an interval, like " + Other(key, "(2, 9]", "[3, 8)") + ", or an inequality, like x > 7.";
        if (right is { IsEquation: false })
            return "Write an inequality, like " + Other(key, "x > 7", "x < 9") + ".";
        return right?.Solved() is { } solved && !solved.Value.Mentions()
            ? "Write what " + solved.Variable + " is, like " + Other(key, solved.Variable + " = 7", solved.Variable + " = 9") + "."
            : "Write an equation, like " + Other(key, "3a + 2 = 11", "5b - 1 = 9") + ".";
    }

    private static string Other(AnswerKey key, string example, string other) =>
        key.Accepted.Any(accepted => accepted.Contains(example, StringComparison.Ordinal)) ? other : example;
}
