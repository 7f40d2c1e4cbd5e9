using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.State;

/// <summary>A learner's whole state, built up again from the log, one answer after the other.</summary>
public sealed class LearnerHistoryFold
{
    private readonly Dictionary<string, SkillRecord> _skills = [];
    private readonly Dictionary<string, PracticeTrace> _items = [];

    public LearnerTotals Totals { get; private set; } = LearnerTotals.None;

    public IReadOnlyDictionary<string, SkillRecord> Skills => _skills;

    public IReadOnlyDictionary<string, PracticeTrace> Items => _items;

    /// <summary>
    /// Builds the state up from a log in the order in which the answers were given, which is the same however they came to be in the log.
    /// </summary>
    /// <param name="last">The last number that the log has given out.</param>
    public static LearnerHistoryFold Of(IEnumerable<RecordedEvidence> log, long last)
    {
        ArgumentNullException.ThrowIfNull(log);
        var fold = new LearnerHistoryFold();
        foreach (
            var recorded in log.OrderBy(static recorded => recorded.Answer.At)
                .ThenBy(static recorded => recorded.Answer.Source, StringComparer.Ordinal)
        )
            fold.Take(recorded);
        fold.Totals = fold.Totals with { Evidence = last };
        return fold;
    }

    public LearnerChange Take(RecordedEvidence recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var change = LearnerFold.After(Totals, _skills, _items.GetValueOrDefault(recorded.Answer.Item), recorded);
        Totals = change.Totals;
        foreach (var skill in change.Skills)
            _skills[skill.Skill] = skill;
        if (change.Item is { } item)
            _items[recorded.Answer.Item] = item;
        return change;
    }
}
