using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Lessons.Asked;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>The evaluation of a reply that puts no answer forward.</summary>
internal static class NoAnswer
{
    /// <summary>Words of a reply that are said back when it could not be made out.</summary>
    private const int LongestQuote = 60;

    public static Evaluation Of(EvaluatorInput input, Lesson lesson, ReadReply read, Speech speech)
    {
        var (reading, acts) = (read.Reading, read.Acts);
        if (reading.Has(DialogueAct.RequestStop) && !acts.Any(static act => act.Act.AsksForHelp()))
            return Break(speech);
        if (reading.Has(DialogueAct.RequestSkip))
            return Skipped(speech);
        if (reading.ToAsk?.Kind == ClarificationKind.SayAgain)
            return NotMadeOut(input, read, speech);
        var said = ActReplies.Alone(input, acts, lesson, speech);
        // Each look costs some milliseconds a clause.
        var isAnswered = new Lazy<bool>(() => IsAnswered(input, lesson));
        if (reading.Intent != ReplyIntent.AskQuestion && !acts.Any(static act => act.Act.AsksForHelp()) && isAnswered.Value)
            return Asked(acts, null, speech);
        var thought =
            said is null && !acts.Any(static act => IsWish(act.Act)) && !isAnswered.Value
                ? AnsweredThought.In(read, isRight: null, speech)
                : null;
        return reading.Intent switch
        {
            ReplyIntent.Stuck => Stuck(acts, said ?? thought, speech),
            ReplyIntent.AskQuestion => Asked(acts, said ?? thought, speech),
            _ when said is null && thought is not null => Thought(thought),
            _ when said is not null && !IsTalkOfInterest(input, acts) => Aside(said, acts),
            _ => OffTopic(input, lesson, speech),
        };
    }

    // Who wishes for something or asks for a word says no thought.
    private static bool IsWish(DialogueAct act) =>
        act
            is DialogueAct.RequestRepeat
                or DialogueAct.RequestHint
                or DialogueAct.RequestAnswer
                or DialogueAct.RequestTopic
                or DialogueAct.AskTerm
                or DialogueAct.AskTask
                or DialogueAct.AskTutor;

    // Whatever it was taken for, the lesson has an answer to it, or it asks again for one.
    private static bool IsAnswered(EvaluatorInput input, Lesson lesson) =>
        AskedClauses.SaysUnanswered(input.Reply)
        || AskedClauses.In(input.Reply).Any(clause => KnownAnswers.Find(lesson, clause) is not null);

    private static bool IsTalkOfInterest(EvaluatorInput input, IReadOnlyList<ReplyAct> acts) =>
        acts.All(static act => act.Act is DialogueAct.AskTutor or DialogueAct.SmallTalk or DialogueAct.RequestTopic)
        && InterestHook.NamesTopic(
            input.Setup.Profile.Interests,
            input.Reply,
            mayBeAny: !acts.Any(static act => act.Act == DialogueAct.AskTutor)
        );

    // Nothing is asked until the learner writes again.
    private static Evaluation Break(Speech speech) =>
        Evaluation(
            UserIntent.OffTopic,
            speech.Say("stop"),
            "The learner wants to stop or to take a break.",
            "Ask nothing until the learner writes again.",
            "Asked for a break."
        ) with
        {
            IsPause = true,
            IsBreak = true,
        };

    private static Evaluation Stuck(IReadOnlyList<ReplyAct> acts, string? said, Speech speech)
    {
        var isStuck = acts.Any(static act => act.Act.AsksForHelp());
        var isAnnoyed = acts.Any(static act => act.Act == DialogueAct.Frustration);
        return Evaluation(
            UserIntent.Stuck,
            said is not null && (!isStuck || acts.Any(static act => act.Act == DialogueAct.OtherLanguage))
                ? said
                : speech.Say(isAnnoyed && isStuck ? "stuck_annoyed" : "stuck"),
            isStuck ? "The learner says that they cannot answer." : "The learner says how they feel and puts no answer forward.",
            "Give the next hint, or something smaller.",
            isStuck ? "Was stuck on a question." : "Showed a feeling about the lesson."
        );
    }

    private static Evaluation Asked(IReadOnlyList<ReplyAct> acts, string? said, Speech speech) =>
        Evaluation(
            UserIntent.AskQuestion,
            said ?? speech.Say(acts.Any(static act => act.Act == DialogueAct.RequestRepeat) ? "repeat" : "asked"),
            "The learner asks instead of answering.",
            "Answer what was asked, then ask the same question again.",
            "Asked a question."
        );

    private static Evaluation Aside(string said, IReadOnlyList<ReplyAct> acts) =>
        Evaluation(
            UserIntent.OffTopic,
            said,
            $"The reply puts no answer forward: {string.Join(", ", acts.Select(static act => act.Act.Name()).Distinct())}.",
            "Lead back to the open question in one sentence.",
            "Wrote something beside the question."
        );

    private static Evaluation Thought(string answered) =>
        Evaluation(
            UserIntent.AttemptAnswer,
            answered,
            "The learner says what they think, and puts no answer forward.",
            "Take up the thought, then ask the same question again.",
            "Said a thought about the question."
        );

    // Nothing readable is called unreadable: what could not be made out is said back.
    private static Evaluation NotMadeOut(EvaluatorInput input, ReadReply read, Speech speech)
    {
        var reply = input.Reply.Trim();
        var quote =
            reply.Length == 0
                ? "that"
                : $"\"{(reply.Length <= LongestQuote ? reply : string.Concat(reply.AsSpan(0, LongestQuote), "…"))}\"";
        return Evaluation(
            reply.Length == 0 ? UserIntent.OffTopic : UserIntent.AttemptAnswer,
            $"{speech.Say("not_made_out", ("said", quote))} {AnswerForm.Of(read.Question.Answer)}",
            "The reply could not be read as an answer or as anything else.",
            "Say how the answer is to be written, then ask again.",
            "Wrote something that could not be made out."
        );
    }

    private static Evaluation OffTopic(EvaluatorInput input, Lesson lesson, Speech speech) =>
        Evaluation(
            UserIntent.OffTopic,
            InterestHook.Lead(lesson, input.Setup.Profile.Interests, input.Reply, speech) + WayOut(input, speech),
            "The reply is about something else.",
            "Lead back to the open question through the learner's interest.",
            "Went off the topic and was led back."
        );

    private static Evaluation Skipped(Speech speech) =>
        Evaluation(
            UserIntent.Stuck,
            speech.Say("skip"),
            "The learner asked to pass over the question.",
            "Ask something else about the same idea.",
            "Passed over a question."
        ) with
        {
            IsSkip = true,
        };

    /// <summary>Whoever keeps wandering off may not know how to say that the question is too hard.</summary>
    private static string WayOut(EvaluatorInput input, Speech speech) =>
        input.Conversation.Recent is [{ Intent: UserIntent.OffTopic }, { Intent: UserIntent.OffTopic }]
            ? $" {speech.Say("way_out")}"
            : string.Empty;

    private static Evaluation Evaluation(UserIntent intent, string feedback, string reasoning, string guidance, string note) =>
        new()
        {
            UserIntent = intent,
            AnswerEvaluation = AnswerEvaluation.NotApplicable,
            Score = 0,
            Feedback = feedback,
            Reasoning = reasoning,
            GuidanceForTutor = guidance,
            AssessmentNote = note,
        };
}
