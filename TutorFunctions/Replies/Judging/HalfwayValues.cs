using TutorFunctions.Grading;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Replies.Mathematics;

namespace TutorFunctions.Replies.Judging;

/// <summary>
/// The values on the way to a question's answer: those that its own numbers give in one or two operations and from which one more operation leads to the
/// answer, and those that the steps of its solution name.
/// </summary>
internal sealed class HalfwayValues
{
    /// <summary>More numbers than these make everything a step of something.</summary>
    private const int MostNumbers = 8;

    private readonly HashSet<Rational> _values = [];
    private readonly HashSet<Rational> _fromSteps = [];

    public HalfwayValues(QuestionContext question)
    {
        foreach (var step in question.Question.Steps)
        {
            foreach (var piece in question.Pieces.Read(question.Language.Tokens(step)))
                _fromSteps.UnionWith(piece.Sides.Select(side => side.Value).OfType<Rational>());
        }

        var answers = question.KeyPieces.SelectMany(pieces => pieces).Select(piece => piece.Last.Value).OfType<Rational>().Distinct().ToList();
        _fromSteps.ExceptWith(answers);
        if (question.Key.Kind is AnswerKind.Text || answers.Count is 0 or > 2) return;
        var given = question.PromptValues.Take(MostNumbers).ToList();
        Rational[] known = [.. given, 2, 3, 10, 60, 100, 180, 360];
        HashSet<Rational> reached = [.. from one in given from other in known from value in Results(one, other) select value];
        if (given.Count <= 4) reached.UnionWith((from one in reached from other in given from value in Results(one, other) select value).Take(600).ToList());
        foreach (var value in reached)
        {
            if (answers.Contains(value) || given.Contains(value) || value.Sign <= 0) continue;
            if (known.Any(other => Results(value, other).Any(answers.Contains))) _values.Add(value);
        }
    }

    /// <summary>Whether the value is a step that a solution names.</summary>
    public bool IsStep(Rational value) => _fromSteps.Contains(value);

    /// <summary>Whether the question's numbers lead to the value and the value to the answer.</summary>
    public bool IsOnTheWay(Rational value) => _values.Contains(value);

    private static IEnumerable<Rational> Results(Rational first, Rational second)
    {
        yield return first + second;
        yield return first - second;
        yield return second - first;
        yield return first * second;
        if (!second.IsZero) yield return first / second;
        if (!first.IsZero) yield return second / first;
        yield return first * second / 100;
    }
}
