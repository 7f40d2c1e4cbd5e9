using TutorFunctions.Assessments.Endpoints;
using TutorFunctions.Courses.Endpoints;
using TutorFunctions.Learners.Endpoints;

namespace TutorFunctions.Experiences.Endpoints;

/// <summary>A learner's start into a course, as far as it has come.</summary>
public sealed record ExperienceAnswer
{
    public required string ExperienceId { get; init; }

    public required string CourseId { get; init; }

    public required string LearnerId { get; init; }

    public ExperienceStage Stage { get; init; }

    /// <summary>Why it broke; null when it did not.</summary>
    public string? Failure { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? CompletedAt { get; init; }

    /// <summary>The path before the assessment.</summary>
    public LearningPathAnswer? LearningPath { get; init; }

    public CuratedContentAnswer? CuratedContent { get; init; }

    /// <summary>Where to answer: POST /assessments/{assessment_id}/answers. Null when the course has nothing to ask.</summary>
    public string? AssessmentId { get; init; }

    /// <summary>The assessment as it stands.</summary>
    public AssessmentAnswer? InitialAssessment { get; init; }

    public ProgressOverviewAnswer? ProgressMetrics { get; init; }

    public RecommendationListAnswer? LearningRecommendations { get; init; }

    public InsightsAnswer? PersonalizationInsights { get; init; }

    /// <summary>The path as it is after the assessment.</summary>
    public LearningPathAnswer? PathAfterwards { get; init; }
}

public sealed record ExperienceListAnswer(IReadOnlyList<ExperienceAnswer> Items, string? NextCursor);
