using TutorFunctions.Grading;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Server;

/// <summary>Right and wrong replies to a question whose answer the test can see.</summary>
internal static class WrittenReplies
{
    public static string Right(Question question) =>
        question.Answer.Accepted.Count > 0
            ? question.Answer.Accepted[0]
            : string.Join(" and ", question.Answer.KeyIdeas.Select(idea => idea.Phrases[0]));

    public static string Wrong(Question question)
    {
        string[] tries = [.. question.Answer.Choices, "987654", "x = 987654", "the purple elephant"];
        return tries.First(reply => AnswerGrader.Grade(question.Answer, reply).Verdict == Verdict.Wrong);
    }
}
