using System.Text.RegularExpressions;
using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Equations;

/// <summary>
/// Judges an answer that is an equation, an inequality or an interval, by its solutions. Where the key is solved for a variable the reply
/// must be too, or be the mere value; an equal one that is not solved is half right.
/// </summary>
internal static partial class EquationGrading
{
    public static Judgement Grade(AnswerKey key, string accepted, string reply)
    {
        if (ConditionReader.ReadWhole(accepted) is not { } right)
        {
            return Judgements.Unreadable("The accepted answer \"" + accepted + "\" is no equation.");
        }

        if (IntervalReader.Read(reply) is { } intervals)
        {
            return ConditionComparison.Compare(key, right, accepted, new([], []) { Intervals = intervals });
        }

        var names = VariableNames.Of(right.Sides.ToArray());
        var tokens = ExpressionReader.Tokens(reply, names, relations: true);
        BareInequality.Complete(tokens, right);
        var judged = Grade(key, right, accepted, ConditionReader.Read(tokens, names, tightProducts: false), tokens);
        if (judged.Verdict == Verdict.Correct && IsOnlyItsSolution(key, right, reply))
            return Judgements.Partial(
                "The reply is the solution of the equation and not the equation.",
                "That is what solves the equation. Write the equation itself."
            );

        if (judged.Verdict == Verdict.Correct && Reckonings.ValueOf(right) is { } solution)
            return WithUnit(key, solution.Value, reply, judged);
        if (judged.Verdict == Verdict.Correct || !tokens.Exists(token => token.Kind == TokenKind.Divide))
            return judged;
        return Judgements.Better(judged, Grade(key, right, accepted, ConditionReader.Read(tokens, names, tightProducts: true), tokens));
    }

    /// <summary>"x = 9" has the solution of "2x + 12 = 30", but does not tell the story that is to be written as an equation.</summary>
    private static bool IsOnlyItsSolution(AnswerKey key, Condition right, string reply) =>
        key.Prompt is { } prompt
        && WritesEquation().IsMatch(prompt)
        && !Solves().IsMatch(prompt)
        && right.IsEquation
        && right.Solved() is null
        && ConditionReader.ReadWhole(reply) is { } said
        && Reckonings.ValueOf(said) is not null;

    [GeneratedRegex(@"\b(?:write|give|set up|make|state)\b[^.?!]*\bequation\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex WritesEquation();

    [GeneratedRegex(@"\bsolv", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Solves();

    // "x = 5 kg" is judged as the number 5 with that unit is.
    private static Judgement WithUnit(AnswerKey key, Rational solution, string reply, Judgement judged)
    {
        var named = QuantityReader
            .Read(reply, commasInNumbers: true, out _)
            .Find(part => part.Quantity.Value == solution && (part.Quantity.IsPercent || part.Quantity.Unit is not null))
            .Quantity;
        return named is null ? judged : QuantityGrading.Compare(key, new Quantity(solution, NumberForm.Whole), named);
    }

    private static Judgement Grade(
        AnswerKey key,
        Condition right,
        string accepted,
        List<(Statement Statement, Condition Condition)> found,
        List<Token> tokens
    )
    {
        // What is asked for as "x = 5" may come with the sums that lead to it or check it.
        if (right.IsEquation && right.Solved() is not null)
            found = Reckonings.Without(found);
        if (ConditionReader.Joined(found, tokens) is { } joined)
            return ConditionComparison.Compare(key, right, accepted, joined);
        var statements = found.ConvertAll(part => part.Statement);
        var values = StatedAnswer
            .Standing(tokens, statements, out _, out _)
            .Select(at => Reckonings.ValueOf(found[at].Condition))
            .OfType<(string Variable, Rational Value)>();
        // "x = 4, x = 5" is a row of guesses; in "x = 5, y = 2" each has its own variable.
        if (right.IsEquation && values.GroupBy(value => value.Variable).Any(group => group.Distinct().Count() > 1))
        {
            return Judgements.Unreadable("The reply gives several values and does not say which is the answer.");
        }

        var (stated, index) = StatedAnswer.Find(tokens, statements, AreSame);
        switch (stated)
        {
            case Stated.One:
                // A worked solution ends in its answer: "2x = 10, x = 5".
                var judged = ConditionComparison.Compare(key, right, accepted, found[index].Condition);
                for (var later = index + 1; later < found.Count && judged.Verdict != Verdict.Correct; later++)
                {
                    if (AreSame(index, later))
                    {
                        judged = Judgements.Better(judged, ConditionComparison.Compare(key, right, accepted, found[later].Condition));
                    }
                }

                return judged;
            case Stated.Denied:
                return Denied(key, right, accepted, found[index].Condition);
            case Stated.Bound:
                return Judgements.Wrong("The reply only bounds the answer; expected " + accepted + ".");
            case Stated.Either:
                return Judgements.Wrong("The reply leaves open which of several answers it is; expected " + accepted + ".");
            case Stated.Several:
                return Judgements.Unreadable("The reply has several equations and does not say which is the answer.");
            default:
                return Judgements.Unreadable("No equation can be read in the reply.");
        }

        bool AreSame(int first, int second) => ConditionComparison.AreEquivalent(found[first].Condition, found[second].Condition);
    }

    private static Judgement Denied(AnswerKey key, Condition right, string accepted, Condition denied) =>
        ConditionComparison.Compare(key, right, accepted, denied).Verdict == Verdict.Correct
            ? Judgements.Wrong("The reply says that it is not " + accepted + ".")
            : Judgements.Unreadable("The reply only says what the answer is not.");
}
