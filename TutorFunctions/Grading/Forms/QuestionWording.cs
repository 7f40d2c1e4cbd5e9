using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Reading;

namespace TutorFunctions.Grading.Forms;

/// <summary>What the wording of a question says about its answer.</summary>
/// <param name="Forms">The forms that the question asks for, each once.</param>
/// <param name="Exercises">The mathematics that the question gives to work on, in order.</param>
public sealed record QuestionWording(IReadOnlyList<AskedForm> Forms, IReadOnlyList<Expression> Exercises)
{
    /// <param name="question">The question as the learner sees it, plain text or LaTeX between <c>$$</c>.</param>
    public static QuestionWording Of(string question) => new(FormWording.English.Read(question), MathInText.Find(question));
}
