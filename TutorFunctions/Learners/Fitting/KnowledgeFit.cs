using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Fitting;

/// <summary>Fits what other learners' answers say of items and skills.</summary>
public static class KnowledgeFit
{
    /// <summary>A model fitted to these answers. The histories' order does not matter to the result beyond chance.</summary>
    /// <param name="forgetting">Whether knowledge tracing may find that skills are forgotten between questions.</param>
    public static KnowledgeModel Fit(IReadOnlyList<LearnerHistory> histories, bool forgetting = false)
    {
        ArgumentNullException.ThrowIfNull(histories);
        var answers = NumberedAnswers.Of(histories);
        var (elo, items) = EloFit.Fit(answers);
        var (pooled, bySkill) = TracingFit.Fit(answers, forgetting);
        return new()
        {
            Elo = elo,
            Items = items,
            Tracing = pooled,
            SkillTracing = bySkill,
        };
    }
}
