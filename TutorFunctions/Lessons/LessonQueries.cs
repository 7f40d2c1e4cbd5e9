namespace TutorFunctions.Lessons;

/// <summary>Looking things up in a lesson.</summary>
public static class LessonQueries
{
    /// <exception cref="KeyNotFoundException">The lesson has no such concept.</exception>
    public static Concept Concept(this Lesson lesson, string conceptId)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        for (var index = 0; index < lesson.Concepts.Count; index++)
        {
            if (lesson.Concepts[index].Id == conceptId)
                return lesson.Concepts[index];
        }

        throw new KeyNotFoundException($"Lesson '{lesson.Id}' has no concept '{conceptId}'.");
    }

    /// <exception cref="KeyNotFoundException">The concept has no such item.</exception>
    public static Item Item(this Concept concept, string itemId)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return concept.Items.FirstOrDefault(item => item.Id == itemId)
            ?? throw new KeyNotFoundException($"Concept '{concept.Id}' has no item '{itemId}'.");
    }

    /// <returns>Null when the lesson has no such item, as when its content was changed or deleted after it was asked.</returns>
    public static Item? FindItem(this Lesson lesson, string conceptId, string itemId)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return lesson.Concepts.FirstOrDefault(concept => concept.Id == conceptId)?.Items.FirstOrDefault(item => item.Id == itemId);
    }

    /// <summary>
    /// The explanation to begin with: of the wanted approach, else suiting the style, else the first.
    /// </summary>
    public static Explanation? Explain(this Concept concept, string? approach, LearningStyle? style) =>
        concept.Ranked(approach, style).FirstOrDefault();

    /// <summary>A concept's explanations: those of the wanted approach, then those that suit the style, then the others.</summary>
    public static IEnumerable<Explanation> Ranked(this Concept concept, string? approach, LearningStyle? style)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return concept
            .Explanations.OrderByDescending(explanation => approach is { Length: > 0 } && explanation.Approach == approach)
            .ThenByDescending(explanation => style is { } wanted && explanation.Styles.Contains(wanted));
    }
}
