namespace TutorFunctions.Learners.State;

/// <summary>The days (UTC) on which a learner answered something.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Last">The last one.</param>
/// <param name="Streak">Days in a row up to the last one.</param>
/// <param name="Longest">The most days in a row so far.</param>
/// <param name="AnswersOnLast">Answers on the last one.</param>
public sealed record ActiveDays(int Count, DateOnly Last, int Streak, int Longest, int AnswersOnLast)
{
    public static ActiveDays After(ActiveDays? before, DateTime at)
    {
        var day = DateOnly.FromDateTime(at);
        if (before is null)
            return new(1, day, 1, 1, 1);

        // An answer that comes late was given on a day that has been counted, or is not missed in the streak.
        if (day <= before.Last)
            return before with { AnswersOnLast = before.AnswersOnLast + (day == before.Last ? 1 : 0) };
        var streak = day == before.Last.AddDays(1) ? before.Streak + 1 : 1;
        return new(before.Count + 1, day, streak, Math.Max(before.Longest, streak), 1);
    }

    /// <returns>The streak as it stands on a day: it holds through the day after the last one, and is over then.</returns>
    public int StreakOn(DateOnly today) => today > Last.AddDays(1) ? 0 : Streak;
}
