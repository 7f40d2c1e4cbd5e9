using TutorFunctions.Language;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>Decides what to ask next.</summary>
internal static class QuestionChoice
{
    /// <summary>Right answers in a row after which a question ahead of the plan may be tried.</summary>
    private const int StreakForChallenge = 2;

    /// <summary>Failed attempts at a question after which another is asked; the plan is changed before where it still can be.</summary>
    private const int AttemptsAtOne = 4;

    public static OpenQuestion Choose(ExecutorInput input, Lesson lesson, TeachingGuidelines guidelines)
    {
        if (AskedForHarder(input, lesson) is { } harder)
            return harder;
        if (Kept(input, lesson) is { } kept)
            return kept;
        if (Review(input, lesson) is { } review)
            return review;
        if (input.MayChallenge && Challenge(input, lesson, input.Streak) is { } challenge)
            return challenge;
        var (concept, item) = Next(input, lesson, guidelines);
        return Ask(input, input.Step.StepId, item, concept.Id, false);
    }

    /// <summary>The open question if it is asked again; null when another one comes.</summary>
    public static OpenQuestion? Kept(ExecutorInput input, Lesson lesson) =>
        input.Open is { } open
        && !IsGivenAwayByReply(input, open, lesson)
        && ((open.StepId == input.Step.StepId && open.FailedAttempts < AttemptsAtOne) || open.FailedAttempts == 0)
            ? open
            : null;

    private static bool IsGivenAwayByReply(ExecutorInput input, OpenQuestion open, Lesson lesson) =>
        open.Options == OpenQuestion.ChoicesThatTell
        && input.LastEvaluation is { AnswerEvaluation: AnswerEvaluation.Wrong, Claim: { } claim }
        && open.In(lesson) is { } asked
        && asked.Answer.Choices.Contains(claim);

    /// <summary>
    /// For a learner who says that they know it, or is right and asks to go on: the step's hardest question, which settles it when it is
    /// right.
    /// </summary>
    private static OpenQuestion? AskedForHarder(ExecutorInput input, Lesson lesson)
    {
        var isInstead =
            input is { LastEvaluation: { IsJudged: false, AsksForHarder: true }, Open: { IsChallenge: false, FailedAttempts: 0 } };
        if (!isInstead && !input.GoesFaster())
            return null;
        if (input.Step.Kind is not StepKind.Concept)
            return Challenge(input, lesson, streak: StreakForChallenge);
        var concept = lesson.Concept(input.Step.ConceptId);
        var hardest = concept
            .Items.Where(item => item.Difficulty != Difficulty.Easy && item.Id != input.Open?.ItemId && IsWhole(concept, item))
            .Where(item => !IsSpent(input, item))
            .MaxBy(static item => item.Difficulty);
        return hardest is null ? null : Ask(input, input.Step.StepId, hardest, concept.Id, true);
    }

    /// <summary>For a learner who does well: the question ahead whose right answer would settle the most steps, at least two.</summary>
    private static OpenQuestion? Challenge(ExecutorInput input, Lesson lesson, int streak)
    {
        if (streak < StreakForChallenge || input.Step.Kind is StepKind.Summary or StepKind.Prerequisite)
            return null;
        var open = input.Ahead.Select(step => step.ConceptId).Append(input.Step.ConceptId).ToHashSet();
        var best = (
            from step in input.Ahead
            let concept = lesson.Concept(step.ConceptId)
            from item in concept.Items
            where item.Difficulty != Difficulty.Easy && item.Covers.Contains(input.Step.ConceptId) && !IsSpent(input, item)
            let reach = item.Covers.Count(open.Contains)
            orderby reach descending
            select (step, concept, item)
        ).FirstOrDefault();
        return best.item is null ? null : Ask(input, best.step.StepId, best.item, best.concept.Id, true);
    }

    /// <summary>Something from an earlier lesson that is about to be forgotten, once, before the lesson's own first question.</summary>
    private static OpenQuestion? Review(ExecutorInput input, Lesson lesson)
    {
        if (input.Step.Kind != StepKind.Introduction || input.Setup.Reviews.Count == 0)
            return null;
        var due = input
            .Setup.Reviews.Select(review => lesson.Concepts.FirstOrDefault(concept => concept.Id == review.Id))
            .OfType<Concept>()
            .FirstOrDefault(concept => !concept.Items.Any(item => input.Asked.ContainsKey(item.Id)));
        return due?.Items.Where(item => IsWhole(due, item)).MinBy(item => item.Difficulty) is { } easiest
            ? Ask(input, input.Step.StepId, easiest, due.Id, false)
            : null;
    }

