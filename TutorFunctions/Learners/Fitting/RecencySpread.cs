using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Fitting;

/// <summary>
/// How far what learners can do in a skill lies around what <see cref="RecencyModel"/> expects. An answer better than expected makes it
/// likelier that the next one to the skill, predicted from the same state, is so too: by the square of the spread, times the slopes of both
/// predictions over the logit.
/// </summary>
internal static class RecencySpread
{
    private const double Narrowest = 0.2;

    /// <summary>Standard deviation in logits.</summary>
    public static double Of(IReadOnlyList<LearnerHistory> histories, KnowledgeModel knowledge, RecencyModel model)
    {
        double together = 0,
            slopes = 0;
        foreach (var history in histories)
        {
            var before = new Dictionary<string, (KnowledgeState State, double Surprise, double Slope)>();
            var state = KnowledgeState.Empty;
            foreach (var response in history.Responses)
            {
                if (before.TryGetValue(response.Skill, out var earlier))
                {
                    var (surprise, slope) = Surprise(earlier.State, response);
                    together += earlier.Surprise * surprise;
                    slopes += earlier.Slope * slope;
                }

                var now = Surprise(state, response);
                before[response.Skill] = (state, now.Surprise, now.Slope);
                state = state.After(response, knowledge);
            }
        }

        return slopes > 0
            ? Math.Clamp(Math.Sqrt(Math.Max(0, together / slopes)), Narrowest, RecencyModel.WidestSpread)
            : RecencyModel.WidestSpread;

        (double Surprise, double Slope) Surprise(KnowledgeState state, Response response)
        {
            var predicted = model.Predict(state, response.Skill, response.Item, response.Options, response.At);
            var floor = response.Options > 1 ? 1.0 / response.Options : 0;
            return (response.Score - predicted, (predicted - floor) * (1 - predicted) / (1 - floor));
        }
    }
}
