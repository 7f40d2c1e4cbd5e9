using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Replies.Candidates;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>
/// The answer in "is it 6 or not": who asks whether a value is right puts it forward, so that it is judged like any other answer.
/// </summary>
internal static class CheckedAnswer
{
    /// <returns>
    /// The reply read as the answer that it asks about; null when it does not ask for a verdict, or about nothing or several values.
    /// </returns>
    public static ReadReply? In(ReadReply read)
    {
        if (!read.Reading.Has(DialogueAct.Check))
            return null;
        // "9,18, is it correct or not?" says its answer in a sentence that a mark makes a question.
        var stated = ReadReply.Of(read.Concept, read.Question, read.Reply.Replace('?', '.'));
        if (stated.Reading.Outcome != Outcome.None)
            return Instead(read, stated);
        var asked = read
            .Reading.Candidates.Where(static candidate =>
                candidate.Role is not (CandidateRole.Denied or CandidateRole.Corrected or CandidateRole.QuestionRepeated)
            )
            .Select(static candidate => candidate.Text.Trim())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (asked is not [var value])
            return null;
        var alone = ReadReply.Of(read.Concept, read.Question, value);
        return alone.Reading.Outcome == Outcome.None ? null : Instead(read, alone);
    }

    private static ReadReply Instead(ReadReply read, ReadReply other) =>
        other with
        {
            Reading = other.Reading with { Acts = read.Reading.Acts },
            AcceptedBefore = read.AcceptedBefore,
            Lesson = read.Lesson,
        };
}
