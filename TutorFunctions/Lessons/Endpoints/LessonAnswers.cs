
namespace TutorFunctions.Lessons.Endpoints;

/// <param name="Subjects">The subjects of all lessons, whatever was asked for.</param>
public sealed record LessonListAnswer(IReadOnlyList<LessonItemAnswer> Items, string? NextCursor, IReadOnlyList<string> Subjects);

/// <param name="CourseId">The imported course that it belongs to; null for a lesson pack.</param>
/// <param name="Grades">School grades that it is for, both inclusive; null for any.</param>
/// <param name="Concepts">Titles of what is taught, in order.</param>
public sealed record LessonItemAnswer(
    string LessonId,
    string? CourseId,
    string Title,
    string Subject,
    GradeBand? Grades,
    string Overview,
    IReadOnlyList<string> Concepts,
    int Questions,
    string? Attribution
)
{
    public static LessonItemAnswer Of(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return new(
            lesson.Id,
            lesson.CourseId,
            lesson.Title,
            lesson.Subject,
            lesson.Grades,
            lesson.Overview,
            [.. lesson.Concepts.Where(concept => !concept.IsFoundation).Select(concept => concept.Title)],
            lesson.Concepts.Sum(concept => concept.Items.Count),
            lesson.Attribution
        );
    }
}

/// <param name="Glossary">Terms of the lesson and what they mean.</param>
public sealed record LessonAnswer(
    string LessonId,
    string? CourseId,
    string Title,
    string Subject,
    GradeBand? Grades,
    string Overview,
    string Summary,
    IReadOnlyList<ConceptAnswer> Concepts,
    IReadOnlyList<GlossaryTermAnswer> Glossary,
    string? Attribution
)
{
    /// <param name="lesson">The lesson.</param>
    /// <param name="withQuestions">Whether its questions are told, which is not for those who will be asked them.</param>
    public static LessonAnswer Of(Lesson lesson, bool withQuestions)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return new(
            lesson.Id,
            lesson.CourseId,
            lesson.Title,
            lesson.Subject,
            lesson.Grades,
            lesson.Overview,
            lesson.Summary,
            [.. lesson.Concepts.Select(concept => ConceptAnswer.Of(concept, withQuestions))],
            [.. lesson.Glossary.Select(entry => new GlossaryTermAnswer(entry.Term, entry.Meaning, entry.Example))],
            lesson.Attribution
        );
    }
}

public sealed record GlossaryTermAnswer(string Term, string Meaning, string? Example);

/// <param name="IsFoundation">Whether the learner should know it already; it is taught only where it is found missing.</param>
/// <param name="Questions">Null for learners.</param>
public sealed record ConceptAnswer(
    string Id,
    string Title,
    string Goal,
    bool IsFoundation,
    IReadOnlyList<string> Prerequisites,
    IReadOnlyList<ExplanationAnswer> Explanations,
    IReadOnlyList<QuestionAnswer>? Questions
)
{
    public static ConceptAnswer Of(Concept concept, bool withQuestions)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return new(
            concept.Id,
            concept.Title,
            concept.Goal,
            concept.IsFoundation,
            concept.Prerequisites,
            [.. concept.Explanations.Select(explanation => new ExplanationAnswer(explanation.Approach, explanation.Text))],
            withQuestions ? [.. concept.Items.Select(item => QuestionAnswer.Of(ItemTemplate.Instantiate(item, seed: 0), item))] : null
        );
    }
}

public sealed record ExplanationAnswer(string Approach, string Text);

/// <summary>A question as the learner with the first seed is asked it.</summary>
/// <param name="Accepted">Answers that count as right.</param>
/// <param name="Varies">Whether other learners are asked with other numbers.</param>
public sealed record QuestionAnswer(
    string ItemId,
    string? Stem,
    string Prompt,
    Difficulty Difficulty,
    IReadOnlyList<string>? Choices,
    IReadOnlyList<string> Hints,
    IReadOnlyList<string> Accepted,
    string? Solution,
    bool Varies
)
{
    internal static QuestionAnswer Of(Question question, Item item) =>
        new(
            question.ItemId,
            question.Stem,
            question.Prompt,
            question.Difficulty,
            question.Answer.Choices is { Count: > 0 } choices ? choices : null,
            [.. question.Hints.Select(hint => hint.Text)],
            question.Answer.Accepted,
            question.Solution,
            item.Parameters.Count > 0
        );
}
