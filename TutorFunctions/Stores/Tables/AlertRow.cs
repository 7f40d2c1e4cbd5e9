using TutorFunctions.Sessions;
using TutorFunctions.Teaching;

namespace TutorFunctions.Stores.Tables;

/// <summary>The alert of a session, which lies in the session's own partition.</summary>
internal static class AlertRow
{
    /// <summary>Characters. A text property holds 32 Ki of them; a reason that long is a stack of errors.</summary>
    private const int LongestReason = 30_000;

    private const string KindName = "kind";
    private const string ReasonName = "reason";
    private const string RaisedName = "raised_at";
    private const string AcknowledgedName = "acknowledged_at";

    /// <returns>Null for a turn that raises none.</returns>
    public static RowChange? RaisedBy(TurnRecord turn, SessionStatus before) =>
        !before.IsEnd() && turn.Summary is { Status: SessionStatus.NeedsIntervention or SessionStatus.Failed, InterventionReason: { } reason } summary
            ? new Insert(SessionKeys.Alert, new Dictionary<string, object>
            {
                [KindName] = summary.Status == SessionStatus.Failed ? "failed" : "needs_intervention",
                [ReasonName] = reason.Length <= LongestReason ? reason : reason[..LongestReason],
                [RaisedName] = turn.At.Ticks,
            })
            : null;

    public static Merge Acknowledged(TableRow row, DateTime at) =>
        new(SessionKeys.Alert, new Dictionary<string, object> { [AcknowledgedName] = at.Ticks }, row.Version);

    public static Alert Read(TableRow row, SessionSetup setup) => new(
        setup.SessionId, setup.SessionId, setup.LearnerId, setup.CourseId, setup.Subtopic ?? setup.Topic, (string)row.Values[KindName], (string)row.Values[ReasonName],
        At((long)row.Values[RaisedName]), row.Values.GetValueOrDefault(AcknowledgedName) is long at ? At(at) : null);

    private static DateTime At(long ticks) => new(ticks, DateTimeKind.Utc);
}
