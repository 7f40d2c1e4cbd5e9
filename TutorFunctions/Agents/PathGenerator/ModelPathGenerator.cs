using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Safety;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.PathGenerator;

/// <summary>
/// Has a model find different ways through a lesson, or the ideas of a topic that no lesson covers and ways through them.
/// </summary>
public sealed class ModelPathGenerator(LanguageModel model, TimeProvider clock) : IPathGenerator
{
    private static readonly Prompt s_prompt = Prompt.Load(AgentRole.PathGenerator);

    public async Task<GeneratedPaths> GenerateAsync(PathGeneratorInput input, Lesson lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(lesson);
        var covered = input.Setup.HasLesson ? lesson : null;
        var subject = SubjectWords.Of([
            input.Setup.Topic,
            input.Setup.Subtopic,
            lesson.Title,
            .. lesson.Concepts.SelectMany(concept => new[] { concept.Title, concept.Goal }),
        ]);
        var answer = await model.AskAsync(
            new ModelQuestion<PathGeneratorAnswer, GeneratedPaths>(
                AgentRole.PathGenerator,
                s_prompt,
                PathGeneratorJson.Default.PathGeneratorAnswer,
                Data(input.Setup, covered),
                answer => Read(answer, covered, subject),
                input.Setup,
                new Conversation()
            ),
            cancellation
        );
        return answer.Result with
        {
            Run = answer.Run(
                AgentRole.PathGenerator,
                s_prompt,
                clock.GetUtcNow().UtcDateTime,
                $"Paths through {lesson.Title}",
                $"{answer.Result.Paths.Count} paths. {answer.Result.Reason}"
            ),
        };
    }

    private GeneratedPaths Read(PathGeneratorAnswer answer, Lesson? covered, SubjectWords subject)
    {
        // Names, goals and reasons speak of all sorts of things; the path as a whole speaks of the topic.
        var paths = AnsweredPaths.Read(answer, covered, new OutgoingText(s_prompt, SubjectWords.Everything, model.Settings.Language));
        return paths.Paths.All(path => subject.CountIn(string.Join(' ', path.Nodes.Select(node => $"{node.Concept} {node.Goal}"))) > 0)
            ? paths
            : throw new UnsafeAnswerException(
                "The paths do not say a word of the topic. Teach the topic that was asked for and nothing else."
            );
    }

    private static string Data(SessionSetup setup, Lesson? lesson) =>
        PromptData.Json(
            new PathGeneratorData(
                setup.Topic,
                setup.Subtopic,
                setup.Profile.Grade,
                setup.EstimatedMinutes,
                lesson is null
                    ? null
                    :
                    [
                        .. lesson
                            .Concepts.Where(concept => !concept.IsFoundation)
                            .Select(concept => new GivenConcept(
                                concept.Title,
                                concept.Goal,
                                [.. concept.Prerequisites.Select(id => lesson.Concept(id).Title)]
                            )),
                    ],
                setup.Profile.Interests,
                setup.Profile.LearningStyle,
                setup.Profile.PreferredPace,
                setup.Guidelines
            ),
            PathGeneratorJson.Default.PathGeneratorData
        );
}
