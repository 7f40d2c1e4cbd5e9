using TutorFunctions.Classes;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Tables;

/// <summary>An alert, which lies in the partition of the session that it is about.</summary>
internal static class AlertRow
{
    /// <summary>Characters. A text property holds 32 Ki of them; a reason that long is a stack of errors.</summary>
    private const int LongestReason = 30_000;

    private const string IdName = "id";
    private const string KindName = "kind";
    private const string ReasonName = "reason";
    private const string RaisedName = "raised_at";
    private const string AcknowledgedName = "acknowledged_at";
    private const string CareName = "care";

    public static Insert Raised(TurnAlert alert, DateTime at) =>
        new(
            SessionKeys.Alert(alert.AlertId),
            new Dictionary<string, object>
            {
                [IdName] = alert.AlertId,
                [KindName] = alert.Kind,
                [ReasonName] = alert.Reason.Length <= LongestReason ? alert.Reason : alert.Reason[..LongestReason],
                [RaisedName] = at.Ticks,
            }
        );

    public static Merge Acknowledged(TableRow row, DateTime at, string? by)
    {
        var care = CareIn(row) ?? AlertCare.None;
        var values = Payload.Of(CareName, care with { AcknowledgedBy = care.AcknowledgedBy ?? by }, ClassJson.Default.AlertCare);
        values[AcknowledgedName] = at.Ticks;
        return new Merge(row.Key, values, row.Version);
    }

    public static Merge Cared(TableRow row, Func<AlertCare, AlertCare> change) =>
        new(row.Key, Payload.Of(CareName, change(CareIn(row) ?? AlertCare.None), ClassJson.Default.AlertCare), row.Version);

    public static Alert Read(TableRow row, SessionSetup setup) =>
        new Alert(
            (string)row.Values[IdName],
            setup.SessionId,
            setup.LearnerId,
            setup.CourseId,
            setup.Subtopic ?? setup.Topic,
            (string)row.Values[KindName],
            (string)row.Values[ReasonName],
            At((long)row.Values[RaisedName]),
            row.Values.GetValueOrDefault(AcknowledgedName) is long at ? At(at) : null
        ).With(CareIn(row));

    private static AlertCare? CareIn(TableRow row) =>
        row.Values.ContainsKey(CareName) ? Payload.Get(row, CareName, ClassJson.Default.AlertCare) : null;

    private static DateTime At(long ticks) => new(ticks, DateTimeKind.Utc);
}
