using System.Globalization;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// The rows of a learner's partition: the profile, the totals, and a row for each skill, item and judged answer. Partitions of their own
/// hold which learners a course has, and how hard each item is.
/// </summary>
internal static class LearnerKeys
{
    public const string Profile = "profile";
    public const string Totals = "totals";
    public const string Difficulty = "difficulty";

    public static string Learner(string learnerId) => "l|" + TableKey.Of(learnerId);

    public static string Course(string courseId) => "c|" + TableKey.Of(courseId);

    public static string ItemOfAll(string item) => "i|" + TableKey.Of(item);

    public static string Answer(long number) => string.Create(CultureInfo.InvariantCulture, $"a{number:D12}");

    /// <summary>Leads from where an answer was judged to the answer.</summary>
    public static string Source(string source) => "f" + TableKey.Hash(source);

    public static string Skill(string skill) => "s" + TableKey.Hash(skill);

    public static string Item(string item) => "m" + TableKey.Hash(item);

    public static string Experience(string experienceId) => "x" + TableKey.Of(experienceId);

    public static RowRange Experiences(string learnerId) => new(Learner(learnerId), "x", "y", int.MaxValue);

    public static RowRange Answers(string learnerId, long from, int limit) => new(Learner(learnerId), Answer(from), "a:", limit);

    public static RowRange Skills(string learnerId) => new(Learner(learnerId), "s", "t", int.MaxValue);

    public static RowRange Items(string learnerId) => new(Learner(learnerId), "m", "n", int.MaxValue);

    public static RowRange Everything(string partition, int limit) => new(partition, string.Empty, RowRange.End, limit);
}
