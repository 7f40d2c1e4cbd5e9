namespace TutorFunctions.Assessments;

/// <summary>A course's items with what answers have taught about them.</summary>
/// <param name="calibrations">
/// By item id; an item that nobody has answered is missing and counts as its content leads one to expect.
/// </param>
public sealed class CalibratedBank(ItemBank items, IReadOnlyDictionary<string, ItemCalibration> calibrations)
{
    public ItemBank Items => items;

    public ItemCalibration Calibration(BankItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return calibrations.GetValueOrDefault(item.Id) ?? item.Expected;
    }

    public ItemParameters Parameters(BankItem item) => Calibration(item).Parameters(item.Guessing);

    /// <summary>The items that may be asked next: not asked yet, and no later part of a problem before an earlier one.</summary>
    /// <param name="asked">Ids of the items asked so far.</param>
    public IReadOnlyList<Candidate> Candidates(AssessmentPlan plan, IReadOnlySet<string> asked)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var objectives = plan.Objectives.ToHashSet();
        return
        [
            .. from item in items.Items
            where
                IsCovered(item)
                && !asked.Contains(item.Id)
                && (item.After is null || asked.Contains(item.After) || !IsCovered(items.Find(item.After)!))
            select new Candidate(item.Id, item.ObjectiveId, Parameters(item)),
        ];

        bool IsCovered(BankItem item) => objectives.Contains(item.ObjectiveId) && (plan.Type != AssessmentType.Peer || item.IsOpen);
    }

    /// <summary>The parameters of each objective's items.</summary>
    public ILookup<string, ItemParameters> Domains(AssessmentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var objectives = plan.Objectives.ToHashSet();
        return items.Items.Where(item => objectives.Contains(item.ObjectiveId)).ToLookup(item => item.ObjectiveId, Parameters);
    }
}
