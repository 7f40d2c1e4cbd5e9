using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.LearningPaths;

/// <summary>A way through a course for one learner.</summary>
/// <param name="Steps">What to learn, in order.</param>
/// <param name="Known">What is left out because it is known.</param>
/// <param name="Minutes">How long it takes, and between which bounds.</param>
/// <param name="DifficultyProgression">The level at which each step begins.</param>
public sealed record LearningPath(
    IReadOnlyList<PathStep> Steps,
    IReadOnlyList<KnownSkill> Known,
    MinutesRange Minutes,
    IReadOnlyList<ContentLevel> DifficultyProgression,
    PersonalizationFactors Factors
);

/// <param name="Level">Probability that it is known now.</param>
/// <param name="N">Judged answers that the level rests on.</param>
/// <param name="Requires">What it builds on, and how that is known.</param>
/// <param name="Readiness">How far what it builds on is known, from 0 to 1.</param>
/// <param name="Interest">How alike it is to what the learner likes, from 0 to 1.</param>
/// <param name="Reason">Why it is in the path, and why here.</param>
public sealed record PathStep(
    string Skill,
    string Title,
    string? LessonId,
    double Level,
    int N,
    IReadOnlyList<PathRequirement> Requires,
    double Readiness,
    double Interest,
    MinutesRange Minutes,
    ContentLevel Difficulty,
    string Reason
);

public sealed record PathRequirement(string Skill, string Title, PrerequisiteOrigin Origin, double Level);

/// <param name="N">Judged answers that the level rests on.</param>
public sealed record KnownSkill(string Skill, string Title, double Level, int N);

/// <param name="Basis">Where the figure comes from.</param>
/// <param name="N">Answers whose time is known; 0 when the pace was not measured.</param>
public sealed record MinutesRange(double Estimate, double Low, double High, string Basis, int N);

/// <param name="LearningStyle">A preference for how things are presented: it orders nothing here and promises nothing.</param>
/// <param name="AverageLevel">Mean level over the course's skills that were answered; null before the first answer.</param>
public sealed record PersonalizationFactors(
    LearningStyle? LearningStyle,
    Pace? PreferredPace,
    double? AverageLevel,
    int N,
    double InterestsAlignment
);
