namespace TutorFunctions.Web.Body;

/// <summary>What is wrong with a body, by field, so that a caller hears of everything at once.</summary>
internal sealed class BodyErrors
{
    private readonly Dictionary<string, List<string>> _byField = [];

    public void Add(string field, string reason)
    {
        if (!_byField.TryGetValue(field, out var reasons))
            _byField.Add(field, reasons = []);
        reasons.Add(reason);
    }

    /// <exception cref="ProblemException">422 when anything was wrong.</exception>
    public void ThrowIfAny()
    {
        if (_byField.Count > 0)
        {
            throw new ProblemException(
                422,
                "The body holds values that cannot be taken",
                string.Join(' ', _byField.Select(error => $"{error.Key} {error.Value[0]}")),
                _byField.ToDictionary(error => error.Key, error => error.Value.ToArray())
            );
        }
    }
}
