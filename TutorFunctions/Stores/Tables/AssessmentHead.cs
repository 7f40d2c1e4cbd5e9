using TutorFunctions.Assessments;

namespace TutorFunctions.Stores.Tables;

/// <summary>The first row of an assessment's partition: what it was to be, and where it stands.</summary>
/// <param name="IsErased">Whether its learner is being erased; nothing is added to it any more.</param>
/// <param name="Version">The row's version.</param>
internal sealed record AssessmentHead(AssessmentPlan Plan, AssessmentState State, AssessmentStatus Status, bool IsErased, string Version)
{
    private const string PlanName = "plan";
    private const string StateName = "state";
    private const string StatusName = "status";
    private const string IsErasedName = "is_erased";

    public static async Task<AssessmentHead?> FindAsync(ITable assessments, string assessmentId, CancellationToken cancellation) =>
        await assessments.FindAsync(AssessmentKeys.Assessment(assessmentId), AssessmentKeys.Head, cancellation) is { } row
            ? Read(row)
            : null;

    public static AssessmentHead Read(TableRow row) =>
        new(
            Payload.Get(row, PlanName, AssessmentJson.Default.AssessmentPlan),
            Payload.Get(row, StateName, AssessmentJson.Default.AssessmentState),
            Enum.Parse<AssessmentStatus>((string)row.Values[StatusName]),
            row.Values.ContainsKey(IsErasedName),
            row.Version
        );

    public static Insert Begin(AssessmentPlan plan, AssessmentState state)
    {
        var values = Payload.Of(PlanName, plan, AssessmentJson.Default.AssessmentPlan);
        Put(values, state, AssessmentStatus.Active);
        return new Insert(AssessmentKeys.Head, values);
    }

    /// <summary>Moves the assessment on; its plan is not sent again.</summary>
    public Merge With(AssessmentChange change)
    {
        var values = new Dictionary<string, object>();
        Put(values, change.Next, change.Status);
        return new Merge(AssessmentKeys.Head, values, Version);
    }

    public Merge Erased() => new(AssessmentKeys.Head, new Dictionary<string, object> { [IsErasedName] = 1L }, Version);

    private static void Put(Dictionary<string, object> values, AssessmentState state, AssessmentStatus status)
    {
        Payload.Put(values, StateName, state, AssessmentJson.Default.AssessmentState);
        values[StatusName] = status.ToString();
    }
}
