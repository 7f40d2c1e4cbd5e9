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
            .. input.Path.Nodes.SelectMany(node => new[] { node.Concept, node.Goal }),
            .. lesson.Concepts.SelectMany(concept => new[] { concept.Title, concept.Goal }),
        ]);
        var outgoing = new OutgoingText(s_prompt, SubjectWords.Everything, model.Settings.Language);
        var answer = await model.AskAsync(
            new ModelQuestion<PlannerAnswer, ProposedPlan>(
                AgentRole.Planner,
                s_prompt,
                PlannerJson.Default.PlannerAnswer,
                Data(input, lesson, names),
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

    private static string Data(PlannerInput input, Lesson lesson, StepNames names)
    {
        var (setup, path, conversation) = (input.Setup, input.Path, input.Conversation ?? new Conversation());
        var placed = path.Nodes.Select(node => node.ConceptId).Concat(setup.Reviews.Select(review => review.Id)).ToHashSet();
        return PromptData.Json(
            new PlannerData(
                setup.Subtopic is null ? setup.Topic : $"{setup.Topic}: {setup.Subtopic}",
                setup.Profile.Grade,
                setup.EstimatedMinutes,
                setup.Guidelines,
                new(setup.Profile.Interests, setup.Profile.LearningStyle, setup.Profile.PreferredPace),
                new(path.Name, path.Description, [.. path.Nodes.Select(node => new PathLine(node.Concept, node.Goal))]),
                setup.HasLesson ? [.. lesson.Concepts.Where(concept => !placed.Contains(concept.Id)).Select(concept => concept.Title)] : [],
                [.. setup.KnownConcepts.Select(id => TitleOf(id) ?? id)],
                [.. setup.MasteredConcepts.Select(id => TitleOf(id) ?? id)],
                [.. setup.Reviews.Select(review => TitleOf(review.Id)).OfType<string>()],
                input.Current is not null,
                input.Current is null
                    ? null
                    :
                    [
                        .. input.Current.TodoList.Select(step => new PlannedStep(
                            names.NameOf(step.StepId),
                            lesson.Concepts.FirstOrDefault(concept => concept.Id == step.ConceptId)?.Title ?? step.Title,
                            step.Title,
                            step.Description,
                            step.TeachingApproach,
                            step.SuccessCriteria,
                            step.Status,
                            step.StatusInfo.QuestionsAsked,
                            step.StatusInfo.QuestionsCorrect,
                            step.CorrectNeeded
                        )),
                    ],
                input.ReplanReason,
                input.Current is null ? null : [.. conversation.Recent.Select(exchange => exchange.Note).OfType<string>()],
                input.Current is null || conversation.Summary.Length == 0 ? null : conversation.Summary
            ),
            PlannerJson.Default.PlannerData
        );

        string? TitleOf(string conceptId) => lesson.Concepts.FirstOrDefault(concept => concept.Id == conceptId)?.Title;
    }
}
