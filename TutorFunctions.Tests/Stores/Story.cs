using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Stores;

/// <summary>Sessions and turns as the stores are given them.</summary>
internal static class Story
{
    private static readonly DateTime s_start = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    public static SessionSetup Setup(string id, string? learner = null, string? course = null, int minute = 0) =>
        new()
        {
            SessionId = id,
            Topic = "Fractions",
            LessonId = "lesson",
            LearnerId = learner,
            CourseId = course,
            CreatedAt = s_start.AddMinutes(minute),
        };

    public static TurnRecord Opening(string id) => Turn(id, 0, null);

    /// <summary>A turn that takes an entry, or, without one, what the session says by itself.</summary>
    public static TurnRecord Turn(
        string id,
        int turn,
        InboxEntry? entry,
        SessionStatus status = SessionStatus.Active,
        long? lastTaken = null,
        int? askedIn = 0,
        string? reason = null
    ) =>
        new()
        {
            SessionId = id,
            Turn = turn,
            At = s_start.AddMinutes(turn),
            Entry = entry,
            Summary = new SessionSummary
            {
                Status = status,
                Turn = turn,
                LastTaken = entry?.Sequence ?? lastTaken ?? 0,
                LastUpdatedAt = s_start.AddMinutes(turn),
                Open = askedIn is { } asked && !status.IsEnd() ? Question(asked) : null,
                InterventionReason = reason,
            },
        };

    /// <summary>A reply that was judged right.</summary>
    public static Evaluation Right =>
        new()
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Correct,
            Score = 1,
            Feedback = "Yes",
            Reasoning = "",
            GuidanceForTutor = "",
            AssessmentNote = "",
        };

    public static OpenQuestion Question(int askedIn) =>
        new()
        {
            ItemId = "item",
            Seed = 1,
            ConceptId = "concept",
            StepId = "step",
            AskedInTurn = askedIn,
            HintLevels = 3,
        };

    /// <summary>A message so long that no property of a table holds it, and hardly to be compressed.</summary>
    public static TutorMessage LongMessage(int characters)
    {
        var random = new Random(7);
        return new TutorMessage
        {
            Teaching = string.Create(characters, random, static (text, random) =>
            {
                for (var i = 0; i < text.Length; i++)
                    text[i] = (char)random.Next(0x4e00, 0x9000);
            }),
            Question = "question?",
            MessageType = MessageType.Question,
            Difficulty = Difficulty.Easy,
            Asked = Question(0),
        };
    }
}
