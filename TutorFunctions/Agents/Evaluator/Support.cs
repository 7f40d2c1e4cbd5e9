using System.Text.RegularExpressions;
using TutorFunctions.Safety.Distress;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>
/// What is answered instead of a judgement when a learner is in distress, and until they want to go on. Such a reply is no attempt: nothing
/// is counted, no step changes, and no question is asked.
/// </summary>
public static partial class Support
{
    /// <summary>The answer to a reply that tells of distress.</summary>
    public static Evaluation For(Concern concern, SupportContact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return Pause(
            $"{Opening(concern)} {contact.Text} I have told your teacher that somebody should look after you. We leave the lesson "
                + $"here for now, and your place in it is kept. If you want to go on later, just say so.",
            $"Something in the reply may mean {concern.Meaning()}. It was not judged, the lesson is paused, and the teacher has been "
                + $"alerted.",
            $"May be in distress ({concern.Meaning()}): please talk to them."
        ) with
        {
            Concern = concern,
        };
    }

    /// <summary>
    /// How a reply after that is taken: who asks to go on is let on, who answers is judged, and for whoever writes anything else the lesson
    /// goes on waiting.
    /// </summary>
    /// <param name="judged">How the reply would be judged in the lesson.</param>
    public static Evaluation WhilePaused(string reply, Evaluation judged, SupportContact contact)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(contact);
        if (GoesOn().IsMatch(reply) && !DoesNotGoOn().IsMatch(reply))
        {
            return judged with
            {
                UserIntent = UserIntent.OffTopic,
                AnswerEvaluation = AnswerEvaluation.NotApplicable,
                Score = 0,
                Feedback = "I am glad that you are back. There is no hurry, and you can stop whenever you like.",
                Reasoning = "The learner wants to go on with the lesson.",
                GuidanceForTutor = "Go on gently with the same question.",
                ShouldAdvance = false,
                AssessmentNote = "Went on with the lesson after it was paused.",
                IsSkip = false,
                MisconceptionId = null,
                ReplanNeeded = false,
                ReplanReason = null,
            };
        }

        if (!IsToThePerson().IsMatch(reply) && judged.UserIntent is UserIntent.AttemptAnswer or UserIntent.AskQuestion)
            return judged;
        return Pause(
            $"That is all right. There is no hurry, and nothing here has to be done. {contact.Text} When you want to go on with the "
                + $"lesson, just say so.",
            "The lesson is paused and the learner has not said that they want to go on.",
            "Wrote while the lesson was paused."
        ) with
        {
            Run = judged.Run,
        };
    }

    private static Evaluation Pause(string feedback, string reasoning, string note) =>
        new()
        {
            UserIntent = UserIntent.OffTopic,
            AnswerEvaluation = AnswerEvaluation.NotApplicable,
            Score = 0,
            Feedback = feedback,
            Reasoning = reasoning,
            GuidanceForTutor = "Ask nothing. Wait until the learner wants to go on.",
            AssessmentNote = note,
            IsPause = true,
        };

    private static string Opening(Concern concern) =>
        concern switch
        {
            Concern.Abuse =>
                "Thank you for telling me. What you describe is serious, it is not your fault, and you do not have to bear it alone.",
            Concern.Violence =>
                "I am taking what you wrote seriously, and I am worried. However things are now, nobody has to be hurt, and there are "
                    + "people who help.",
            Concern.Sadness => "Thank you for telling me. That is hard to bear, it is not your fault, and I am sorry that you have to.",
            _ => "Thank you for telling me. That sounds really hard, and you matter more than any lesson. You do not have to be alone "
                + "with this.",
        };

    // "No" is an answer to the tutor here, and no answer to a question that could be answered so.
    [GeneratedRegex(
        @"^\W*(?:(?:no|nope|nah|not? (?:now|yet|really)|yes|yeah|ok|okay|later|stop|thanks|thank you|please|sorry|fine|bye)\W*)+$"
            + @"|\b(?:i|im|i'm|ive|me|my)\b (?!think|guess|got|believe|say)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex IsToThePerson();

    [GeneratedRegex(
        @"\b(?:go(?:ing)? on|carry on|continue|keep going|go ahead|i'?m ready|resume|start again|move on|next question"
            + @"|back to (?:the lesson|it|work|maths?))\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex GoesOn();

    [GeneratedRegex(
        @"\b(?:don'?t|do not|not|can'?t|cannot|never|won'?t|later)\b.{0,30}\b(?:go(?:ing)? on|carry on|continue|keep going|ready|move on)\b"
            + @"|\bwhat(?:'?s| is| are)\b.{0,15}\bgoing on\b|\b(?:it|this|that|he|she|they)\b.{0,20}\b(?:goes|going|keeps going) on\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex DoesNotGoOn();
}
