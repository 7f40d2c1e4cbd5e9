namespace TutorFunctions.Agents.Executor;

/// <summary>What the tutor does before it asks: one thing in each message.</summary>
internal enum TeachingMove
{
    OpenLesson,
    OpenReview,
    OpenStep,
    OpenByTrying,
    OpenPrerequisite,
    SumUp,

    /// <summary>Asks something harder, from further on.</summary>
    Challenge,

    /// <summary>Leaves a question unanswered and asks another.</summary>
    LeaveOpen,

    /// <summary>Asks the next question of the step.</summary>
    GoOn,

    /// <summary>The question stays, since no answer was given.</summary>
    Keep,

    /// <summary>The question stays, since it is not settled what the learner means.</summary>
    AskWhichIsMeant,

    /// <summary>The learner is right so far; the rest is asked for.</summary>
    AskForTheRest,

    /// <summary>The learner showed a feeling; the question stays.</summary>
    MeetTheFeeling,

    Hint,

    /// <summary>The same question with other numbers is worked through.</summary>
    WorkedExample,

    ExplainAnotherWay,

    /// <summary>Asks the learner to take the question apart.</summary>
    TakeApart,
}
