using TutorFunctions.Learners.Progress;

namespace TutorFunctions.Learners.Advice;

/// <summary>Something to do next, and why.</summary>
/// <param name="Type">What kind of advice it is.</param>
/// <param name="Skill">The skill that it is about; null when it is about none in particular.</param>
/// <param name="Reasoning">Why, in words that name the figure.</param>
/// <param name="Figure">What it rests on.</param>
public sealed record Recommendation(RecommendationType Type, string? Skill, string Reasoning, Figure Figure);

public enum RecommendationType
{
    /// <summary>A person should look at a skill on which the learner gets nowhere.</summary>
    PersonalHelp,
    KnowledgeGapRemediation,
    SpacedReview,
    PaceModification,
    EngagementEnhancement,
    DifficultyCalibration,
}
