using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents;

/// <summary>
/// A topic that no lesson covers, in the form of a lesson: its concepts are those of the plan, and its only question is the one that a
/// model has written. Whoever plays an agent so finds the same things in the same places.
/// </summary>
public static class OpenTopic
{
    /// <summary>The session's lesson, or the topic as one.</summary>
    /// <param name="steps">The plan's steps that are concerned.</param>
    /// <param name="open">The question that is open.</param>
    public static ValueTask<Lesson> LessonOfAsync(
        this ILessonSource lessons,
        SessionSetup setup,
        IEnumerable<PlanStep> steps,
        OpenQuestion? open,
        CancellationToken cancellation
    ) =>
        LessonOfAsync(
            lessons,
            setup,
            steps.Select(step => new Concept
            {
                Id = step.ConceptId,
                Title = step.Title,
                Goal = step.Description,
                Items = Items(step.ConceptId, open),
            }),
            cancellation
        );

    /// <inheritdoc cref="LessonOfAsync(ILessonSource, SessionSetup, IEnumerable{PlanStep}, OpenQuestion?, CancellationToken)"/>
    /// <param name="path">The path whose nodes are the concepts.</param>
    public static ValueTask<Lesson> LessonOfAsync(
        this ILessonSource lessons,
        SessionSetup setup,
        TeachingPath path,
        StudyPlan? plan,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        var inPath = path.Nodes.Select(node => new Concept
        {
            Id = node.ConceptId,
            Title = node.Concept,
            Goal = node.Goal,
            Items = [],
        });
        var inPlan = plan is null
            ? []
            : plan.TodoList.Select(step => new Concept
            {
                Id = step.ConceptId,
                Title = step.Title,
                Goal = step.Description,
                Items = [],
            });
        return LessonOfAsync(lessons, setup, inPath.Concat(inPlan), cancellation);
    }

    private static ValueTask<Lesson> LessonOfAsync(
        ILessonSource lessons,
        SessionSetup setup,
        IEnumerable<Concept> concepts,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(lessons);
        ArgumentNullException.ThrowIfNull(setup);
        if (setup.HasLesson)
            return lessons.OfAsync(setup, cancellation);
        var title = setup.Subtopic ?? setup.Topic;
        return new(
            new Lesson
            {
                Id = string.Empty,
                Title = title,
                Subject = setup.Topic,
                Overview = $"This lesson is about {title}.",
                Summary = $"That was the lesson about {title}.",
                Concepts = [.. concepts.DistinctBy(concept => concept.Id)],
            }
        );
    }

    private static IReadOnlyList<Item> Items(string conceptId, OpenQuestion? open) =>
        open is { Written: { } written } && open.ConceptId == conceptId ? [written] : [];
}
