using System.Text.Json.Serialization;
using TutorFunctions.Language;
using TutorFunctions.Learners.Practice;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tutoring;

/// <summary>What a session was asked for. It does not change while the session runs.</summary>
public sealed record SessionSetup
{
    private static readonly Dictionary<string, PracticeRun> s_noPractice = [];

    public required string SessionId { get; init; }

    public required string Topic { get; init; }

    public string? Subtopic { get; init; }

    /// <summary>The topic, with what of it is asked for.</summary>
    [JsonIgnore]
    public string WholeTopic => Subtopic is null ? Topic : $"{Topic}: {Subtopic}";

    public int? Grade { get; init; }

    public string? LearnerId { get; init; }

    /// <summary>What the learner is called, word by word, as the school says: to be kept from models.</summary>
    public IReadOnlyList<string> LearnerNames
    {
        get;
        init => field = value ?? [];
    } = [];

    public string? CourseId { get; init; }

    /// <summary>The class whose assignment the session is; null for a session that no assignment began.</summary>
    public string? ClassId { get; init; }

    /// <summary>The assignment of the class; null for a session that no assignment began.</summary>
    public string? AssignmentId { get; init; }

    /// <summary>The lesson that is taught; empty for a topic that no lesson covers, which a model teaches.</summary>
    public required string LessonId { get; init; }

    public bool HasLesson => LessonId.Length > 0;

    /// <summary>The lesson's id, and for a topic that no lesson covers a name that the same topic has in every session.</summary>
    public string SkillScope => HasLesson ? LessonId : $"topic:{(Subtopic ?? Topic).Trim().ToLowerInvariant().Replace('/', ' ')}";

    /// <summary>Whether a model sums up the older part of the conversation.</summary>
    public bool IsSummarized { get; init; }

    /// <summary>How long a session that cannot go on without its model waits before it asks again.</summary>
    public TimeSpan? AskModelAgainAfter { get; init; }

    /// <summary>How the teacher wants it taught, in the teacher's words.</summary>
    public string? Guidelines { get; init; }

    /// <summary>Concepts of the lesson that the learner probably knows, by earlier answers: each is asked about once.</summary>
    public IReadOnlyList<string> KnownConcepts
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>
    /// Concepts of the lesson that the learner has mastered and remembers: they are left out as long as anything else is to be taught.
    /// </summary>
    public IReadOnlyList<string> MasteredConcepts
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Concepts of other lessons that the learner is about to forget, asked about at the beginning.</summary>
    public IReadOnlyList<ReviewConcept> Reviews
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The learner's practice of the lesson's concepts so far, where it has not led to mastery.</summary>
    public IReadOnlyDictionary<string, PracticeRun> Practice
    {
        get;
        init => field = value ?? s_noPractice;
    } = s_noPractice;

    /// <summary>Concepts that the learner has practised without getting there yet.</summary>
    [JsonIgnore]
    public IEnumerable<string> PractisedConcepts => Practice.Keys;

    /// <summary>The language that the tutor speaks, by its two-letter code (ISO 639-1).</summary>
    public string Language
    {
        get;
        init => field = value ?? Sayings.DefaultLanguage;
    } = Sayings.DefaultLanguage;

    public StudentProfile Profile { get; init; } = new();

    public int EstimatedMinutes { get; init; } = 20;

    public PathSelection PathSelection { get; init; }

    public int MaxReplans { get; init; } = 3;

    /// <summary>How long a session may be silent before its learner is reminded, once a silence.</summary>
    public TimeSpan RemindAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long a session may be silent before it expires.</summary>
    public TimeSpan ExpireAfter { get; init; } = TimeSpan.FromDays(30);

    public required DateTime CreatedAt { get; init; }

    /// <summary>The words of a name.</summary>
    public static IReadOnlyList<string> NamesIn(string? name) =>
        (name ?? string.Empty).Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A concept of another lesson.</summary>
/// <param name="Id">Its skill's key, by which it goes in the session.</param>
/// <param name="CourseId">Null for a lesson pack.</param>
/// <param name="ConceptId">Its id in its own lesson.</param>
public sealed record ReviewConcept(string Id, string? CourseId, string LessonId, string ConceptId);

public sealed record StudentProfile
{
    public IReadOnlyList<string> Interests { get; init; } = [];

    public LearningStyle? LearningStyle { get; init; }

    public Pace? PreferredPace { get; init; }

    public int? Grade { get; init; }
}

public enum PathSelection
{
    /// <summary>The tutor picks a path by the learner's profile and says why.</summary>
    Auto,

    /// <summary>The learner picks.</summary>
    Ask,
}

public enum SessionStatus
{
    Planning,
    AwaitingPath,
    Active,
    Completed,
    NeedsIntervention,
    Expired,
    Failed,
    Cancelled,
}

public static class SessionStatuses
{
    /// <summary>Whether the session takes no more replies.</summary>
    public static bool IsEnd(this SessionStatus status) =>
        status is not (SessionStatus.Planning or SessionStatus.AwaitingPath or SessionStatus.Active);
}
