using TutorFunctions.Replies.Acts;

namespace TutorFunctions.Replies;

/// <summary>What a reply is meant as: the four intents of the seed.</summary>
public enum ReplyIntent
{
    AttemptAnswer,
    AskQuestion,
    Stuck,
    OffTopic,
}

/// <summary>How good a reply is as an answer: the evaluations of the seed.</summary>
public enum AnswerWorth
{
    Correct,
    Partial,
    Wrong,
    NotApplicable,
}

/// <summary>The one table by which the seed's intent and evaluation follow from a reading: of its rows the first that fits holds.</summary>
public static class IntentTable
{
    /// <summary>How much surer a feeling must be than a question for a reply to be meant as it.</summary>
    private const double Surer = 0.1;

    private static readonly (Func<Reading, bool> Fits, ReplyIntent Intent)[] s_rows =
    [
        (static reading => reading.Outcome != Outcome.None, ReplyIntent.AttemptAnswer),
        (
            static reading => reading.ToAsk?.Kind is ClarificationKind.WhichOfTwo or ClarificationKind.SayAgain && reading.Acts.Count > 0,
            ReplyIntent.AttemptAnswer
        ),
        (static reading => reading.Has(DialogueAct.Distress), ReplyIntent.OffTopic),
        (
            static reading =>
                Sureness(reading, static act => act == DialogueAct.NotKnowing) is > 0 and var sure
                && sure >= Sureness(reading, static act => act.IsQuestion()),
            ReplyIntent.Stuck
        ),
        (
            static reading =>
                Sureness(reading, static act => act is DialogueAct.Frustration) > Sureness(reading, static act => act.IsQuestion()) + Surer,
            ReplyIntent.Stuck
        ),
        (
            static reading =>
                reading.Acts.Any(static found =>
                    found.Act is DialogueAct.Check or DialogueAct.Challenge || (found.Act.IsQuestion() && found.Act != DialogueAct.AskTutor)
                ),
            ReplyIntent.AskQuestion
        ),
        (static reading => reading.Acts.Any(static found => IsStuck(found.Act)), ReplyIntent.Stuck),
        (static reading => reading.Has(DialogueAct.RequestRepeat), ReplyIntent.AskQuestion),
        (static reading => true, ReplyIntent.OffTopic),
    ];

    public static (ReplyIntent Intent, AnswerWorth Worth) Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var worth = reading.Outcome switch
        {
            Outcome.Accept => AnswerWorth.Correct,
            Outcome.Partial => AnswerWorth.Partial,
            Outcome.Refuse => AnswerWorth.Wrong,
            _ => AnswerWorth.NotApplicable,
        };
        return (s_rows.First(row => row.Fits(reading)).Intent, worth);
    }

    private static double Sureness(Reading reading, Func<DialogueAct, bool> isMeant) =>
        reading.Acts.Where(found => isMeant(found.Act)).Select(static found => found.Confidence).DefaultIfEmpty().Max();

    private static bool IsStuck(DialogueAct act) =>
        act
            is DialogueAct.NotKnowing
                or DialogueAct.RequestHint
                or DialogueAct.RequestAnswer
                or DialogueAct.RequestSkip
                or DialogueAct.RequestEasier
                or DialogueAct.RequestPerson
                or DialogueAct.Frustration;
}
