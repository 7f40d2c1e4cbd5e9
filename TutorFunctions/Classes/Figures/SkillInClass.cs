using System.Collections.Immutable;
using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Classes;

/// <summary>A skill and how a class has got on with it, week by week.</summary>
public sealed record SkillInClass
{
    /// <summary>Weeks that are kept: half a year.</summary>
    private const int MostWeeks = 26;

    private const int DaysOfWeek = 7;

    /// <summary>As Learners.SkillKey names it.</summary>
    public required string Skill { get; init; }

    public string? CourseId { get; init; }

    public required string LessonId { get; init; }

    /// <summary>The weeks in which it was answered, the earliest first.</summary>
    public ImmutableArray<SkillWeek> Weeks
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    public int Tries => Weeks.Sum(static week => week.Tries);

    public int Right => Weeks.Sum(static week => week.Right);

    /// <summary>The skill with one more judged answer, or, for a weight of -1, without one that was counted before.</summary>
    public SkillInClass With(AnswerEvidence answer, int weight = 1)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var monday = MondayOf(answer.At);
        var found = Weeks.FirstOrDefault(week => week.Monday == monday);
        if (found is null && weight < 0)
            return this;
        var week = found ?? new SkillWeek(monday, 0, 0, 0);
        var counted = week with
        {
            Answers = week.Answers + weight,
            Tries = week.Tries + (answer.IsFirstTry ? weight : 0),
            Right = week.Right + (answer.IsUnaided ? weight : 0),
        };
        return this with
        {
            Weeks =
            [
                .. (found is null ? Weeks : Weeks.Remove(found)).Append(counted).OrderBy(static one => one.Monday).TakeLast(MostWeeks),
            ],
        };
    }

    private static DateOnly MondayOf(DateTime at)
    {
        var day = DateOnly.FromDateTime(at);
        return day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
    }
}

/// <param name="Monday">The week's first day, in UTC.</param>
/// <param name="Answers">Judged answers, later tries included.</param>
/// <param name="Tries">First tries.</param>
/// <param name="Right">First tries that were right and without a hint.</param>
public sealed record SkillWeek(DateOnly Monday, int Answers, int Tries, int Right);
