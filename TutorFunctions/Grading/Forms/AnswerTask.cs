using TutorFunctions.Grading.Expressions;

namespace TutorFunctions.Grading.Forms;

/// <summary>What an answer in mathematics is judged by.</summary>
public sealed record AnswerTask
{
    /// <summary>The right answer.</summary>
    public required Expression Key { get; init; }

    /// <summary>The forms that the question asks for.</summary>
    public IReadOnlyList<AskedForm> Forms { get; init; } = [];

    /// <summary>The expressions and equations that the question gives to work on: writing one down again is no answer.</summary>
    public IReadOnlyList<Expression> Exercises { get; init; } = [];

    /// <summary>Whether the order of the key's values counts.</summary>
    public bool Ordered { get; init; }

    /// <summary>The task of a question: its forms and exercises are read from its wording.</summary>
    public static AnswerTask Of(Expression key, string question, bool ordered = false) => Of(key, QuestionWording.Of(question), ordered);

    /// <summary>The task of a question whose wording has been read.</summary>
    public static AnswerTask Of(Expression key, QuestionWording wording, bool ordered) =>
        new()
        {
            Key = key,
            Forms = wording.Forms,
            Exercises = wording.Exercises,
            Ordered = ordered,
        };
}
