using System.Globalization;
using TutorFunctions.Language;
using TutorFunctions.Lessons;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>What is said to an act that needs nothing of the lesson: a feeling, a greeting, a question about the tutor.</summary>
internal static class ActReplies
{
    /// <summary>Acts of one reply that are answered; more make a message too long.</summary>
    private const int MostAnswered = 2;

    /// <summary>What is said to a feeling beside an answer, after the judgement; null where nothing has to be said.</summary>
    public static string? BesideAnswer(EvaluatorInput input, IReadOnlyList<ReplyAct> acts, Speech speech) =>
        SelfDoubt(input, speech)
        ?? Wish(input, speech)
        ?? Join(
            acts,
            act =>
                act switch
                {
                    DialogueAct.Frustration => "annoyed_beside",
                    DialogueAct.Boredom => "bored_beside",
                    DialogueAct.Thanks => "thanks",
                    DialogueAct.Greeting => "hello",
                    DialogueAct.AskTutor => "tutor",
                    DialogueAct.RequestPerson => "person",
                    DialogueAct.RequestStop => "stop_beside",
                    DialogueAct.Distress => "distress_beside",
                    _ => null,
                },
            move => speech.Say(move)
        );

    /// <summary>
    /// What is said to a reply without an answer; null when it is about the lesson or small talk, which are answered with the lesson's
    /// content.
    /// </summary>
    public static string? Alone(EvaluatorInput input, IReadOnlyList<ReplyAct> acts, Lesson lesson, Speech speech) =>
        acts.Any(static act => act.Act == DialogueAct.OtherLanguage)
        && OtherLanguages.All.AnswerTo(input.Reply, input.Setup.Language) is { } inTheirs
            ? inTheirs
            : SelfDoubt(input, speech)
                ?? HowLong(input, speech)
                ?? Join(
                    acts,
                    act =>
                        act switch
                        {
                            DialogueAct.Distress => "distress_beside",
                            DialogueAct.Frustration => "annoyed",
                            DialogueAct.Boredom => "bored",
                            DialogueAct.Confidence or DialogueAct.RequestHarder => "confident",
                            DialogueAct.Joy => "glad",
                            DialogueAct.Greeting => "hello",
                            DialogueAct.Thanks => "thanks",
                            DialogueAct.AskTutor => "tutor",
                            DialogueAct.RequestPerson => "person",
                            DialogueAct.RequestTopic => "other_topic",
                            DialogueAct.Check => "which_check",
                            DialogueAct.Challenge when !acts.Any(static one => one.Act.IsQuestion()) => "looked_again",
                            _ => null,
                        },
                    move => speech.Say(move, ("title", lesson.Title))
                );

    // "im just bad at math" is answered by what was done.
    private static string? SelfDoubt(EvaluatorInput input, Speech speech)
    {
        if (!LanguagePack.English.Says("self_doubt", input.Reply))
            return null;
        return input.Step.StatusInfo.QuestionsCorrect is > 0 and var right
            ? speech.SayCount("self_doubt_done", right)
            : speech.Say("self_doubt");
    }

    // What is wished beside an answer is granted or told with a word; the lesson goes on.
    private static string? Wish(EvaluatorInput input, Speech speech)
    {
        if (IsMissed(input) && LanguagePack.English.Says("said_before", input.Reply))
            return speech.Say("said_before");
        if (HowLong(input, speech) is { } howLong)
            return howLong;
        if (LanguagePack.English.Says("wants_break", input.Reply))
            return speech.Say("stop_beside");
        if (LanguagePack.English.Says("beside_the_point", input.Reply))
            return speech.Say("missed_point");
        return LanguagePack.English.Says("wants_ahead", input.Reply) ? speech.Say("ahead_beside") : null;
    }

    private static string? HowLong(EvaluatorInput input, Speech speech) =>
        LanguagePack.English.Says("asks_how_long", input.Reply)
            ? speech.Say(
                "how_long",
                ("step", Number(input.StepNumber)),
                ("steps", Number(Math.Max(input.StepNumber, input.StepsPlanned)))
            )
            : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The reply before put something forward to the same question that was not judged.
    private static bool IsMissed(EvaluatorInput input) =>
        input.Conversation.Recent.LastOrDefault(static turn => turn.Reply is not null)
            is { Verdict: AnswerEvaluation.NotApplicable } before
        && before.Turn > input.Question.AskedInTurn;

    private static string? Join(IReadOnlyList<ReplyAct> acts, Func<DialogueAct, string?> move, Func<string, string> say) =>
        acts.Select(act => move(act.Act)).OfType<string>().Distinct().Take(MostAnswered).Select(say).ToList() is { Count: > 0 } said
            ? string.Join(' ', said)
            : null;
}