    private static (Concept Concept, Item Item) Next(ExecutorInput input, Lesson lesson, TeachingGuidelines guidelines)
    {
        var step = input.Step;
        var own = lesson.Concept(step.ConceptId);
        if (
            step.AskedItems.Count > 0
            && own.Items.SkipWhile(item => item.Id != step.AskedItems[^1]).Take(2).ToList() is [{ ProblemId: { } problem }, var part]
            && part.ProblemId == problem
            && !input.Asked.ContainsKey(part.Id)
        )
        {
            return (own, part);
        }

        var wanted = (int)Wanted(step);
        return Pool(input, lesson, own)
            .MinBy(choice =>
                Repetition(input, choice.Item)
                + Scarcity(input, choice.Concept)
                + Unwelcome(guidelines, choice.Item)
                + Math.Abs((int)choice.Item.Difficulty - wanted)
            );
    }

    /// <summary>The opening and the closing question may come from any concept of the plan, first of all from the step's own.</summary>
    private static IEnumerable<(Concept Concept, Item Item)> Pool(ExecutorInput input, Lesson lesson, Concept own) =>
        input
            .Scope.Select(lesson.Concept)
            .Prepend(own)
            .DistinctBy(concept => concept.Id)
            .SelectMany(concept => concept.Items.Select(item => (concept, item)))
            .Where(choice => choice.concept == own || IsWhole(choice.concept, choice.item));

    /// <summary>Whether an item can be asked by itself: it is no later part of a problem.</summary>
    private static bool IsWhole(Concept concept, Item item) =>
        item.ProblemId is null || concept.Items.First(other => other.ProblemId == item.ProblemId) == item;

    /// <summary>
    /// What has been asked in the session comes again only when all else has: a fixed question was followed by its solution, so that its
    /// answer would be a copy; one with varying numbers asks something new a few times.
    /// </summary>
    private static int Repetition(ExecutorInput input, Item item)
    {
        var times = input.Asked.GetValueOrDefault(item.Id);
        var isFixed = item.Parameters.Count == 0;
        return (times * (isFixed ? 30 : 10)) + (isFixed && times > 0 && item.Id == input.LastItem ? 1000 : 0);
    }

    /// <summary>Keeps a concept's only question for its own step.</summary>
    private static int Scarcity(ExecutorInput input, Concept concept) =>
        input.Step.Kind == StepKind.Introduction && concept.Items is [{ Parameters.Count: 0 }] ? 20 : 0;

    /// <summary>What the teacher wants left out comes before a repetition, and after everything else.</summary>
    private static int Unwelcome(TeachingGuidelines guidelines, Item item) =>
        guidelines.Avoid.Count == 0 || guidelines.Allows($"{item.Stem} {item.Prompt}") ? 0 : 8;

    private static bool IsSpent(ExecutorInput input, Item item) => item.Parameters.Count == 0 && input.Asked.ContainsKey(item.Id);

    private static Difficulty Wanted(PlanStep step) =>
        step switch
        {
            { Kind: StepKind.Summary } => Difficulty.Medium,
            { Kind: not StepKind.Concept } or { FailuresInARow: > 0 } or { StatusInfo.QuestionsCorrect: 0 } => Difficulty.Easy,
            { StatusInfo.QuestionsCorrect: 1 } => Difficulty.Medium,
            _ => Difficulty.Hard,
        };

    private static OpenQuestion Ask(ExecutorInput input, string stepId, Item item, string conceptId, bool isChallenge) =>
        new()
        {
            ItemId = item.Id,
            Seed = StableHash.Seed(input.Setup.SessionId, input.Turn),
            ConceptId = conceptId,
            StepId = stepId,
            Covers = item.Covers,
            IsChallenge = isChallenge,
            Options = item.Answer.Choices.Count,
            HintLevels = item.Hints.Count,
            AskedInTurn = input.Turn,
        };
}
