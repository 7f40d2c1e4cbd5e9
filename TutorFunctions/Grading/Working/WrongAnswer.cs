using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Forms;

namespace TutorFunctions.Grading.Working;

/// <summary>Explains wrong answers by the exercise that they come from.</summary>
public static class WrongAnswer
{
    /// <summary>The mistake that leads from one of the question's exercises to the answer; null when none is known.</summary>
    public static Slip? Explain(AnswerTask task, Expression answer) =>
        task
            .Exercises.Where(exercise => exercise.Children.Count > 0)
            .Select(exercise => SlipFinder.Find(exercise, answer))
            .FirstOrDefault(slip => slip is not null);
}
