using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.PathGenerator;

/// <summary>What the path generator's model is told.</summary>
internal static class PathGeneratorBrief
{
    /// <summary>Questions that a concept takes, and that overview and summary take together.</summary>
    private const int QuestionsAConcept = 2;

    private const int FewestConcepts = 2;
    private const int MostConceptsInOne = 10;

    /// <param name="lesson">Null for a topic that no lesson covers.</param>
    public static string Of(SessionSetup setup, Lesson? lesson) =>
        PromptData.Json(
            new PathGeneratorData(
                setup.Topic,
                setup.Subtopic,
                Audience.Of(setup.Profile.Grade),
                setup.EstimatedMinutes,
                lesson is null ? MostConcepts(setup) : null,
                lesson is null
                    ? null
                    :
                    [
                        .. lesson
                            .Concepts.Where(static concept => !concept.IsFoundation)
                            .Select(concept => new GivenConcept(
                                concept.Title,
                                concept.Goal,
                                [.. concept.Prerequisites.Select(id => lesson.Concept(id).Title)]
                            )),
                    ],
                lesson is null ? EarlierLearning.Of(setup) : null,
                setup.Profile.Interests,
                setup.Profile.LearningStyle,
                setup.Profile.PreferredPace,
                setup.Guidelines
            ),
            PathGeneratorJson.Default.PathGeneratorData
        );

    private static int MostConcepts(SessionSetup setup)
    {
        var questions = (int)(setup.EstimatedMinutes / setup.Profile.PreferredPace.MinutesPerQuestion());
        return Math.Clamp((questions - QuestionsAConcept) / QuestionsAConcept, FewestConcepts, MostConceptsInOne);
    }
}

/// <param name="MostConcepts">How many concepts the minutes allow; null where they are given.</param>
/// <param name="Concepts">The lesson's concepts, which every path must teach; null where the model is to find them.</param>
/// <param name="EarlierSessions">What the student has shown on a topic that no lesson covers; null for nothing.</param>
internal sealed record PathGeneratorData(
    string Topic,
    string? Subtopic,
    string Audience,
    int Minutes,
    int? MostConcepts,
    IReadOnlyList<GivenConcept>? Concepts,
    string? EarlierSessions,
    IReadOnlyList<string> Interests,
    LearningStyle? LearningStyle,
    Pace? PreferredPace,
    string? TeacherGuidelines
);

internal sealed record GivenConcept(string Concept, string Goal, IReadOnlyList<string> BuildsOn);
