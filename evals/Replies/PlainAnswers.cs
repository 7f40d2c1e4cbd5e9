using TutorFunctions.Grading;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;

namespace TutorFunctions.Evals.Replies;

/// <summary>
/// Puts the answers of labelled replies in the ways in which anybody says a bare answer: "I got 9/14". So the weights know all of them,
/// whichever the writers of the sets happened to use.
/// </summary>
internal static class PlainAnswers
{
    private static readonly (string Way, DialogueAct[] Acts)[] s_ways =
    [
        ("{0}", [DialogueAct.Answer]),
        ("i got {0}", [DialogueAct.Answer]),
        ("is it {0}?", [DialogueAct.Answer, DialogueAct.Check]),
        ("I believe it is {0}", [DialogueAct.Answer]),
        ("would it be {0}?", [DialogueAct.Answer, DialogueAct.Check]),
        ("i would say {0}", [DialogueAct.Answer]),
        ("the answer is {0}", [DialogueAct.Answer]),
        ("umm {0}", [DialogueAct.Answer]),
        ("{0} i think", [DialogueAct.Answer]),
        ("idk maybe {0}??", [DialogueAct.Answer]),
        ("it's {0}!", [DialogueAct.Answer]),
        ("{0} right?", [DialogueAct.Answer, DialogueAct.Check]),
        ("i mean {0}", [DialogueAct.Answer, DialogueAct.Correction]),
        ("oh. {0}", [DialogueAct.Answer]),
        ("so {0}", [DialogueAct.Answer]),
        ("could it be {0}", [DialogueAct.Answer, DialogueAct.Check]),
        ("how about {0}?", [DialogueAct.Answer, DialogueAct.Check]),
        ("can i say {0}?", [DialogueAct.Answer, DialogueAct.Check]),
    ];

    /// <summary>Of so many bare answers one is put anew: more would teach that everything short is an answer.</summary>
    private const int OneOf = 4;

    public static IEnumerable<LabelledReply> Of(IReadOnlyList<LabelledReply> replies)
    {
        var next = 0;
        foreach (var reply in replies)
        {
            if (reply is not { Outcome: Outcome.Accept or Outcome.Refuse, Answer: { Length: > 0 and < 30 } answer } || !IsBare(reply))
                continue;
            if (next++ % OneOf != 0)
                continue;
            var (way, acts) = s_ways[next / OneOf % s_ways.Length];
            yield return reply with
            {
                Reply = string.Format(System.Globalization.CultureInfo.InvariantCulture, way, answer),
                Acts = acts.ToHashSet(),
            };
        }
    }

    // One value or choice that the key judges as the teacher did.
    private static bool IsBare(LabelledReply reply) =>
        reply.Question.Key.Kind is not AnswerKind.Text
        && AnswerGrader.Grade(reply.Question.Key, reply.Answer!).Verdict
            == (reply.Outcome == Outcome.Accept ? Verdict.Correct : Verdict.Wrong);
}
