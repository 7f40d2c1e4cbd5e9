using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Safety;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Planner;

/// <summary>
/// Has a model make the plan, or change it. It is called at the start and at a replan only: it is the model that thinks longest.
/// </summary>
public sealed class ModelPlanner(LanguageModel model, TimeProvider clock) : IPlanner
{
    private static readonly Prompt s_prompt = Prompt.Load(AgentRole.Planner);

    public async Task<ProposedPlan> PlanAsync(PlannerInput input, Lesson lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(lesson);
        var names = new StepNames((input.Current?.TodoList ?? []).Select(step => step.StepId));
        var subject = SubjectWords.Of([
            input.Setup.Topic,
            input.Setup.Subtopic,
            lesson.Title,
            .. input.Path.Nodes.SelectMany(static node => new[] { node.Concept, node.Goal }),
            .. lesson.Concepts.SelectMany(static concept => new[] { concept.Title, concept.Goal }),
        ]);
        var brief = PlannerBrief.Of(input, lesson, names);
        var outgoing = new OutgoingText(s_prompt, [.. PromptData.Texts(brief)], model.Settings.Language);
        var answer = await model.AskAsync(
            new ModelQuestion<PlannerAnswer, ProposedPlan>(
                AgentRole.Planner,
                s_prompt,
                PlannerJson.Default.PlannerAnswer,
                brief,
                answer => AnsweredPlan.Read(answer, input, lesson, names, outgoing, subject),
                input.Setup,
                input.Conversation ?? new Conversation()
            ),
            cancellation
        );
        return answer.Result with
        {
            Run = answer.Run(
                AgentRole.Planner,
                s_prompt,
                clock.GetUtcNow().UtcDateTime,
                input.Current is null
                    ? $"Plan for {lesson.Title}, {input.Setup.EstimatedMinutes} minutes"
                    : $"Replan: {input.ReplanReason}",
                answer.Result.Reasoning
            ),
        };
    }
}
