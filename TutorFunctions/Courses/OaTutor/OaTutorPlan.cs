using System.Text.RegularExpressions;
using TutorFunctions.Courses.Archives;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>A course as coursePlans.json lays it out.</summary>
internal sealed record OaTutorPlan(string Name, string Language, string? Source, string? Licence, IReadOnlyList<LessonPlan> Lessons)
{
    public static IReadOnlyList<OaTutorPlan> ReadAll(IFileSet files, OaTutorLayout layout, Skips skips)
    {
        var read = JsonFile.Read(files, layout.Plans, OaTutorJson.Default.IReadOnlyListCoursePlanFile);
        if (read.Value is null)
            throw new ImportError(
                "bad_course_plans",
                read.Trouble!,
                "Correct it: it must be a list of courses, each with courseName and lessons."
            );
        var plans = read.Value.OfType<CoursePlanFile>().Where(plan => !string.IsNullOrWhiteSpace(plan.CourseName)).ToList();
        return plans.Count > 0
            ? [.. plans.Select(plan => Of(plan, skips))]
            : throw new ImportError("no_course", $"{layout.Plans} names no course.", "Give the course a courseName and its lessons.");
    }

    private static OaTutorPlan Of(CoursePlanFile plan, Skips skips)
    {
        var lessons = new List<LessonPlan>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lesson in plan.Lessons ?? [])
        {
            if (string.IsNullOrWhiteSpace(lesson?.Id))
                skips.Add(
                    lesson?.Name ?? plan.CourseName!,
                    "A lesson without an id: no problem can name it. Give it one in coursePlans.json."
                );
            else if (!ids.Add(lesson.Id))
                skips.Add(lesson.Id, "coursePlans.json lists the lesson twice in one course; the first is used.");
            else
                lessons.Add(LessonPlan.Of(lesson));
        }

        var language = string.IsNullOrWhiteSpace(plan.Language) ? "en" : plan.Language.Trim();
        return new OaTutorPlan(plan.CourseName!.Trim(), language, plan.CourseOER, plan.CourseLicense, lessons);
    }
}

/// <param name="Id">The lesson's id.</param>
/// <param name="Title">What to call it, as "1.1 Introduction to Whole Numbers".</param>
/// <param name="Topic">The title without its number.</param>
/// <param name="Names">Other names that the plan has for it.</param>
/// <param name="Objectives">Ids of the skills that it teaches.</param>
internal sealed partial record LessonPlan(
    string Id,
    string Title,
    string Topic,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Objectives
)
{
    public static LessonPlan Of(LessonPlanFile file)
    {
        var name = file.Name?.Trim() ?? "";
        var topics = file.Topics?.Trim() ?? "";
        return Named(file.Id!, name, topics, [.. file.LearningObjectives?.Keys ?? Enumerable.Empty<string>()]);
    }

    public static LessonPlan Named(string id, string name, string topics, IReadOnlyList<string> objectives)
    {
        var number = LessonWord().Replace(name, "");
        var isNamed = topics.Length == 0 || number.Contains(topics, StringComparison.OrdinalIgnoreCase);
        var title = isNamed ? number : $"{number} {topics}".Trim();
        if (title.Length == 0)
            title = id;
        var topic = LeadingNumber().Replace(title, "");
        string[] names = [topics, name];
        return new LessonPlan(id, title, topic.Length == 0 ? title : topic, [.. names.Where(text => text.Length > 0)], objectives);
    }

    [GeneratedRegex(@"^Lesson\s+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex LessonWord();

    [GeneratedRegex(@"^\d+(?:\.\d+)*[.:)]?\s*")]
    private static partial Regex LeadingNumber();
}
