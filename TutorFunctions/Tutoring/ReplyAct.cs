using TutorFunctions.Replies.Acts;

namespace TutorFunctions.Tutoring;

/// <summary>One dialogue act of a reply, as it is kept: where it stands rather than its words, which are in the reply.</summary>
/// <param name="Act">What the learner does.</param>
/// <param name="Start">Where in the reply it begins, in characters from 0.</param>
/// <param name="Length">How many characters of the reply it takes; 0 where its place is not known.</param>
/// <param name="Confidence">How sure the reading is, from 0 to 1.</param>
public sealed record ReplyAct(DialogueAct Act, int Start, int Length, double Confidence)
{
    /// <summary>What it carries: the answer, the value asked about, the term asked for; null when it carries nothing.</summary>
    public string? Value { get; init; }

    /// <summary>The part of the reply that does it.</summary>
    public string TextIn(string reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var start = Math.Clamp(Start, 0, reply.Length);
        return reply.Substring(start, Math.Clamp(Length, 0, reply.Length - start));
    }

    public static ReplyAct Of(FoundAct found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new ReplyAct(found.Act, found.Span.Start, found.Span.Length, found.Confidence) { Value = found.Value ?? found.Term };
    }
}
