using TutorFunctions.Lessons.Asked;
using TutorFunctions.Replies;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>What is said to a reason, a step or a belief of the learner's that the lesson or its subject has foreseen.</summary>
internal static class AnsweredThought
{
    /// <param name="read">The reply.</param>
    /// <param name="isRight">Whether the answer in it is right; null where there is none.</param>
    /// <param name="speech">Notes what was said, since nothing is said twice.</param>
    /// <returns>Null where nothing is foreseen that is alike, or all that is said to it was said or gives the answer away.</returns>
    public static string? In(ReadReply read, bool? isRight, Speech speech)
    {
        if (read.Lesson is not { } lesson || ThoughtSearch.Find(lesson, ThoughtTexts.In(read.Reply), isRight) is not { Item: var thought })
            return null;
        var move = Evaluation.ThoughtMove + thought.Id;
        if (speech.Times(move) >= thought.Replies.Count)
            return null;
        var reply = thought.Replies[speech.Times(move)];
        if (isRight != true && Safety.SaidAnswer.IsGivenAwayIn(reply, read.Question))
            return null;
        speech.Note(move);
        return reply;
    }
}
