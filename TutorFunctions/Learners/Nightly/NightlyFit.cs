using System.Collections.Immutable;
using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Nightly;

/// <summary>
/// Fits <see cref="RecencyModel"/> to learners' logs and judges it on learners that it was not fitted to, so that it is used only where it
/// predicts better than what needs no fit.
/// </summary>
public static class NightlyFit
{
    /// <summary>With fewer first tries, or fewer learners, nothing is fitted.</summary>
    public const int FewestAnswers = 2000;
    public const int FewestLearners = 20;

    /// <summary>Items that keep an intercept of their own, those with the most answers: what fits into a row of a table.</summary>
    private const int MostItems = 20_000;

    /// <returns>Null when there are too few answers or learners.</returns>
    internal static NightlyModel? Of(IReadOnlyList<FoldedLog> logs, DateTime at)
    {
        var practised = logs.Where(log => log.Online.Count > 0).ToList();
        var answers = practised.Sum(log => log.Online.Count);
        if (answers < FewestAnswers || practised.Count < FewestLearners)
            return null;
        var online = practised
            .SelectMany(log => log.Online.Zip(log.History.Responses, (predicted, response) => (predicted, response.Score)))
            .ToList();
        List<LearnerHistory> histories = [.. practised.Select(log => log.History)];
        var (tracing, model) = (TracingOf(practised), WithMostAnswered(Fit(practised), practised));
        return new NightlyModel(
            at,
            practised.Count,
            answers,
            model with
            {
                Spread = RecencySpread.Of(histories, tracing, model),
            },
            MasteryClaims.Check(histories, tracing),
            PredictionQuality.Of(HeldOut(practised)),
            PredictionQuality.Of(online)
        );
    }

    /// <summary>Each fifth of the learners, predicted by what was fitted to the others.</summary>
    private static List<(double Predicted, double Score)> HeldOut(List<FoldedLog> logs)
    {
        var predictions = new List<(double, double)>();
        foreach (var fold in logs.GroupBy(log => CrossValidation.FoldOf(log.History.Learner)))
        {
            var model = Fit([.. logs.Where(log => CrossValidation.FoldOf(log.History.Learner) != fold.Key)]);
            foreach (var log in fold)
            {
                for (var number = 0; number < log.History.Responses.Count; number++)
                {
                    var response = log.History.Responses[number];
                    predictions.Add(
                        (model.Predict(log.FeaturesOf(number), response.Skill, response.Item, response.Options), response.Score)
                    );
                }
            }
        }

        return predictions;
    }

    private static RecencyModel Fit(List<FoldedLog> logs) =>
        RecencyFit.Fit([.. logs.Select(log => log.History)], [.. logs.SelectMany(log => log.Features)]);

    private static KnowledgeModel TracingOf(List<FoldedLog> logs)
    {
        var tracing = ImmutableDictionary<string, TracingParameters>.Empty;
        foreach (var log in logs)
            tracing = tracing.SetItems(log.Tracing);
        return KnowledgeModel.Default with { SkillTracing = tracing };
    }

    private static RecencyModel WithMostAnswered(RecencyModel model, List<FoldedLog> logs)
    {
        if (model.Items.Count <= MostItems)
            return model;
        var most = logs.SelectMany(log => log.History.Responses)
            .CountBy(response => response.Item)
            .OrderByDescending(item => item.Value)
            .ThenBy(item => item.Key, StringComparer.Ordinal)
            .Take(MostItems);
        return new(
            model.Weights,
            most.ToImmutableDictionary(item => item.Key, item => model.Items[item.Key]),
            model.Skills,
            model.Growth,
            model.Spread
        );
    }
}
