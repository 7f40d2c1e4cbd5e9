using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>The evaluation of a reply that puts no answer forward.</summary>
internal static class NoAnswer
{
    /// <summary>Words of a reply that are said back when it could not be made out.</summary>
    private const int LongestQuote = 60;

    public static Evaluation Of(EvaluatorInput input, Lesson lesson, ReadReply read)
    {
        var (reading, acts) = (read.Reading, read.Acts);
        if (reading.Has(DialogueAct.RequestSkip))
            return Skipped;
        if (reading.ToAsk?.Kind == ClarificationKind.SayAgain)
            return NotMadeOut(input, read);
        var said = ActReplies.Alone(acts, lesson);
        return reading.Intent switch
        {
            ReplyIntent.Stuck => Stuck(input, acts, said),
            ReplyIntent.AskQuestion => Asked(acts, said),
            _ when said is not null
                    && !(
                        acts.All(static act => act.Act is DialogueAct.AskTutor or DialogueAct.SmallTalk or DialogueAct.RequestTopic)
                        && InterestHook.NamesTopic(input.Setup.Profile.Interests, input.Reply)
                    ) => Aside(said, acts),
            _ => OffTopic(input, lesson),
        };
    }

    private static Evaluation Stuck(EvaluatorInput input, IReadOnlyList<ReplyAct> acts, string? said)
    {
        var isStuck = acts.Any(static act => act.Act.AsksForHelp());
        var help =
            input.Step.FailuresInARow == 0
                ? "That's okay. Not knowing yet is where learning starts. Let us look at it together."
                : "That's okay, this one is tricky. Let us take a smaller step.";
        return Evaluation(
            UserIntent.Stuck,
            !isStuck ? said ?? help
                : acts.Any(static act => act.Act == DialogueAct.Frustration)
                    ? "I can see that this is annoying. Let us take a smaller step together."
                : help,
            isStuck ? "The learner says that they cannot answer." : "The learner says how they feel and puts no answer forward.",
            "Give the next hint, or something smaller.",
            isStuck ? $"Was stuck on a question about {input.Step.Title}." : "Showed a feeling about the lesson."
        );
    }

    private static Evaluation Asked(IReadOnlyList<ReplyAct> acts, string? said) =>
        Evaluation(
            UserIntent.AskQuestion,
            said ?? (acts.Any(static act => act.Act == DialogueAct.RequestRepeat) ? "Of course." : "Good that you ask."),
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

    // Nothing readable is called unreadable: what could not be made out is said back.
    private static Evaluation NotMadeOut(EvaluatorInput input, ReadReply read)
    {
        var reply = input.Reply.Trim();
        var quote =
            reply.Length == 0
                ? "that"
                : $"\"{(reply.Length <= LongestQuote ? reply : string.Concat(reply.AsSpan(0, LongestQuote), "…"))}\"";
        return Evaluation(
            reply.Length == 0 ? UserIntent.OffTopic : UserIntent.AttemptAnswer,
            $"I am not sure what you mean by {quote}. {AnswerForm.Of(read.Question.Answer)}",
            "The reply could not be read as an answer or as anything else.",
            "Say how the answer is to be written, then ask again.",
            "Wrote something that could not be made out."
        );
    }

    private static Evaluation OffTopic(EvaluatorInput input, Lesson lesson) =>
        Evaluation(
            UserIntent.OffTopic,
            InterestHook.Lead(lesson, input.Setup.Profile.Interests, input.Reply, input.Question.Seed + input.Reply.Length) + WayOut(input),
            "The reply is about something else.",
            "Lead back to the open question through the learner's interest.",
            "Went off the topic and was led back."
        );

    private static Evaluation Skipped { get; } =
        Evaluation(
            UserIntent.Stuck,
            "All right, we leave that one.",
            "The learner asked to pass over the question.",
            "Ask something else about the same idea.",
            "Passed over a question."
        ) with
        {
            IsSkip = true,
        };

    /// <summary>Whoever keeps wandering off may not know how to say that the question is too hard.</summary>
    private static string WayOut(EvaluatorInput input) =>
        input.Conversation.Recent is [{ Intent: UserIntent.OffTopic }, { Intent: UserIntent.OffTopic }]
            ? " If the question is too hard, say \"I don't know\" and we take a smaller step; to leave it out, say \"skip\"."
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
