using TutorFunctions.Tutoring;

namespace TutorFunctions.LanguageModels;

/// <summary>Short names for the steps of a plan, which models copy without errors and which say nothing of the session.</summary>
public sealed class StepNames
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public StepNames(IEnumerable<string> stepIds)
    {
        foreach (var id in stepIds.Distinct())
        {
            var name = $"step_{_ids.Count + 1}";
            _ids.Add(name, id);
            _names.Add(id, name);
        }
    }

    public string NameOf(string stepId) => _names[stepId];

    /// <returns>Null when there is no such step.</returns>
    public string? IdOf(string name) => _ids.GetValueOrDefault(name.Trim());

    public string All => string.Join(", ", _ids.Keys);

    public IReadOnlyList<PlanLine> Lines(IReadOnlyList<StepOutline> plan) =>
        [
            .. plan.Select(step => new PlanLine(
                NameOf(step.StepId),
                step.Title,
                System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(step.Status.ToString())
            )),
        ];
}
