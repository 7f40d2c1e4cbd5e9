using System.Globalization;
using TutorFunctions.Courses.LearningPaths;
using TutorFunctions.Learners.Advice;

namespace TutorFunctions.Courses.Curation;

/// <summary>Chooses content for a learner and some objectives; every part of a score says what it counted.</summary>
public static class ContentCuration
{
    private const double OfRelevance = 0.4;
    private const double OfQuality = 0.3;
    private const double OfPersonalization = 0.3;

    /// <param name="objectives">In words.</param>
    /// <param name="similarities">For each objective, how alike it is to each of the pool.</param>
    /// <returns>The best first; what has nothing in common with any objective is left out.</returns>
    public static IReadOnlyList<CuratedItem> Choose(
        Course course,
        IReadOnlyList<ContentItem> pool,
        IReadOnlyList<string> objectives,
        IReadOnlyList<IReadOnlyList<double>> similarities,
        CourseLearner learner
    )
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(objectives);
        ArgumentNullException.ThrowIfNull(similarities);
        ArgumentNullException.ThrowIfNull(learner);
        var chosen = new List<CuratedItem>();
        for (var index = 0; index < pool.Count; index++)
        {
            var alike = objectives
                .Select((objective, at) => (objective, likeness: similarities[at][index]))
                .Where(pair => pair.likeness > 0)
                .OrderByDescending(pair => pair.likeness)
                .ToList();
            if (alike.Count > 0)
                chosen.Add(Score(course, pool[index], alike, learner));
        }

        var places = Sequence(course, chosen);
        return
        [
            .. chosen
                .Select(item => item with { Place = places[item.Item.Id] })
                .OrderByDescending(item => item.Final)
                .ThenBy(item => item.Place),
        ];
    }

    /// <summary>The text by which content is compared.</summary>
    public static string TextOf(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return string.Join(
            ". ",
            new[] { item.Title, item.Description }.Concat(item.Topics).Concat(item.LearningObjectives).Where(text => text.Length > 0)
        );
    }

    private static CuratedItem Score(
        Course course,
        ContentItem item,
        List<(string Objective, double Likeness)> alike,
        CourseLearner learner
    )
    {
        var reasons = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"Relevance {alike[0].Likeness:0.00}: closest to \"{alike[0].Objective}\"."),
        };
        var quality = Quality(item, reasons);
        var personalization = Personalization(item, learner, reasons);
        var final = (OfRelevance * alike[0].Likeness) + (OfQuality * quality) + (OfPersonalization * personalization);
        return new CuratedItem(
            item,
            Math.Round(alike[0].Likeness, 4),
            Math.Round(quality, 4),
            Math.Round(personalization, 4),
            Math.Round(final, 4),
            [.. alike.Select(pair => pair.Objective)],
            0,
            reasons,
            Features(course, item, learner)
        );
    }

    private static double Quality(ContentItem item, List<string> reasons)
    {
        var quality = 0.7;
        quality += Counted(
            item.Description.Length is >= 100 and <= 1000,
            0.1,
            $"its description has {item.Description.Length} characters",
            reasons
        );
        quality += Counted(item.HasVideo, 0.1, "it has video", reasons);
        quality += Counted(item.HasInteractiveElements, 0.1, "there is something to do in it", reasons);
        quality += Counted(item.LearningObjectives.Count > 0, 0.1, "it says what it teaches", reasons);
        quality += item.UserRating is { } rating and > 0
            ? Counted(true, 0.2 * rating / 5, string.Create(CultureInfo.InvariantCulture, $"users gave it {rating:0.0} of 5"), reasons)
            : 0;
        return Math.Min(1, quality);
    }

    private static double Personalization(ContentItem item, CourseLearner learner, List<string> reasons)
    {
        var score = 0.0;
        if (learner.Profile?.LearningStyle is { } style)
            score += Counted(
                ContentStyles.Of(item).Contains(style),
                0.3,
                "it is presented as the learner likes it, which is a preference and no claim about learning",
                reasons,
                "Personalization"
            );
        var interests = learner.Profile?.Interests ?? [];
        var topics = item.Topics.SelectMany(TfIdfSimilarity.Stems).ToHashSet();
        var shared = interests.Where(interest => TfIdfSimilarity.Stems(interest).Any(topics.Contains)).ToList();
        score += Counted(
            shared.Count > 0,
            Math.Min(0.3, 0.1 * shared.Count),
            $"the learner likes {string.Join(", ", shared)}",
            reasons,
            "Personalization"
        );
        if (learner.LevelIn(item.Skills) is { } level)
        {
            var basis = level.IsDeclared ? "as the school puts it" : $"from {level.N} answers";
            score += Counted(
                Suits(item.Level, level.Value),
                0.2,
                string.Create(CultureInfo.InvariantCulture, $"its level suits the learner's {level.Value:0.00} {basis}"),
                reasons,
                "Personalization"
            );
        }

        return score;
    }

    /// <summary>Whether a level suits; the bands overlap, as nobody moves from one to the next in a day.</summary>
    private static bool Suits(ContentLevel level, double skill) =>
        level switch
        {
            ContentLevel.Beginner => skill < 0.4,
            ContentLevel.Intermediate => skill is >= 0.3 and <= 0.7,
            ContentLevel.Advanced => skill > 0.6,
            _ => skill > 0.8,
        };

    private static double Counted(bool counts, double points, string why, List<string> reasons, string part = "Quality")
    {
        if (!counts)
            return 0;
        reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{part} +{points:0.00}: {why}."));
        return points;
    }

    private static AdaptiveFeatures Features(Course course, ContentItem item, CourseLearner learner)
    {
        var items = course
            .Lessons.SelectMany(lesson => lesson.Concepts)
            .Where(concept => item.Skills.Contains(concept.Id))
            .DistinctBy(concept => concept.Id)
            .SelectMany(concept => concept.Items)
            .ToList();
        return new(
            learner.LevelIn(item.Skills) is { } level ? StartAt(level.Value) : null,
            items.Count,
            items.Count > 0 && items.TrueForAll(question => question.Hints.Count > 0)
        );
    }

    internal static ContentLevel StartAt(double level) =>
        level < 0.4 ? ContentLevel.Beginner
        : level < Recommendations.Mastered ? ContentLevel.Intermediate
        : ContentLevel.Advanced;

    private static Dictionary<string, int> Sequence(Course course, List<CuratedItem> chosen)
    {
        var graph = PrerequisiteGraph.Of(course);
        var order = PrerequisiteGraph
            .InOrder(
                [.. graph.Skills.Select(skill => skill.Id)],
                [.. graph.Edges.Select(edge => new SkillPrerequisite(edge.Skill, edge.Requires))]
            )
            .Select((skill, place) => (skill, place))
            .ToDictionary(pair => pair.skill, pair => pair.place);
        return chosen
            .OrderBy(item =>
                item.Item.Skills.Select(skill => order.GetValueOrDefault(skill, int.MaxValue)).DefaultIfEmpty(int.MaxValue).Min()
            )
            .ThenBy(item => item.Item.Level)
            .ThenByDescending(item => item.Final)
            .Select((item, index) => (item.Item.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index + 1);
    }
}
