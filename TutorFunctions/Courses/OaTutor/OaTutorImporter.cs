using TutorFunctions.Courses.Archives;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Imports a course from OATutor's format. The same files always make the same course.</summary>
public static class OaTutorImporter
{
    /// <exception cref="ImportError">The archive cannot be read safely, or holds no course.</exception>
    public static async Task<ImportResult> ImportAsync(Stream zip, OaTutorOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new OaTutorOptions();
        var content = await ZipReader.ReadAsync(zip, options.Limits, cancellation).ConfigureAwait(false);
        var result = Import(content.Files, options, cancellation);
        return result with { Skipped = [.. content.Ignored, .. result.Skipped] };
    }

    /// <exception cref="ImportError">The files hold no course.</exception>
    public static ImportResult Import(IFileSet files, OaTutorOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        var skips = new Skips();
        var layout = OaTutorLayout.Of(files);
        var plans = OaTutorPlan.ReadAll(files, layout, skips);
        var problems = ReadProblems(files, layout, cancellation);
        var courses = new OaTutorCourses(plans, options?.CourseName);
        var plan = courses.Choose([.. problems.Select(problem => problem.File.Value).OfType<ProblemFile>()]);

        var reader = new OaTutorPartReader(files, OaTutorSkills.ReadModel(files, layout, skips), skips);
        var parts = new List<OaTutorPart>();
        var elsewhere = new Dictionary<OaTutorPlan, int>(ReferenceEqualityComparer.Instance);
        var ownLessons = plan.Lessons.Select(lesson => lesson.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (folder, file) in problems)
        {
            cancellation.ThrowIfCancellationRequested();
            // Courses may share a lesson, so the chosen course's own lessons come before whose else the problem is.
            var isOwn = file.Value is null || ownLessons.Contains(file.Value.LessonId ?? "");
            var owner = isOwn ? plan : courses.PlanOf(file.Value!) ?? plan;
            if (owner == plan)
                parts.AddRange(reader.Read(folder, file));
            else
                elsewhere[owner] = elsewhere.GetValueOrDefault(owner) + 1;
        }

        foreach (var other in plans.Where(other => other != plan))
        {
            var count = elsewhere.GetValueOrDefault(other);
            skips.Add(other.Name, $"It is another course of the archive (problems of its own: {count}); import it by its name.");
        }

        var course = MakeCourse(plan, parts, OaTutorSkills.ReadParameters(files, layout, skips), skips);
        var items = course.Lessons.Sum(lesson => lesson.Concepts.Sum(concept => concept.Items.Count));
        return items > 0 ? new ImportResult(course, items, skips.All) : throw NothingToAsk(skips);
    }

    private static List<(ProblemFolder Folder, JsonFile<ProblemFile> File)> ReadProblems(
        IFileSet files,
        OaTutorLayout layout,
        CancellationToken cancellation
    )
    {
        var problems = new List<(ProblemFolder, JsonFile<ProblemFile>)>(layout.Problems.Count);
        foreach (var folder in layout.Problems)
        {
            cancellation.ThrowIfCancellationRequested();
            problems.Add((folder, folder.File is null ? default : JsonFile.Read(files, folder.File, OaTutorJson.Default.ProblemFile)));
        }

        return problems;
    }

    private static Course MakeCourse(
        OaTutorPlan plan,
        List<OaTutorPart> parts,
        IReadOnlyDictionary<string, BktParameters> parameters,
        Skips skips
    )
    {
        var slug = Wording.Slug(plan.Name);
        var courseId = slug.Length == 0 ? "course" : slug;
        var placed = OaTutorPlacement.Place(plan, parts, skips);
        var lessons = placed.Select(lesson => OaTutorLesson.Of(plan, courseId, lesson.Plan, lesson.Parts, skips)).ToList();
        var skills = placed
            .SelectMany(lesson => lesson.Plan.Objectives)
            .Concat(plan.Lessons.SelectMany(lesson => lesson.Objectives))
            .Concat(parts.SelectMany(part => part.Skills))
            .Distinct(StringComparer.Ordinal)
            .Select(id => new Skill(id, Wording.Title(id), parameters.GetValueOrDefault(id)));
        var credits = Credits.Lines([(plan.Source, plan.Licence), .. parts.SelectMany(part => part.Credits)]);
        return new Course
        {
            Id = courseId,
            Title = plan.Name,
            Language = plan.Language,
            Attribution = credits.Count == 0 ? [] : [.. credits, Credits.Changes],
            Lessons = lessons,
            Skills = [.. skills],
        };
    }

    private static ImportError NothingToAsk(Skips skips)
    {
        var examples = string.Join(" ", skips.All.Take(3).Select(skipped => $"{skipped.Id}: {skipped.Reason}"));
        return new ImportError(
            "nothing_to_ask",
            skips.All.Count == 0 ? "The archive has no problems." : $"None of the archive's questions can be imported. {examples}",
            "Correct what is named, or pack the folder that has content-pool in it."
        );
    }
}
