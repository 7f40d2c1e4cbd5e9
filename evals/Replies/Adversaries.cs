using TutorFunctions.Grading;
using TutorFunctions.Language;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Judging;

namespace TutorFunctions.Evals.Replies;

/// <summary>
/// Puts replies without an answer under a question whose answer they happen to mention: "28 is my house number" where 28 is right. So the
/// weights learn how an answer is put, not that a right value is one.
/// </summary>
internal static class Adversaries
{
    public static IEnumerable<LabelledReply> Of(IReadOnlyList<LabelledReply> replies, LanguagePack language)
    {
        foreach (
            var reply in replies.Where(static reply =>
                reply.Outcome == Outcome.None && reply.Question.Key.Kind is AnswerKind.Number or AnswerKind.Choice
            )
        )
        {
            if (Mentioned(reply, language) is { } mentioned)
                yield return reply with
                {
                    Question = reply.Question with { Key = reply.Question.Key with { Accepted = [mentioned] } },
                };
        }
    }

    private static string? Mentioned(LabelledReply reply, LanguagePack language)
    {
        var analysis = new ReplyAnalysis(new QuestionContext(reply.Question, language), null, reply.Reply, AnswerGrader.Grade);
        for (var index = 0; index < analysis.Candidates.Count; index++)
        {
            var candidate = analysis.Candidates[index];
            if (analysis.Judged[index].Verdict == ClaimVerdict.Right || candidate.IsLoose)
                continue;
            if (candidate.Option >= 0)
                return reply.Question.Key.Choices[candidate.Option];
            if (reply.Question.Key.Kind == AnswerKind.Number && candidate.IsNumber)
                return candidate.Claim;
        }

        return null;
    }
}
