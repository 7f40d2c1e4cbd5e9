using TutorFunctions.Agents.PathGenerator;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents;

/// <summary>What the agents are given in these tests.</summary>
internal static class AgentLessons
{
    public static SessionSetup Setup(Lesson lesson, int minutes = 20, LearningStyle? style = null, Pace? pace = null) =>
        new()
        {
            SessionId = "session",
            Topic = lesson.Title,
            LessonId = lesson.Id,
            EstimatedMinutes = minutes,
            Profile = new StudentProfile { LearningStyle = style, PreferredPace = pace },
            CreatedAt = default,
        };

    public static GeneratedPaths Paths(SessionSetup setup, Lesson lesson) =>
        new OfflinePathGenerator().GenerateAsync(new PathGeneratorInput(setup), lesson, CancellationToken.None).Result;

    public static PlanStep Step(string id, Concept concept) =>
        new()
        {
            StepId = id,
            Title = concept.Title,
            Description = concept.Goal,
            TeachingApproach = "examples",
            SuccessCriteria = "One right answer",
            Kind = StepKind.Concept,
            ConceptId = concept.Id,
            CorrectNeeded = 1,
        };
}
