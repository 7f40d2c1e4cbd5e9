using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Reads a whole pack.</summary>
internal static class LessonFields
{
    private const int FewestHooks = 2;
    private const int MostConcepts = 60;
    private const int HighestGrade = 20;
    private const int LongestWhy = 60;
    private const string Interest = "{interest}";

    public static LessonDraft Read(PackNode root, PackErrors errors)
    {
        var fields = new PackFields(
            root,
            "the lesson",
            errors,
            "id",
            "title",
            "subject",
            "topics",
            "grades",
            "overview",
            "why",
            "summary",
            "interest_hooks",
            "glossary",
            "learner_questions",
            "learner_thoughts",
            "concepts"
        );
        var parts = fields.Parts("concepts");
        if (fields.Has("concepts") && fields.Place("concepts") is PackNode.Sequence && parts.Count == 0)
            errors.Add(fields.Place("concepts"), "the lesson has no concepts: write at least one to teach");
        if (parts.Count > MostConcepts)
            errors.Add(fields.Place("concepts"), $"the lesson has {parts.Count} concepts: split it into lessons of at most {MostConcepts}");
        var concepts = parts.Take(MostConcepts).Select(part => ConceptFields.Read(part, errors)).ToList();
        var lesson = new Lesson
        {
            Id = fields.Id(),
            Title = fields.Text("title"),
            Subject = fields.Text("subject"),
            Topics = fields.Texts("topics"),
            Grades = fields.Has("grades") ? Grades(fields.Place("grades"), errors) : null,
            Overview = fields.Text("overview"),
            Why = fields.OptionalStatement("why", LongestWhy),
            Summary = fields.Text("summary"),
            InterestHooks = Hooks(fields),
            Glossary = GlossaryFields.Read(fields),
            Questions = QuestionFields.Read(fields),
            Thoughts = ThoughtFields.Read(fields),
            Concepts = [.. concepts.Select(concept => concept.Concept)],
        };
        if (fields.Has("topics") && fields.Place("topics") is PackNode.Sequence && lesson.Topics.Count == 0)
            errors.Add(fields.Place("topics"), "the lesson has no topics: list the names by which a learner may ask for it");
        return new LessonDraft(lesson, root, concepts);
    }

    private static GradeBand Grades(PackNode node, PackErrors errors)
    {
        var fields = new PackFields(node, "grades", errors, "lowest", "highest");
        if (node is not PackNode.Map)
            return new GradeBand(0, 0);
        var (lowest, highest) = (fields.Whole("lowest") ?? 0, fields.Whole("highest") ?? HighestGrade);
        if (lowest < 0 || highest > HighestGrade || lowest > highest)
        {
            errors.Add(node, $"grades go from {lowest} to {highest}: give grades between 0 and {HighestGrade}, the lowest first");
        }

        return new GradeBand(lowest, highest);
    }

    private static IReadOnlyList<string> Hooks(PackFields fields)
    {
        var hooks = fields.Texts("interest_hooks");
        var place = fields.Place("interest_hooks");
        if (fields.Has("interest_hooks") && place is PackNode.Sequence && hooks.Count < FewestHooks)
            fields.Errors.Add(place, $"the lesson has {hooks.Count} interest_hooks: write at least {FewestHooks}");
        for (var at = 0; at < hooks.Count; at++)
        {
            if (hooks[at].Length == 0)
                continue;
            var rest = hooks[at].Replace(Interest, "", StringComparison.Ordinal);
            if (rest.Length == hooks[at].Length)
                fields.Errors.Add(place.At(at), $"this interest hook lacks {Interest}: put it where the learner's interest belongs");
            else if (rest.AsSpan().ContainsAny('{', '}'))
                fields.Errors.Add(place.At(at), $"an interest hook can hold nothing but {Interest} between braces: remove the rest");
        }

        return hooks;
    }
}
