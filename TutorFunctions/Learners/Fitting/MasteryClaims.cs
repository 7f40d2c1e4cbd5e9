using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Fitting;

/// <summary>
/// Holds what knowledge tracing says against what happened next: how often learners of whom it had just said that they know a skill
/// answered rightly from then on.
/// </summary>
/// <param name="Count">Times that a skill was said to be known and answers followed.</param>
/// <param name="Predicted">Share of right answers that the model expected to follow.</param>
/// <param name="Observed">Share of right answers that followed.</param>
public sealed record MasteryClaims(int Count, double Predicted, double Observed)
{
    /// <summary>
    /// Answers looked at after a claim: few, since it speaks of now. Who gets better little by little would bear it out later on, and who
    /// forgets would not.
    /// </summary>
    private const int Following = 2;

    /// <summary>With fewer claims nothing is held against the model.</summary>
    private const int FewestClaims = 50;

    private const double Tolerance = 0.025;

    /// <summary>Whether the model may say by itself that a skill is mastered; otherwise <see cref="RecencyModel"/> has to agree.</summary>
    public bool Hold => Count < FewestClaims || Observed >= Predicted - Tolerance;

    public static MasteryClaims Check(IReadOnlyList<LearnerHistory> histories, KnowledgeModel model)
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentNullException.ThrowIfNull(model);
        double predicted = 0,
            observed = 0;
        var count = 0;
        foreach (var practice in histories.SelectMany(history => history.Responses.GroupBy(response => response.Skill)))
        {
            var parameters = model.TracingOf(practice.Key);
            if (AfterClaim(practice, parameters) is not (var mastery, { Count: > 0 } next))
                continue;
            predicted += next.Average(response => KnowledgeTracing.Predict(mastery, response.Options, parameters));
            observed += next.Average(response => response.Score);
            count++;
        }

        return count == 0 ? new(0, 0, 0) : new(count, predicted / count, observed / count);
    }

    private static (double Mastery, List<Response> Next) AfterClaim(IEnumerable<Response> practice, TracingParameters parameters)
    {
        var mastery = parameters.Mastery;
        var next = new List<Response>();
        foreach (var response in practice)
        {
            if (mastery >= KnowledgeTracing.Mastered)
                next.Add(response);
            else
                mastery = KnowledgeTracing.After(mastery, response.Score, response.Options, parameters);
            if (next.Count == Following)
                break;
        }

        return (mastery, next);
    }
}
