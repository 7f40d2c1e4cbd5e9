namespace TutorFunctions.Replies.Acts;

/// <summary>What a learner does by a part of a reply.</summary>
public enum DialogueAct
{
    /// <summary>Answers the question, rightly or wrongly.</summary>
    Answer,

    /// <summary>Shows how an answer was come by, or a step towards it.</summary>
    Working,

    /// <summary>Asks whether something is right.</summary>
    Check,

    /// <summary>Takes something back and says it anew.</summary>
    Correction,

    /// <summary>Speaks of an earlier question or answer.</summary>
    AboutPrevious,

    /// <summary>Disputes what the tutor or the question says.</summary>
    Challenge,
    AskTerm,
    AskReason,
    AskHow,
    AskTask,
    AskTutor,
    RequestHint,
    RequestAnswer,
    RequestSkip,
    RequestEasier,
    RequestHarder,
    RequestStop,
    RequestPerson,
    RequestRepeat,
    RequestTopic,
    NotKnowing,
    Frustration,
    Confidence,
    Joy,
    Boredom,
    Greeting,
    Thanks,
    SmallTalk,
    OtherLanguage,
    Distress,
}
