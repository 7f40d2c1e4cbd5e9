using System.Text.Json.Serialization;
using Spectre.Console;
using TutorFunctions.Courses;
using TutorFunctions.Courses.OaTutor;
using TutorFunctions.Lessons;
using TutorFunctions.Web;

namespace TutorFunctions.Tools.Lessons;

/// <summary>What <c>check</c> found.</summary>
/// <param name="Lessons">The packs without an error.</param>
/// <param name="Courses">The archives that can be imported, with what of them would be left out.</param>
/// <param name="Errors">What must be mended before a lesson can be taught or a course imported.</param>
internal sealed record ContentCheck(
    IReadOnlyList<CheckedLesson> Lessons,
    IReadOnlyList<CheckedCourse> Courses,
    IReadOnlyList<ContentError> Errors
)
{
    /// <param name="drawings">How often each question with parameters is drawn.</param>
    public static async Task<ContentCheck> RunAsync(
        IReadOnlyList<string> files,
        int drawings,
        ProgressTask progress,
        CancellationToken cancellation
    )
    {
        progress.MaxValue = Math.Max(1, files.Count);
        var archives = files.Where(IsArchive).ToList();
        var packs = files
            .Except(archives)
            .AsParallel()
            .AsOrdered()
            .WithCancellation(cancellation)
            .Select(file =>
            {
                var pack = LessonLibrary.Read(file, drawings);
                progress.Increment(1);
                return (File: file, pack.Lesson, pack.Errors);
            })
            .ToList();
        var (courses, refused) = (new List<CheckedCourse>(), new List<ContentError>());
        foreach (var archive in archives)
        {
            await ImportAsync(archive, courses, refused, cancellation);
            progress.Increment(1);
        }

        var lessons = packs.Where(pack => pack.Lesson is not null).Select(pack => CheckedLesson.Of(pack.File, pack.Lesson!)).ToList();
        var errors = packs.SelectMany(pack =>
            pack.Errors.Select(error => new ContentError(pack.File, error.Line, error.Column, error.Reason))
        );
        return new(lessons, courses, [.. errors, .. Doubled(lessons), .. refused]);
    }

    private static bool IsArchive(string file) => Path.GetExtension(file).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ContentError> Doubled(IEnumerable<CheckedLesson> lessons) =>
        from same in lessons.GroupBy(lesson => lesson.Id)
        from lesson in same.Skip(1)
        select new ContentError(
            lesson.File,
            null,
            null,
            $"the lesson '{same.Key}' is in {same.First().File} too: give one of them another id and file name"
        );

    private static async Task ImportAsync(
        string archive,
        List<CheckedCourse> courses,
        List<ContentError> refused,
        CancellationToken cancellation
    )
    {
        try
        {
            await using var zip = File.OpenRead(archive);
            var import = await OaTutorImporter.ImportAsync(zip, options: null, cancellation);
            courses.Add(new(archive, import.Course.Id, import.Course.Lessons.Count, import.Items, import.Skipped));
        }
        catch (ImportError error)
        {
            refused.Add(new(archive, null, null, error.Message));
        }
    }
}

/// <param name="Items">How many questions it has.</param>
internal sealed record CheckedLesson(string File, string Id, string Title, int Concepts, int Items)
{
    public static CheckedLesson Of(string file, Lesson lesson) =>
        new(file, lesson.Id, lesson.Title, lesson.Concepts.Count, lesson.Concepts.Sum(concept => concept.Items.Count));
}

/// <param name="Items">How many questions its lessons have.</param>
/// <param name="Skipped">What would be left out, and why.</param>
internal sealed record CheckedCourse(string File, string CourseId, int Lessons, int Items, IReadOnlyList<SkippedContent> Skipped);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ContentCheck))]
internal sealed partial class ContentCheckJson : JsonSerializerContext
{
    public static ContentCheckJson Readable => field ??= new(ApiJson.Readable(Default.Options));
}
