using TutorFunctions.Grading;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Replies.Judging;

/// <summary>
/// The values on the way to a question's answer: those that its own numbers give in one or two operations and from which one more operation
/// leads to the answer, and those that the steps of its solution name.
/// </summary>
internal sealed class HalfwayValues
{
    /// <summary>Numbers of the question that are combined; more make everything a step of something.</summary>
    private const int MostNumbers = 8;

    // Numbers that come into a solution without standing in the question: what is multiplied and divided by, and what a rest is taken from.
    private static readonly double[] s_factors = [2, 3, 4, 10, 60, 100, 1000];
    private static readonly double[] s_wholes = [1, 100, 180, 360];

    private readonly HashSet<double> _given = [];
    private readonly HashSet<double> _answers = [];
    private readonly HashSet<double> _steps = [];
    private readonly HashSet<double> _once = [];

    public HalfwayValues(QuestionContext question)
    {
        var answers = question
            .KeyPieces.SelectMany(pieces => pieces)
            .Select(piece => piece.Last.Amount)
            .OfType<Rational>()
            .Distinct()
            .ToList();
        if (answers.Count <= 3)
            _answers.UnionWith(answers.Select(Rounded));
        foreach (var step in question.Steps)
        {
            var pieces = question.Pieces.Read(question.Language.Tokens(step));
            // In a text of several numbers only what is worked out is a step.
            foreach (var piece in pieces.Where(piece => piece.IsEquation || pieces.Count == 1))
                _steps.UnionWith(piece.Sides.Select(side => side.Value).OfType<Rational>().Select(Rounded));
        }

        _steps.ExceptWith(_answers);
        if (question.Key.Kind == AnswerKind.Text)
            return;
        _given.UnionWith(
            question
                .PromptPieces.SelectMany(piece => piece.Sides)
                .Select(side => side.Amount)
                .OfType<Rational>()
                .Select(Rounded)
                .Take(MostNumbers)
        );
        AddOperands(question);
        _once.UnionWith(from one in _given from value in Next(one) select value);
    }

    /// <summary>Whether the value is a step that a solution names.</summary>
    public bool IsStep(Rational value) => _steps.Contains(Rounded(value));

    /// <summary>Whether the question's numbers lead to the value and the value to the answer.</summary>
    public bool IsOnTheWay(Rational value)
    {
        var amount = Rounded(value);
        return amount > 0 && !_answers.Contains(amount) && !_given.Contains(amount) && LeadsToAnswer(amount) && IsReached(amount);
    }

    /// <summary>Whether one or two operations make the value of the question's numbers.</summary>
    public bool IsMade(Rational value)
    {
        var amount = Rounded(value);
        return amount > 0 && !_answers.Contains(amount) && !_given.Contains(amount) && IsReached(amount);
    }

    /// <summary>Whether one operation makes the answer of two values, as of the two parts of a sum.</summary>
    public bool AreParts(Rational first, Rational second) => Results(Rounded(first), Rounded(second)).Take(4).Any(_answers.Contains);

    private bool LeadsToAnswer(double amount) =>
        _answers.Contains(Rounded(amount * amount)) || _answers.Contains(Rounded(Math.Sqrt(amount))) || Next(amount).Any(_answers.Contains);

    private bool IsReached(double amount) =>
        _once.Contains(amount)
        || _once.Contains(Rounded(Math.Sqrt(amount)))
        || _given.Any(other => Sources(amount, other).Any(_once.Contains));

    // The operands within a calculation that the question writes out.
    private void AddOperands(QuestionContext question)
    {
        foreach (var token in question.PromptTokens.Where(token => token.IsNumber).Take(MostNumbers * 2))
        {
            if (_given.Count < MostNumbers * 2 && Mathematics.Reckoning.Value(Mathematics.NumberForms.Read(token.Text).Text) is { } value)
                _given.Add(Rounded(value));
        }
    }

    // What one operation makes of a value and a number that is at hand.
    private IEnumerable<double> Next(double value) =>
        _given
            .SelectMany(other => Results(value, other))
            .Concat(s_factors.SelectMany(factor => (double[])[Rounded(value * factor), Rounded(value / factor)]))
            .Concat(s_wholes.Select(whole => Rounded(whole - value)));

    private static IEnumerable<double> Results(double first, double second)
    {
        yield return Rounded(first + second);
        yield return Rounded(first - second);
        yield return Rounded(second - first);
        yield return Rounded(first * second);
        if (second != 0)
            yield return Rounded(first / second);
        if (first != 0)
            yield return Rounded(second / first);
        yield return Rounded(first * second / 100);
    }

    // What one operation with the other makes the value of.
    private static IEnumerable<double> Sources(double value, double other)
    {
        yield return Rounded(value - other);
        yield return Rounded(value + other);
        yield return Rounded(other - value);
        if (other != 0)
            yield return Rounded(value / other);
        yield return Rounded(value * other);
        if (value != 0)
            yield return Rounded(other / value);
        if (other != 0)
            yield return Rounded(value * 100 / other);
    }

    private static double Rounded(Rational value) => Rounded(value.ToDouble());

    // Ten digits, so that thirds meet again.
    private static double Rounded(double value) => value == 0 || !double.IsFinite(value) ? 0 : Math.Round(value, 8);
}
