using TutorFunctions.Grading;
using TutorFunctions.Lessons;

namespace TutorFunctions.Assessments;

/// <summary>What an item's content says of how it will respond, before anybody has answered it.</summary>
public static class ItemPrior
{
    /// <summary>
    /// A logit apart, as a learner of average ability gets about 82, 62 and 38 of 100 right: questions on what has been taught are answered
    /// rightly more often than not.
    /// </summary>
    public static double Difficulty(Difficulty difficulty) =>
        difficulty switch
        {
            Lessons.Difficulty.Easy => -1.5,
            Lessons.Difficulty.Hard => 0.5,
            _ => -0.5,
        };

    /// <summary>One in k for a pick from k choices; a free answer is not found by luck.</summary>
    public static double Guessing(AnswerKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Choices.Count > 1 ? 1.0 / key.Choices.Count : 0;
    }
}
