namespace TutorFunctions.Assessments;

/// <summary>How an assessment goes on. Each step makes the next state of it and leaves the present one as it is.</summary>
public static class AssessmentFlow
{
    /// <param name="seed">Draws the first item and its numbers.</param>
    /// <returns>Null when the objectives have no item that the assessment's type can ask.</returns>
    public static AssessmentState? Begin(AssessmentPlan plan, CalibratedBank bank, int seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(bank);
        return Ask(bank.Candidates(plan, new HashSet<string>()), [], AbilityEstimate.Population, seed, plan.CreatedAt) is { } first
            ? new AssessmentState { Open = first }
            : null;
    }

    /// <summary>The state after the answer to the open item.</summary>
    /// <param name="seed">Draws the next item and its numbers.</param>
    public static AssessmentState After(Assessment before, GivenAnswer answer, CalibratedBank bank, int seed)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(bank);
        var after = before with { Answers = [.. before.Answers, answer] };
        var next = before.State with { Version = before.State.Version + 1, Open = null };
        var ability = after.Ability;
        if (StoppingRule.Reached(before.Plan, after.Answers.Count, ability.StandardError) is { } reason)
            return next.End(reason, answer.At);
        var candidates = bank.Candidates(before.Plan, after.Answers.Select(given => given.ItemId).ToHashSet());
        return Ask(candidates, after.Answers.Select(given => given.ObjectiveId), ability, seed, answer.At) is { } open
            ? next with
            {
                Open = open,
            }
            : next.End(EndReason.NoItemsLeft, answer.At);
    }

    /// <summary>The state after a mark. Only its version changes; what the marks come to is read from them.</summary>
    public static AssessmentState After(Assessment before, PeerMark mark)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(mark);
        return before.State with { Version = before.State.Version + 1 };
    }

    private static AskedItem? Ask(
        IReadOnlyList<Candidate> candidates,
        IEnumerable<string> asked,
        AbilityEstimate ability,
        int seed,
        DateTime at
    ) =>
        ItemChoice.Next(candidates, asked, ability.Ability, seed) is { } chosen
            ? new AskedItem
            {
                ItemId = chosen.ItemId,
                ObjectiveId = chosen.ObjectiveId,
                Seed = seed,
                AskedAt = at,
                Parameters = chosen.Parameters,
            }
            : null;
}
