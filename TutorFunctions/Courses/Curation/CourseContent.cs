using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.Curation;

/// <summary>What a course has to choose from: its content, and each of its lessons.</summary>
public static class CourseContent
{
    public static IReadOnlyList<ContentItem> Of(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return [.. course.Content, .. course.Lessons.Where(lesson => !course.IsAuthored || course.Content.Count == 0).Select(Of)];
    }

    /// <summary>A lesson: questions to answer, with its explanations where it has any.</summary>
    private static ContentItem Of(Lesson lesson) =>
        new()
        {
            Id = lesson.Id,
            Title = lesson.Title,
            ContentType = lesson.Concepts.Any(concept => concept.Explanations.Count > 0) ? ContentType.Interactive : ContentType.Quiz,
            Description = lesson.Overview,
            Level = LevelOf([.. lesson.Concepts.SelectMany(concept => concept.Items).Select(item => item.Difficulty)]),
            Topics = [lesson.Subject, .. lesson.Topics],
            Skills = [.. lesson.Concepts.Select(concept => concept.Id)],
            LearningObjectives = [.. lesson.Concepts.Select(concept => concept.Title)],
            Styles =
            [
                .. lesson.Concepts.SelectMany(concept => concept.Explanations).SelectMany(explanation => explanation.Styles).Distinct(),
            ],
            HasInteractiveElements = true,
        };

    private static ContentLevel LevelOf(IReadOnlyCollection<Difficulty> difficulties) =>
        difficulties.Count == 0
            ? ContentLevel.Intermediate
            : difficulties.Average(difficulty => (int)difficulty) switch
            {
                < 0.67 => ContentLevel.Beginner,
                < 1.34 => ContentLevel.Intermediate,
                _ => ContentLevel.Advanced,
            };
}
