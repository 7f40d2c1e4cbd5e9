namespace TutorFunctions.Agents;

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
}
