using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Equations;

/// <summary>
/// Sums that a learner writes beside the solution, as the check "2*5 + 5 = 15": they hold no variable and are not the answer. Where there
/// is nothing else, the last of them ends in it: "15 - 5 = 10, 10/2 = 5".
/// </summary>
internal static class Reckonings
{
    /// <summary>The conditions of a reply to a key that is solved for a variable, without the sums beside them.</summary>
    public static List<(Statement Statement, Condition Condition)> Without(List<(Statement Statement, Condition Condition)> found)
    {
        if (!found.Exists(part => IsReckoning(part.Condition)))
            return found;
        var rest = found.FindAll(part => !IsReckoning(part.Condition));
        if (rest.Count > 0)
            return rest;
        var (statement, last) = found[^1];
        return Holds(last) ? [(statement, new Condition([last.Sides[^1]], []))] : found;
    }

    /// <summary>The number that a condition says a variable is, with the variable; null when it says something else.</summary>
    public static (string Variable, Numbers.Rational Value)? ValueOf(Condition condition) =>
        condition.IsEquation && condition.Solved() is { } solved && Algebra.Evaluation.Exact(solved.Value) is { } value
            ? (solved.Variable.ToLowerInvariant(), value)
            : null;

    /// <summary>Whether the condition compares numbers alone.</summary>
    public static bool IsReckoning(Condition condition) => condition.IsEquation && condition.Sides.All(side => !side.Mentions());

    private static bool Holds(Condition condition) =>
        Algebra.Evaluation.Exact(condition.Sides[0]) is { } left
        && Algebra.Evaluation.Exact(condition.Sides[^1]) is { } right
        && left == right;
}
