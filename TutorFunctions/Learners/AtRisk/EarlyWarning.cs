using System.Globalization;

namespace TutorFunctions.Learners.AtRisk;

/// <summary>What puts a learner at risk.</summary>
public enum RiskKind
{
    /// <summary>At this pace too few skills are mastered by the end.</summary>
    Pace,

    /// <summary>No answer for long.</summary>
    Silence,

    /// <summary>Several skills were practised without success.</summary>
    Stuck,

    /// <summary>Most of the latest answers were wrong.</summary>
    Success,
}

/// <summary>One reason, with its evidence in a sentence, and what could be done about it.</summary>
public sealed record RiskReason(RiskKind Kind, string Evidence, string Intervention);

/// <summary>Whether a learner is likely to fail a course, and why.</summary>
/// <param name="IsAtRisk">Whether a teacher should look.</param>
/// <param name="Projected">Share of the course's skills known at its end if it goes on like this; at most 1.</param>
/// <param name="Reasons">All that was found, also where it is not enough to warn.</param>
public sealed record RiskAssessment(bool IsAtRisk, double Projected, IReadOnlyList<RiskReason> Reasons);

/// <summary>
/// Finds learners at risk from what they have done so far: pace and silence are each enough to warn, the other reasons only together. It
/// knows no grades, no background and no other learner.
/// </summary>
public static class EarlyWarning
{
    /// <summary>Before this share of a course's time has passed too little is known to project anything.</summary>
    public const double EarliestTime = 0.1;

    /// <summary>Learners slow down towards the end, so a pace that is just enough is not.</summary>
    private const double Margin = 1.08;

    private const double LongSilenceDays = 10;
    private const int SeveralStuck = 3;
    private const int FewestRecent = 10;
    private const double LowSuccess = 0.5;

    /// <param name="passing">Share of the course's skills that a learner must know at the end.</param>
    public static RiskAssessment Assess(CourseStanding standing, double passing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (!(standing.TimePassed is >= 0 and <= 1) || standing.Skills < 1)
            throw new ArgumentException("A standing has a share of time between 0 and 1, and at least one skill.", nameof(standing));
        var atTheEnd = standing.KnownAtTheEnd ?? (standing.TimePassed > 0 ? standing.Known / standing.TimePassed : standing.Skills);
        var projected = Math.Min(1, atTheEnd / standing.Skills);
        RiskReason?[] found = [Pace(standing, projected, passing), Silence(standing), Stuck(standing), Success(standing)];
        RiskReason[] reasons = [.. found.OfType<RiskReason>()];
        return new(reasons.Any(reason => reason.Kind is RiskKind.Pace or RiskKind.Silence) || reasons.Length > 1, projected, reasons);
    }

    private static RiskReason? Pace(CourseStanding standing, double projected, double passing) =>
        standing.TimePassed >= EarliestTime && projected < Margin * passing
            ? new(
                RiskKind.Pace,
                $"{Count(standing.Known)} of {standing.Skills} skills known after {Percent(standing.TimePassed)} of the time: "
                    + $"{Percent(projected)} at the end at this pace, {Percent(passing)} are needed.",
                "Agree on fixed times to practise, and begin with the skill that most others build on."
            )
            : null;

    private static RiskReason? Silence(CourseStanding standing) =>
        standing.DaysSilent >= LongSilenceDays
            ? new(
                RiskKind.Silence,
                $"No answer for {Count(Math.Floor(standing.DaysSilent))} days.",
                "Get in touch and ask what is in the way."
            )
            : null;

    private static RiskReason? Stuck(CourseStanding standing) =>
        standing.Stuck >= SeveralStuck
            ? new(
                RiskKind.Stuck,
                $"{standing.Stuck} skills practised without success.",
                "Look at these skills together; what they build on may be missing."
            )
            : null;

    private static RiskReason? Success(CourseStanding standing) =>
        standing.RecentAnswers >= FewestRecent && standing.RecentPoints < LowSuccess * standing.RecentAnswers
            ? new(
                RiskKind.Success,
                $"{Count(standing.RecentPoints)} of the last {standing.RecentAnswers} answers right.",
                "Go back to easier questions, or to what they build on."
            )
            : null;

    private static string Count(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);
}
