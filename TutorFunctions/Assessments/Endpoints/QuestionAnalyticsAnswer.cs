using TutorFunctions.Grading;

namespace TutorFunctions.Assessments.Endpoints;

/// <summary>One answer, how it bears on the estimate, and what all learners' answers say of the item.</summary>
/// <param name="Score">From 0 to 1; null while people have not agreed on it.</param>
/// <param name="ExpectedScore">The probability of a right answer at the ability believed before it.</param>
/// <param name="Ability">The ability believed after it.</param>
/// <param name="StandardError">Of that ability.</param>
/// <param name="Discrimination">a, as it was when the item was asked; so are the next two.</param>
/// <param name="Difficulty">b, in logits.</param>
/// <param name="Guessing">c.</param>
/// <param name="Item">All learners' answers to the item; null when it is gone from the course.</param>
/// <param name="Marks">How people's marks stand; null for an answer that is not marked by people.</param>
public sealed record QuestionAnalyticsAnswer(
    int Position,
    string ItemId,
    string ObjectiveId,
    string Answer,
    Verdict? Evaluation,
    double? Score,
    double ExpectedScore,
    double? ResponseTimeSeconds,
    double? Confidence,
    DateTime AnsweredAt,
    double Ability,
    double StandardError,
    double Discrimination,
    double Difficulty,
    double Guessing,
    ItemFiguresAnswer? Item,
    MarksAnswer? Marks
)
{
    public static IReadOnlyList<QuestionAnalyticsAnswer> Of(Assessment assessment, AssessmentItems items)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(items);
        var analytics = new List<QuestionAnalyticsAnswer>();
        var likelihood = AbilityLikelihood.Empty;
        foreach (var answer in assessment.Answers)
        {
            var before = likelihood.Estimate(AbilityEstimate.Population);
            var score = assessment.ScoreOf(answer);
            var asked = answer.Asked.Parameters;
            if (score is { } scored)
                likelihood = likelihood.With(new ScoredResponse(asked, scored));
            var after = likelihood.Estimate(AbilityEstimate.Population);
            analytics.Add(
                new(
                    answer.Position,
                    answer.ItemId,
                    answer.ObjectiveId,
                    answer.Text,
                    answer.Verdict,
                    Rounded.Of(score),
                    Rounded.Of(asked.Probability(before.Ability)),
                    answer.ResponseSeconds,
                    answer.Confidence,
                    answer.At,
                    Rounded.Of(after.Ability),
                    Rounded.Of(after.StandardError),
                    Rounded.Of(asked.Discrimination),
                    Rounded.Of(asked.Difficulty),
                    Rounded.Of(asked.Guessing),
                    items.Bank.Items.Find(answer.ItemId) is { } item
                        ? ItemFiguresAnswer.Of(ItemFigures.Of(items.Bank.Calibration(item), items.Known.Assessments))
                        : null,
                    assessment.Plan.Type == AssessmentType.Peer ? MarksAnswer.Of(assessment, answer.ItemId) : null
                )
            );
        }

        return analytics;
    }
}

/// <param name="N">Answers of all learners.</param>
/// <param name="PValue">Their mean score; null without answers.</param>
/// <param name="Exposure">The share of the course's assessments in which the item was answered.</param>
public sealed record ItemFiguresAnswer(
    int N,
    double? PValue,
    IntervalAnswer? PValueInterval,
    double Discrimination,
    IntervalAnswer DiscriminationInterval,
    double Difficulty,
    IntervalAnswer DifficultyInterval,
    double? Exposure
)
{
    public static ItemFiguresAnswer Of(ItemFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new(
            figures.N,
            Rounded.Of(figures.PValue),
            IntervalAnswer.Of(figures.PValueInterval),
            Rounded.Of(figures.Discrimination),
            IntervalAnswer.Of(figures.DiscriminationInterval),
            Rounded.Of(figures.Difficulty),
            IntervalAnswer.Of(figures.DifficultyInterval),
            Rounded.Of(figures.Exposure)
        );
    }
}

/// <param name="N">Marks so far.</param>
/// <param name="Points">From 0 to 4; null until it is settled.</param>
public sealed record MarksAnswer(int N, MarkStatus Status, double? Points)
{
    public static MarksAnswer Of(Assessment assessment, string itemId)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var outcome = assessment.MarksOf(itemId);
        return new(assessment.Marks.Count(mark => mark.ItemId == itemId), outcome.Status, Rounded.Of(outcome.Points));
    }
}
