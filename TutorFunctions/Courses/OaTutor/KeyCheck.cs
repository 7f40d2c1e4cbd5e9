using TutorFunctions.Grading;
using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Answers;
using TutorFunctions.Grading.Expressions.Reading;
using TutorFunctions.Grading.Forms;
using TutorFunctions.Grading.Working;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Checks a stored answer: it must count as right when it is typed, and solve the equation that is asked.</summary>
internal static class KeyCheck
{
    /// <summary>Why a reply could not be judged fairly by the key; null when it can.</summary>
    public static string? Trouble(AnswerKey key)
    {
        foreach (var accepted in key.Accepted)
        {
            var judged = AnswerGrader.Grade(key, accepted);
            if (judged.Verdict is Verdict.Wrong or Verdict.Unreadable)
                return $"Its answer '{accepted}' is not right by its own rules: {judged.Reason}";
            if (Contradicts(key, accepted) is { } equation)
                return $"Its answer '{accepted}' does not solve the question's own {equation}.";
        }

        return null;
    }

    // Only where the question gives one equation in one symbol and asks to solve it. (x+6)/9x is read in both ways, and one that holds is
    // enough.
    private static string? Contradicts(AnswerKey key, string accepted)
    {
        if (
            key.Prompt is null
            || QuestionWording.Of(key).Forms.All(static form => form.Kind != FormKind.SolvedFor)
            || MathReader.TryRead(accepted) is not Relation answer
            || SolvedValues.Of(answer) is not { Values: [var value] } solved
            || !value.IsConstant()
        )
            return null;
        var values = new Dictionary<string, Expression> { [solved.Symbol] = value };
        string? contradicted = null;
        foreach (var tightProducts in (bool[])[false, true])
        {
            var equations = MathInText
                .Find(key.Prompt, tightProducts)
                .OfType<Relation>()
                .Where(static relation => relation.Signs is [RelationSign.Equal])
                .ToList();
            if (equations is not [var equation] || !equation.Symbols().SetEquals([solved.Symbol]))
                return null;
            if (ClaimCheck.Check(equation, values) != ClaimTruth.False)
                return null;
            contradicted ??= equation.ToString();
        }

        return contradicted;
    }
}
