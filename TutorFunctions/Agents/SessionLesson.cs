using System.Runtime.CompilerServices;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents;

/// <summary>A session's lesson, with the concepts of other lessons that come back in it.</summary>
public static class SessionLesson
{
    // By object: as long as the setup and the concept are in use.
    private static readonly ConditionalWeakTable<SessionSetup, Lesson> s_lessons = [];
    private static readonly ConditionalWeakTable<Concept, Concept> s_reviews = [];

    /// <exception cref="KeyNotFoundException">
    /// There is no such lesson (any more). A concept of another lesson that is gone is left out.
    /// </exception>
    public static async ValueTask<Lesson> OfAsync(this ILessonSource lessons, SessionSetup setup, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        ArgumentNullException.ThrowIfNull(setup);
        if (setup.Reviews.Count == 0)
            return await lessons.GetAsync(setup.CourseId, setup.LessonId, cancellation);
        if (s_lessons.TryGetValue(setup, out var known))
            return known;
        var lesson = await lessons.GetAsync(setup.CourseId, setup.LessonId, cancellation);
        var reviews = new List<Concept>();
        foreach (var review in setup.Reviews)
        {
            if (await FindAsync(lessons, review, cancellation) is { } concept)
                reviews.Add(s_reviews.GetValue(concept, concept => AsReview(concept, review.Id)));
        }

        return s_lessons.GetValue(setup, _ => lesson with { Concepts = [.. lesson.Concepts, .. reviews] });
    }

    /// <returns>Null when its course was deleted, or changed, since the session began: the lesson goes on without it.</returns>
    private static async ValueTask<Concept?> FindAsync(ILessonSource lessons, ReviewConcept review, CancellationToken cancellation)
    {
        try
        {
            return (await lessons.GetAsync(review.CourseId, review.LessonId, cancellation)).Concept(review.ConceptId);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// The concept by itself: what it builds on and what its questions cover belong to another lesson, and nothing of it is taught unasked.
    /// </summary>
    private static Concept AsReview(Concept concept, string id) =>
        concept with
        {
            Id = id,
            IsFoundation = true,
            Prerequisites = [],
            Items = [.. concept.Items.Select(item => item.Covers.Count == 0 ? item : item with { Covers = [] })],
        };
}
