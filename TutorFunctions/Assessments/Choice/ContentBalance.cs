namespace TutorFunctions.Assessments;

/// <summary>
/// Keeps the shares of the objectives near their targets (constrained adaptive testing, Kingsbury and Zara 1989): the next item comes from
/// the objective that is furthest behind. All objectives have the same target.
/// </summary>
public static class ContentBalance
{
    /// <summary>The candidates of the objectives that have been asked for least; several objectives when they are level.</summary>
    /// <param name="asked">The objective of each item asked so far.</param>
    public static IReadOnlyList<Candidate> Furthest(IReadOnlyList<Candidate> candidates, IEnumerable<string> asked)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var counts = asked.CountBy(objective => objective).ToDictionary();
        // With equal targets the largest gap between target and share belongs to the smallest count.
        var least = candidates.Select(candidate => counts.GetValueOrDefault(candidate.ObjectiveId)).DefaultIfEmpty().Min();
        return [.. candidates.Where(candidate => counts.GetValueOrDefault(candidate.ObjectiveId) == least)];
    }
}
