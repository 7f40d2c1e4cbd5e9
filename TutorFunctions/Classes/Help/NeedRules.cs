using System.Globalization;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Classes;

/// <summary>Finds out who needs a teacher, and why, from what a class keeps of its learners.</summary>
public static class NeedRules
{
    /// <summary>How long ago something a learner wrote is still shown.</summary>
    private static readonly TimeSpan s_signsShown = TimeSpan.FromDays(14);

    /// <summary>How long after its due date a missed assignment is still shown.</summary>
    private static readonly TimeSpan s_missedShown = TimeSpan.FromDays(30);

    /// <summary>All needs of a class, the most urgent first, and of the same urgency the longest-standing first.</summary>
    /// <param name="work">What learners have started, of all assignments.</param>
    public static IReadOnlyList<Need> Of(
        IEnumerable<ClassLearner> learners,
        IReadOnlyList<Assignment> assignments,
        IEnumerable<AssignmentWork> work,
        DateTime now,
        TimeSpan quietAfter
    )
    {
        ArgumentNullException.ThrowIfNull(learners);
        var started = work.ToDictionary(static one => (one.AssignmentId, one.LearnerId));
        var missed = assignments.Where(assignment => assignment.DueAt < now && now - assignment.DueAt < s_missedShown).ToList();
        return
        [
            .. learners
                .SelectMany(learner =>
                    learner
                        .Open.SelectMany(session => OfSession(learner, session, now, quietAfter))
                        .Concat(Missed(learner, missed, started, now))
                        .Concat(AtRisk(learner, now))
                )
                .OrderBy(static need => need.Kind)
                .ThenBy(static need => need.Since)
                .ThenBy(static need => need.LearnerId, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Need> OfSession(ClassLearner learner, ClassSession session, DateTime now, TimeSpan quietAfter)
    {
        if (session.Distress is { } distress && now - distress.At < s_signsShown)
            yield return In(
                session,
                NeedKind.Distress,
                distress.At,
                $"What the learner wrote in turn {distress.Turn} on \"{session.Topic}\" may mean that they are in danger or in distress.",
                "Read the conversation, and see that somebody talks to them today.",
                $"{session.SessionId}.{distress.Turn}"
            );
        if (session.PersonWanted is { } wanted && now - wanted.At < s_signsShown)
            yield return In(
                session,
                NeedKind.AskedForPerson,
                wanted.At,
                $"The learner asked for a person in turn {wanted.Turn} on \"{session.Topic}\".",
                "Write into the session, or talk to them.",
                $"{session.SessionId}.{wanted.Turn}"
            );
        if (session.Sadness is { } sadness && now - sadness.At < s_signsShown)
            yield return In(
                session,
                NeedKind.Concern,
                sadness.At,
                $"What the learner wrote in turn {sadness.Turn} on \"{session.Topic}\" may mean that they are bullied, lonely or very "
                    + "unhappy.",
                "Read the conversation, and see that somebody talks to them soon.",
                $"{session.SessionId}.{sadness.Turn}"
            );
        if (session.Status == SessionStatus.NeedsIntervention)
            yield return In(
                session,
                NeedKind.NeedsIntervention,
                session.LastAt,
                session.Reason ?? "The tutor has stopped.",
                "Look at it together, then open the session again.",
                session.SessionId
            );
        if (session.Status == SessionStatus.Failed)
            yield return In(
                session,
                NeedKind.SessionFailed,
                session.LastAt,
                session.Reason ?? "The session broke down.",
                "Tell the learner to begin anew, and who runs the server what went wrong.",
                session.SessionId
            );
        if (session.IsStuck)
            yield return In(
                session,
                NeedKind.Stuck,
                session.FailingSince ?? session.LastAt,
                $"{session.Failures} replies in a row on \"{session.Topic}\" were wrong or said that the learner is stuck.",
                "Read the last turns and write a hint into the session, or sit down with them."
            );
        if (!session.Status.IsEnd() && now - session.LastAt > quietAfter)
            yield return In(
                session,
                NeedKind.Quiet,
                session.LastAt,
                $"Nothing has come on \"{session.Topic}\" for {Time(now - session.LastAt)}; {session.StepsCompleted} of "
                    + $"{session.StepsTotal} steps are done.",
                "Ask what is in the way, and remind them that it can be picked up where it was left."
            );

        Need In(ClassSession found, NeedKind kind, DateTime since, string reason, string action, string? alert = null) =>
            new(kind, learner.LearnerId, learner.Name, learner.Group, since, reason, action, found.SessionId, found.AssignmentId, alert);
    }

    private static IEnumerable<Need> Missed(
        ClassLearner learner,
        IEnumerable<Assignment> missed,
        Dictionary<(string, string), AssignmentWork> started,
        DateTime now
    ) =>
        from assignment in missed
        where assignment.IsFor(learner) && learner.JoinedAt <= assignment.DueAt
        let work = started.GetValueOrDefault((assignment.Id, learner.LearnerId))
        let status = AssignmentWork.StatusOf(assignment, work, now)
        where status is WorkStatus.Missed or WorkStatus.Late
        select new Need(
            NeedKind.MissedDueDate,
            learner.LearnerId,
            learner.Name,
            learner.Group,
            assignment.DueAt,
            $"\"{assignment.Title}\" was due at {assignment.DueAt.ToString("u", CultureInfo.InvariantCulture)} and "
                + (status == WorkStatus.Late ? "is still under way." : "was not started."),
            status == WorkStatus.Late ? "Agree on when it is finished." : "Agree on when it is begun; starting late is possible.",
            work?.WorkId,
            assignment.Id
        );

    private static IEnumerable<Need> AtRisk(ClassLearner learner, DateTime now)
    {
        if (learner.Risk is not { } risk || risk.At(now) is not { IsAtRisk: true } assessed)
            yield break;
        yield return new Need(
            NeedKind.AtRisk,
            learner.LearnerId,
            learner.Name,
            learner.Group,
            risk.LastAt,
            string.Join(' ', assessed.Reasons.Select(static reason => reason.Evidence)),
            string.Join(' ', assessed.Reasons.Select(static reason => reason.Intervention))
        )
        {
            Evidence = risk.Evidence,
        };
    }

    private static string Time(TimeSpan time) =>
        time.TotalDays >= 1 ? Count((int)time.TotalDays, "day")
        : time.TotalHours >= 1 ? Count((int)time.TotalHours, "hour")
        : Count((int)time.TotalMinutes, "minute");

    private static string Count(int number, string unit) => number == 1 ? $"1 {unit}" : $"{number} {unit}s";
}
