namespace TutorFunctions.Courses.Authoring;

/// <summary>What is wrong with a draft, by field.</summary>
/// <param name="ids">The ids of the objectives that the course has.</param>
internal sealed class Complaints(IReadOnlyDictionary<string, string> ids)
{
    private readonly Dictionary<string, List<string>> _byField = [];
    private readonly HashSet<string> _known = [.. ids.Values];

    public IReadOnlyDictionary<string, string[]> ByField =>
        _byField.ToDictionary(complaint => complaint.Key, complaint => complaint.Value.ToArray());

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

    /// <summary>What may be picked from must be a choice, with the right answers among it.</summary>
    public void Choices(string field, QuestionDraft question)
    {
        if (question.Choices.Count == 0)
            return;
        if (question.Choices.Count == 1)
            Add($"{field}.choices", "holds one choice only; there must be at least two, or none for an open question.");
        foreach (
            var doubled in question
                .Choices.GroupBy(choice => choice.Trim(), StringComparer.OrdinalIgnoreCase)
                .Where(same => same.Count() > 1)
        )
            Add($"{field}.choices", $"holds '{doubled.Key}' more than once.");
        foreach (
            var missing in question.Accepted.Where(answer =>
                !question.Choices.Any(choice => choice.Trim().Equals(answer.Trim(), StringComparison.OrdinalIgnoreCase))
            )
        )
            Add($"{field}.choices", $"does not hold the right answer '{missing}'.");
    }

    public void Doubled(string field, IEnumerable<string> names)
    {
        foreach (var doubled in names.GroupBy(name => name).Where(same => same.Count() > 1))
            Add(field, $"has the id '{doubled.Key}' more than once.");
    }
}
