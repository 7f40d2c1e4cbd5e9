namespace TutorFunctions.Courses.Curation;

/// <summary>A piece of content with how well it suits, and why.</summary>
/// <param name="Relevance">How alike it is to the objective that it fits best, from 0 to 1.</param>
/// <param name="Quality">From 0 to 1, by what is known of the content itself.</param>
/// <param name="Personalization">From 0 to 0.8, by what is known of the learner.</param>
/// <param name="Final">0.4 relevance, 0.3 quality and 0.3 personalization.</param>
/// <param name="Place">Where it comes in the sequence, from 1: what others build on first, and easier before harder.</param>
/// <param name="Reasons">One sentence for each thing that counted.</param>
public sealed record CuratedItem(
    ContentItem Item,
    double Relevance,
    double Quality,
    double Personalization,
    double Final,
    IReadOnlyList<string> MatchedObjectives,
    int Place,
    IReadOnlyList<string> Reasons,
    AdaptiveFeatures Features
);

/// <summary>What adapts to the learner when the content is used.</summary>
/// <param name="StartDifficulty">The level to begin with; null while nothing is known of the learner.</param>
/// <param name="Questions">Questions that there are to practise it with.</param>
/// <param name="HasHints">Whether they come with hints.</param>
public sealed record AdaptiveFeatures(ContentLevel? StartDifficulty, int Questions, bool HasHints);
