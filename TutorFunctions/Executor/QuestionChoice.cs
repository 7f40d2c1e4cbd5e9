using TutorFunctions.Lessons;
using TutorFunctions.Sessions;

namespace TutorFunctions.Executor;

/// <summary>Decides what to ask next.</summary>
internal static class QuestionChoice
{
    /// <summary>Right answers in a row after which a question ahead of the plan may be tried.</summary>
    private const int StreakForChallenge = 2;

    /// <summary>Failed attempts at a question after which another is asked.</summary>
    public const int AttemptsAtOne = 2;

    public static OpenQuestion Choose(ExecutorInput input, Lesson lesson)
    {
        if (input.Open is { } open && open.StepId == input.Step.StepId && open.FailedAttempts < AttemptsAtOne)
            return open;
        if (input.Open is { FailedAttempts: 0 } untouched)
            return untouched;
        return Challenge(input, lesson) ?? Ask(input, input.Step.StepId, Next(input, lesson.Concept(input.Step.ConceptId)), input.Step.ConceptId, false);
    }

    /// <summary>For a learner who does well: the question ahead whose right answer would settle the most steps, at least two.</summary>
    private static OpenQuestion? Challenge(ExecutorInput input, Lesson lesson)
    {
        if (input.Streak < StreakForChallenge || input.Step.Kind is StepKind.Summary or StepKind.Prerequisite)
            return null;
        var open = input.Ahead.Select(step => step.ConceptId).Append(input.Step.ConceptId).ToHashSet();
        var best = (from step in input.Ahead
                    let concept = lesson.Concept(step.ConceptId)
                    from item in concept.Items
                    where item.Difficulty != Difficulty.Easy
                    let reach = item.Covers.Count(open.Contains)
                    where reach > 0 && item.Covers.Contains(input.Step.ConceptId)
                    orderby reach descending
                    select (step, concept, item)).FirstOrDefault();
        return best.item is null ? null : Ask(input, best.step.StepId, best.item, best.concept.Id, true);
    }

    private static Item Next(ExecutorInput input, Concept concept)
    {
        var step = input.Step;
        var times = step.AskedItems.CountBy(id => id).ToDictionary();
        if (step.AskedItems.Count > 0 && concept.Items.SkipWhile(item => item.Id != step.AskedItems[^1]).Take(2).ToList() is [{ ProblemId: { } problem }, var part]
            && part.ProblemId == problem && !times.ContainsKey(part.Id))
        {
            return part;
        }

        var wanted = (int)Wanted(step);
        return concept.Items.MinBy(item => (10 * times.GetValueOrDefault(item.Id)) + Math.Abs((int)item.Difficulty - wanted))!;
    }

    private static Difficulty Wanted(PlanStep step) => step switch
    {
        { Kind: StepKind.Summary } => Difficulty.Medium,
        { Kind: not StepKind.Concept } or { FailuresInARow: > 0 } or { StatusInfo.QuestionsCorrect: 0 } => Difficulty.Easy,
        { StatusInfo.QuestionsCorrect: 1 } => Difficulty.Medium,
        _ => Difficulty.Hard,
    };

    private static OpenQuestion Ask(ExecutorInput input, string stepId, Item item, string conceptId, bool isChallenge) => new()
    {
        ItemId = item.Id,
        Seed = StableHash.Seed(input.Setup.SessionId, input.Turn),
        ConceptId = conceptId,
        StepId = stepId,
        Covers = item.Covers,
        IsChallenge = isChallenge,
        HintLevels = item.Hints.Count,
        AskedInTurn = input.Turn,
    };
}
