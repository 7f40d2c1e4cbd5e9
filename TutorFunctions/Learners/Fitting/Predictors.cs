using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Fitting;

/// <summary>The models that predict the next answer, and what to hold them against.</summary>
public static class Predictors
{
    /// <summary>The performance-factor model with nothing but the learner's own answers.</summary>
    public static AnswerPredictor FromNoData { get; } = Online(KnowledgeModel.Default);

    /// <summary>The same share of right answers for everyone.</summary>
    public static AnswerPredictor Constant(IReadOnlyList<LearnerHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        var share = histories.SelectMany(history => history.Responses).Select(response => response.Score).DefaultIfEmpty(0.5).Average();
        return new(KnowledgeModel.Default, (_, _) => share);
    }

    /// <summary>The performance-factor model, fitted.</summary>
    public static AnswerPredictor Online(IReadOnlyList<LearnerHistory> histories) => Online(KnowledgeFit.Fit(histories));

    /// <summary>The performance-factor model with given parameters.</summary>
    public static AnswerPredictor Online(KnowledgeModel model) =>
        new(model, (state, response) => state.Predict(response.Skill, response.Item, response.Options, model));

    /// <summary>Knowledge tracing, fitted.</summary>
    public static AnswerPredictor Tracing(IReadOnlyList<LearnerHistory> histories, bool forgetting)
    {
        var model = KnowledgeFit.Fit(histories, forgetting);
        return new(model, (state, response) =>
            KnowledgeTracing.Predict(state.Mastery(response.Skill, model), response.Options, model.TracingOf(response.Skill))
        );
    }

    /// <summary>The logistic model with recency, fitted.</summary>
    public static AnswerPredictor Nightly(IReadOnlyList<LearnerHistory> histories)
    {
        var knowledge = KnowledgeFit.Fit(histories);
        return Nightly(RecencyFit.Fit(histories, knowledge), knowledge);
    }

    /// <summary>The logistic model with recency, as it was fitted.</summary>
    /// <param name="knowledge">The model that it was fitted with.</param>
    public static AnswerPredictor Nightly(RecencyModel model, KnowledgeModel knowledge)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(knowledge, (state, response) => model.Predict(state, response.Skill, response.Item, response.Options, response.At));
    }
}
