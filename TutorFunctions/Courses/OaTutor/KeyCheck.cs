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
            if (judged.Verdict is Verdict.Wrong
                or Verdict.Unreadable) return $"Its answer '{accepted}' is not right by its own rules: {judged.Reason}";
            if (Contradicts(key, accepted) is { } equation) return $"Its answer '{accepted}' does not solve the question's own {equation}.";
        }

        return null;
    }

    // Only where the question gives one equation in one symbol and asks to solve it.
    private static string? Contradicts(AnswerKey key, string accepted)
    {
        var wording = QuestionWording.Of(key);
        if (wording.Forms.All(static form => form.Kind != FormKind.SolvedFor)
            || wording.Exercises.OfType<Relation>().Where(static relation =>
                relation.Signs is [RelationSign.Equal]).ToList() is not [var equation]
            || equation.Symbols() is not { Count: 1 } symbols || MathReader.TryRead(accepted) is not Relation answer
            || SolvedValues.Of(answer) is not { Values: [var value] } solved || !symbols.Contains(solved.Symbol)
                || !value.IsConstant()) return null;
        return ClaimCheck.Check(equation, new Dictionary<string, Expression> { [solved.Symbol] = value }) == ClaimTruth.False
            ? equation.ToString()
            : null;
    }
}
