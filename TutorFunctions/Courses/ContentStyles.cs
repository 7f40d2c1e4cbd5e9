using TutorFunctions.Lessons;

namespace TutorFunctions.Courses;

/// <summary>Which presentation preferences a piece of content suits.</summary>
public static class ContentStyles
{
    public static IReadOnlyList<LearningStyle> Of(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Styles.Count > 0)
            return item.Styles;
        return item.ContentType switch
        {
            ContentType.Video or ContentType.Infographic => [LearningStyle.Visual],
            ContentType.Audio or ContentType.Podcast => [LearningStyle.Auditory],
            ContentType.Interactive or ContentType.Simulation or ContentType.Game => [LearningStyle.Kinesthetic],
            ContentType.Text or ContentType.Article => [LearningStyle.ReadingWriting],
            _ => [],
        };
    }
}
