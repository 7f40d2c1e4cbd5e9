namespace TutorFunctions.Courses.Authoring;

/// <summary>What is wrong with a draft, by field.</summary>
/// <param name="ids">The ids of the objectives that the course has.</param>
internal sealed class Complaints(IReadOnlyDictionary<string, string> ids)
{
    private readonly Dictionary<string, List<string>> _byField = [];
    private readonly HashSet<string> _known = [.. ids.Values];

    public IReadOnlyDictionary<string, string[]> ByField => _byField.ToDictionary(complaint => complaint.Key, complaint => complaint.Value.ToArray());

    public void Add(string field, string reason)
    {
        if (!_byField.TryGetValue(field, out var reasons))
            _byField.Add(field, reasons = []);
        reasons.Add(reason);
    }

    public void Unknown(string field, IEnumerable<string> objectives)
    {
        foreach (var objective in objectives.Where(objective => !_known.Contains(CourseWriter.Slug(objective))))
            Add(field, $"names \"{objective}\", which is not among the course's objectives.");
    }

    public void Doubled(string field, IEnumerable<string> names)
    {
        foreach (var doubled in names.GroupBy(name => name).Where(same => same.Count() > 1))
            Add(field, $"has the id '{doubled.Key}' more than once.");
    }
}
