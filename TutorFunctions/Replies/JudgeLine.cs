using TutorFunctions.Grading;
using TutorFunctions.Replies.Acts;

namespace TutorFunctions.Replies;

/// <summary>A question, its answer and one reply, as an author tries a question with.</summary>
/// <param name="Question">The question.</param>
/// <param name="Reply">What a learner might write.</param>
public sealed record JudgeCase(AskedQuestion Question, string Reply);

/// <summary>What becomes of it.</summary>
/// <param name="Judgement">accept, partial, refuse or none.</param>
/// <param name="Acts">The names of the dialogue acts in the reply.</param>
/// <param name="Answer">The claim that stands, boiled down; null when none does.</param>
/// <param name="Feedback">Why, and what is still to be done where the answer is not complete.</param>
public sealed record JudgedCase(string Judgement, IReadOnlyList<string> Acts, string? Answer, string Feedback);

/// <summary>Judges one case at a time: what the command for authors does with each line.</summary>
public sealed class JudgeLine(ReplyReader reader)
{
    public JudgedCase Judge(JudgeCase judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var reading = reader.Read(judged.Question, judged.Reply);
        return new JudgedCase(
            Name(reading.Outcome),
            [.. reading.Acts.Select(static found => found.Act).Distinct().Order().Select(static act => act.Name())],
            reading.Claim,
            reading.Outcome == Outcome.Partial
            && reading.Claim is { } claim
            && AnswerGrader.Grade(judged.Question.Key, claim).Advice is { Length: > 0 } advice
                ? advice
                : reading.Reason
        );
    }

    private static string Name(Outcome outcome) =>
        outcome switch
        {
            Outcome.Accept => "accept",
            Outcome.Partial => "partial",
            Outcome.Refuse => "refuse",
            _ => "none",
        };
}
