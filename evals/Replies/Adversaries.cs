using TutorFunctions.Grading;
using TutorFunctions.Language;
using TutorFunctions.Replies;

namespace TutorFunctions.Evals.Replies;

/// <summary>
/// Makes further examples of labelled replies by putting them under other answers: a reply without an answer under a key that it happens to mention, a
/// right one under the key of somebody's mistake, a wrong one under its own value. So the weights learn how an answer is put, not which values are right.
/// </summary>
internal static class Adversaries
{
    public static IEnumerable<LabelledReply> Of(IReadOnlyList<LabelledReply> replies, LanguagePack language)
    {
        foreach (var sameQuestion in replies.GroupBy(static reply => (reply.Set, reply.Question.Key.Prompt)))
        {
            var mistakes = sameQuestion.Where(static reply => reply.Outcome == Outcome.Refuse && reply.Answer is not null).Select(static reply => reply.Answer!).ToList();
            foreach (var reply in sameQuestion)
            {
                if (reply.Question.Key.Kind is not (AnswerKind.Number or AnswerKind.Choice)) continue;
                if (Other(reply, mistakes, language) is { } other) yield return other;
            }
        }
    }

    private static LabelledReply? Other(LabelledReply reply, List<string> mistakes, LanguagePack language) => reply.Outcome switch
    {
        Outcome.None => Mentioned(reply, language) is { } mentioned ? Under(reply, mentioned, Outcome.None) : null,
        Outcome.Accept => mistakes.Select(mistake => Option(reply, mistake)).FirstOrDefault(mistake => mistake is not null && !IsRight(reply, mistake)) is { } mistake ? Under(reply, mistake, Outcome.Refuse) : null,
        Outcome.Refuse => reply.Answer is { } answer && Option(reply, answer) is { } own && IsRight(reply with { Question = Keyed(reply, own) }, own) ? Under(reply, own, Outcome.Accept) : null,
        _ => null,
    };

    private static bool IsRight(LabelledReply reply, string answer) => AnswerGrader.Grade(reply.Question.Key, answer).Verdict == Verdict.Correct;

    // What a choice's letter or words name; a number as it is.
    private static string? Option(LabelledReply reply, string answer)
    {
        var choices = reply.Question.Key.Choices;
        if (reply.Question.Key.Kind == AnswerKind.Number) return answer.Any(char.IsAsciiDigit) ? answer : null;
        return choices.FirstOrDefault(choice => AnswerGrader.Grade(reply.Question.Key with { Accepted = [choice] }, answer).Verdict == Verdict.Correct);
    }

    private static string? Mentioned(LabelledReply reply, LanguagePack language)
    {
        var analysis = new ReplyAnalysis(new QuestionContext(reply.Question, language), reply.Reply, AnswerGrader.Grade);
        for (var index = 0; index < analysis.Candidates.Count; index++)
        {
            var candidate = analysis.Candidates[index];
            if (analysis.Judged[index].Verdict == TutorFunctions.Replies.Judging.ClaimVerdict.Right || candidate.IsLoose) continue;
            if (candidate.Option >= 0) return reply.Question.Key.Choices[candidate.Option];
            if (reply.Question.Key.Kind == AnswerKind.Number && candidate.IsNumber) return candidate.Claim;
        }

        return null;
    }

    private static LabelledReply Under(LabelledReply reply, string key, Outcome outcome) => reply with { Question = Keyed(reply, key), Outcome = outcome };

    private static AskedQuestion Keyed(LabelledReply reply, string key) => reply.Question with { Key = reply.Question.Key with { Accepted = [key] } };
}
