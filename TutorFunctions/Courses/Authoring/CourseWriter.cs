using System.Text;
using TutorFunctions.Courses.LearningPaths;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.Authoring;

/// <summary>
/// Makes a course of what its author sent: a skill for each objective, and one lesson with those that questions practise.
/// </summary>
public static class CourseWriter
{
    /// <param name="complaints">What is wrong, by field; empty when the course could be made.</param>
    /// <returns>Null when something is wrong.</returns>
    public static Course? Write(CourseDraft draft, out IReadOnlyDictionary<string, string[]> complaints)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var ids = (draft.Objectives.Count > 0 ? draft.Objectives : Named(draft))
            .DistinctBy(Slug)
            .ToDictionary(objective => objective, Slug);
        var found = new Complaints(ids);
        foreach (var objective in ids.Where(objective => objective.Value.Length == 0))
            found.Add("objectives", $"\"{objective.Key}\" has no letter or digit.");
        found.Doubled("content", draft.Content.Select(content => content.Item.Id));
        found.Doubled("questions", draft.Questions.Select(question => question.Id));
        for (var index = 0; index < draft.Prerequisites.Count; index++)
            found.Unknown($"prerequisites[{index}]", [draft.Prerequisites[index].Objective, .. draft.Prerequisites[index].Requires]);
        for (var index = 0; index < draft.Content.Count; index++)
            found.Unknown($"content[{index}].learning_objectives", draft.Content[index].Item.LearningObjectives);
        for (var index = 0; index < draft.Questions.Count; index++)
        {
            found.Unknown($"questions[{index}].objectives", draft.Questions[index].Objectives);
            if (draft.Questions[index].Objectives.Count == 0)
                found.Add($"questions[{index}].objectives", "must name what the question asks for.");
            found.Choices($"questions[{index}]", draft.Questions[index]);
        }

        if (draft.EndsAt <= draft.StartsAt)
            found.Add("ends_at", "must come after starts_at.");

        complaints = found.ByField;
        if (complaints.Count > 0)
            return null;
        SkillPrerequisite[] prerequisites =
        [
            .. draft
                .Prerequisites.SelectMany(edge =>
                    edge.Requires.Select(required => new SkillPrerequisite(Slug(edge.Objective), Slug(required)))
                )
                .Distinct(),
        ];
        Skill[] skills = [.. ids.Select(objective => new Skill(objective.Value, Capitalised(objective.Key)))];
        if (PrerequisiteGraph.CycleIn(prerequisites) is { } cycle)
        {
            complaints = new Dictionary<string, string[]>
            {
                ["prerequisites"] =
                [
                    $"go round in a circle: "
                        + $"{string.Join(" → ", cycle.Select(id => $"\"{skills.First(skill => skill.Id == id).Title}\""))}.",
                ],
            };
            return null;
        }

        ContentItem[] content =
        [
            .. draft.Content.Select(one => one.Item with { Skills = [.. one.Item.LearningObjectives.Select(Slug).Distinct()] }),
        ];
        return new Course
        {
            Id = draft.Id,
            Title = draft.Title,
            Language = draft.Language ?? "en",
            Attribution = [],
            Lessons = [.. LessonOf(draft, skills, prerequisites, content)],
            Skills = skills,
            IsAuthored = true,
            Description = draft.Description,
            Prerequisites = prerequisites,
            Content = content,
            StartsAt = draft.StartsAt,
            EndsAt = draft.EndsAt,
        };
    }

    /// <summary>The objectives of a draft that does not list them.</summary>
    private static IEnumerable<string> Named(CourseDraft draft) =>
        draft
            .Questions.SelectMany(question => question.Objectives)
            .Concat(draft.Content.SelectMany(content => content.Item.LearningObjectives));

    /// <returns>None when there are no questions: a lesson without them could not be taught.</returns>
    private static IEnumerable<Lesson> LessonOf(CourseDraft draft, Skill[] skills, SkillPrerequisite[] prerequisites, ContentItem[] content)
    {
        if (draft.Questions.Count == 0)
            yield break;
        var questions = draft.Questions.ToLookup(question => Slug(question.Objectives[0]));
        var practised = PrerequisiteGraph.InOrder([.. skills.Select(skill => skill.Id)], prerequisites).Where(questions.Contains).ToList();
        var concepts = practised
            .Select(id => new Concept
            {
                Id = id,
                Title = skills.First(skill => skill.Id == id).Title,
                Goal = skills.First(skill => skill.Id == id).Title,
                Prerequisites =
                [
                    .. prerequisites.Where(edge => edge.Skill == id && practised.Contains(edge.Requires)).Select(edge => edge.Requires),
                ],
                Explanations =
                [
                    .. content
                        .Where(item => item.Skills.Contains(id) && item.Description.Length > 0)
                        .Select(item => new Explanation(item.Title, ContentStyles.Of(item), item.Description)),
                ],
                Items = [.. questions[id].Select(question => ItemOf(question, id, practised))],
            })
            .ToList();
        var goals = string.Join("; ", concepts.Select(concept => concept.Title));
        yield return new Lesson
        {
            Id = $"{draft.Id}-lesson",
            CourseId = draft.Id,
            Title = draft.Title,
            Subject = draft.Subject ?? draft.Title,
            Topics = [.. draft.Objectives],
            Overview = draft.Description is { Length: > 0 } about
                ? about
                : $"This lesson is about {draft.Title}. You will practise: {goals}.",
            Summary = $"You have worked on {draft.Title}. You have practised: {goals}.",
            Concepts = concepts,
        };
    }

    private static Item ItemOf(QuestionDraft question, string own, List<string> practised)
    {
        var key = AnswerKeys.From(question.Accepted[0], question.Choices, question.Choices.Count > 0, question.Question);
        return new Item
        {
            Id = question.Id,
            Prompt = question.Question,
            Difficulty = question.Difficulty,
            Answer = key with { Accepted = question.Accepted },
            Hints = [.. question.Hints.Select(hint => new Hint { Text = hint })],
            Solution = question.Solution,
            Covers = [.. question.Objectives.Select(Slug).Where(id => id != own && practised.Contains(id)).Distinct()],
        };
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>An objective's id: its letters and digits, with hyphens between the words.</summary>
    internal static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
