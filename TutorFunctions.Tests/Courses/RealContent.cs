using System.IO.Compression;
using System.Text.Json;
using TutorFunctions.Courses;
using TutorFunctions.Courses.OaTutor;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Courses;

/// <summary>A whole course as its authors publish it. It is input to the tests and no part of the project.</summary>
internal static class RealContent
{
    private static readonly Lazy<string> Found = new(Find);
    private static readonly Lazy<byte[]> Zipped = new(Pack);
    private static readonly Lazy<ImportResult> Imported = new(() => OaTutorImporter.ImportAsync(new MemoryStream(Zip)).GetAwaiter().GetResult());
    private static readonly Lazy<IReadOnlyList<RealStep>> Read = new(ReadSteps);

    public static string Folder => Found.Value;

    public static byte[] Zip => Zipped.Value;

    public static ImportResult Result => Imported.Value;

    public static IReadOnlyList<RealStep> Steps => Read.Value;

    public static IEnumerable<(Lesson Lesson, Concept Concept, Item Item)> Items =>
        from lesson in Result.Course.Lessons
        from concept in lesson.Concepts
        from item in concept.Items
        select (lesson, concept, item);

    public static Item Item(string id) => Items.Single(entry => entry.Item.Id == id).Item;

    private static string Find()
    {
        var places = new List<string>();
        if (Environment.GetEnvironmentVariable("TUTOR_SHARED") is { Length: > 0 } named) places.Add(named);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TutorFunctions.sln")) && folder.Parent is { } parent)
                places.Add(Path.Combine(parent.FullName, "shared"));
        }

        var candidates = places.Select(place => Path.Combine(place, "content", "oatutor")).ToList();
        return candidates.Find(place => File.Exists(Path.Combine(place, "coursePlans.json")))
            ?? throw new InvalidOperationException(
                $"The real course is missing; looked in {string.Join(" and ", candidates)}. "
                + "Set TUTOR_SHARED to the folder that has content/oatutor in it.");
    }

    private static byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                zip.CreateEntryFromFile(file, "oatutor/" + Path.GetRelativePath(Folder, file), CompressionLevel.Fastest);
        }

        return packed.ToArray();
    }

    private static IReadOnlyList<RealStep> ReadSteps() =>
    [
        .. from problem in Directory.EnumerateDirectories(Path.Combine(Folder, "content-pool"))
           from step in Directory.EnumerateDirectories(Path.Combine(problem, "steps"))
           let id = Path.GetFileName(step)
           select new RealStep(
               id,
               Path.GetFileName(problem),
               Json(Path.Combine(step, id + ".json")),
               Json(Path.Combine(step, "tutoring", id + "DefaultPathway.json"))),
    ];

    private static JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}

/// <summary>A step read without the importer, to compare with.</summary>
internal sealed record RealStep(string Id, string ProblemId, JsonElement Step, JsonElement Pathway);
