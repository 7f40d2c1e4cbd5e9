using TutorFunctions.Lessons;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>What is said to an act that needs nothing of the lesson: a feeling, a greeting, a question about the tutor.</summary>
internal static class ActReplies
{
    /// <summary>What is said to a feeling beside an answer, after the judgement; null where nothing has to be said.</summary>
    public static string? BesideAnswer(IReadOnlyList<ReplyAct> acts) =>
        Join(
            acts.Select(static act => act.Act)
                .Distinct()
                .Select(static act =>
                    act switch
                    {
                        DialogueAct.Frustration => "I can see that this is annoying, and that you keep at it.",
                        DialogueAct.Boredom => "It gets harder with every right answer.",
                        DialogueAct.Thanks => "You are welcome.",
                        DialogueAct.Greeting => "Hello!",
                        DialogueAct.AskTutor => Tutor,
                        DialogueAct.RequestPerson => Person,
                        DialogueAct.RequestStop => Stop,
                        DialogueAct.Distress => Distress,
                        _ => null,
                    }
                )
        );

    /// <summary>
    /// What is said to a reply without an answer; null when it is about the lesson or small talk, which are answered with the lesson's
    /// content.
    /// </summary>
    public static string? Alone(IReadOnlyList<ReplyAct> acts, Lesson lesson) =>
        Join(
            acts.Select(static act => act.Act)
                .Distinct()
                .Select(act =>
                    act switch
                    {
                        DialogueAct.Distress => Distress,
                        DialogueAct.Frustration => "I can see that this is annoying. We can take something easier or a break: just say so.",
                        DialogueAct.Boredom => "If it is too easy, show me with this one: it gets harder with every right answer.",
                        DialogueAct.Confidence or DialogueAct.RequestHarder => "Good. Show me with this one, and it gets harder at once.",
                        DialogueAct.Joy => "I am glad to hear that.",
                        DialogueAct.Greeting => "Hello! Good that you are here.",
                        DialogueAct.Thanks => "You are welcome.",
                        DialogueAct.AskTutor => Tutor,
                        DialogueAct.RequestPerson => Person,
                        DialogueAct.RequestStop => Stop,
                        DialogueAct.OtherLanguage =>
                            "I can only write English here. If that makes it hard, please ask your teacher for help.",
                        DialogueAct.RequestTopic => $"This lesson is about {lesson.Title}. Your teacher can give you another one.",
                        DialogueAct.Check => "Is that your answer? Say so, and I will look at it.",
                        DialogueAct.Challenge =>
                            "I have looked at it again and read it as I did before. Write the answer that you mean by itself, and I "
                                + "will judge that one.",
                        _ => null,
                    }
                )
        );

    private const string Tutor = "I am a computer program, not a person. Your teacher can read what we write here.";
    private const string Person =
        "I am a computer program. Please ask your teacher or another adult near you: they can read what we write here.";
    private const string Stop = "You can stop whenever you like. Your place is kept.";
    private const string Distress = "That sounds hard. Please tell an adult whom you trust about it.";

    private static string? Join(IEnumerable<string?> sentences) =>
        sentences.OfType<string>().Distinct().Take(2).ToList() is { Count: > 0 } said ? string.Join(' ', said) : null;
}
