using System.Globalization;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// The rows of a class's partition, by the kind that a letter names: its head, learners, sessions, assignments, work, items, skills and
/// events. Partitions of their own hold which classes there are, and in which classes a learner is.
/// </summary>
internal static class ClassKeys
{
    /// <summary>Which classes there are.</summary>
    public const string All = "all";

    public const string Head = "head";

    /// <summary>Holds the number of the last event.</summary>
    public const string LastEvent = "n";

    /// <summary>Learners are spread over so many partitions, so that a roster writes many of them at once.</summary>
    private const int LearnerPartitions = 64;

    public static string Class(string classId) => "c|" + TableKey.Of(classId);

    public static string Learner(string learnerId) => "l" + TableKey.Of(learnerId);

    public static string Session(string sessionId) => "s" + TableKey.Of(sessionId);

    /// <summary>A session's place in the list of the class's sessions, the newest first.</summary>
    public static string Listed(DateTime createdAt, string sessionId) => "t" + TableKey.NewestFirst(createdAt, sessionId);

    public static string Assignment(string assignmentId) => "a" + TableKey.Of(assignmentId);

    public static string Work(string assignmentId, string learnerId) => $"w{TableKey.Of(assignmentId)}|{TableKey.Of(learnerId)}";

    public static string Item(string item) => "i" + TableKey.Hash(item);

    public static string Skill(string skill) => "k" + TableKey.Hash(skill);

    public static string Event(long number) => string.Create(CultureInfo.InvariantCulture, $"e{number:D12}");

    /// <summary>Says that something is in the feed.</summary>
    public static string Told(string eventId) => "x" + TableKey.Hash(eventId);

    /// <summary>All rows of a kind in a class.</summary>
    /// <param name="kind">The letter that their keys begin with.</param>
    public static RowRange Kind(string classId, char kind) => new(Class(classId), $"{kind}", $"{(char)(kind + 1)}", int.MaxValue);

    public static RowRange Events(string classId, long from, int limit) => new(Class(classId), Event(from), "e:", limit);

    public static RowRange Everything(string partition, int limit) => new(partition, string.Empty, RowRange.End, limit);

    /// <summary>The partition that says in which classes a learner is.</summary>
    public static string ClassesOf(string learnerId) =>
        string.Create(CultureInfo.InvariantCulture, $"of|{Convert.ToInt32(TableKey.Hash(learnerId)[..4], 16) % LearnerPartitions}");

    public static string Membership(string learnerId, string classId) => $"{TableKey.Hash(learnerId)}|{TableKey.Of(classId)}";

    public static RowRange Memberships(string learnerId) =>
        new(ClassesOf(learnerId), TableKey.Hash(learnerId) + "|", TableKey.Hash(learnerId) + "}", int.MaxValue);
}
