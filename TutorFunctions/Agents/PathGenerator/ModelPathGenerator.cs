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
            .. lesson.Concepts.SelectMany(static concept => new[] { concept.Title, concept.Goal }),
        ]);
        var brief = PathGeneratorBrief.Of(input.Setup, covered);
        var outgoing = new OutgoingText(s_prompt, [.. PromptData.Texts(brief)], model.Settings.Language);
        var answer = await model.AskAsync(
            new ModelQuestion<PathGeneratorAnswer, GeneratedPaths>(
                AgentRole.PathGenerator,
                s_prompt,
                PathGeneratorJson.Default.PathGeneratorAnswer,
                brief,
                answer => Read(answer, covered, outgoing, subject),
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

    private static GeneratedPaths Read(PathGeneratorAnswer answer, Lesson? covered, OutgoingText outgoing, SubjectWords subject)
    {
        var paths = AnsweredPaths.Read(answer, covered, outgoing);
        return paths.Paths.All(path => subject.CountIn(string.Join(' ', path.Nodes.Select(node => $"{node.Concept} {node.Goal}"))) > 0)
            ? paths
            : throw new UnsafeAnswerException(
                "The paths do not say a word of the topic. Teach the topic that was asked for and nothing else."
            );
    }
}
