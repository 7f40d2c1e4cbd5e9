using System.IO.Compression;
using System.Text.Json;
using TutorFunctions.Courses;
using TutorFunctions.Courses.OaTutor;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Courses;

/// <summary>A whole course as its authors publish it. It is input to the tests and no part of the project.</summary>
internal static class RealContent
{
    private static readonly Lazy<byte[]> Zipped = new(Pack);
    private static readonly Lazy<ImportResult> Imported = new(() =>
        OaTutorImporter.ImportAsync(new MemoryStream(Zip)).GetAwaiter().GetResult()
    );
    private static readonly Lazy<IReadOnlyList<RealStep>> Read = new(ReadSteps);

    public static string Folder => SharedMaterial.Find("content", "oatutor");

    public static byte[] Zip => Zipped.Value;

    public static ImportResult Result => Imported.Value;

    public static IReadOnlyList<RealStep> Steps => Read.Value;

    public static IEnumerable<(Lesson Lesson, Concept Concept, Item Item)> Items =>
        from lesson in Result.Course.Lessons
        from concept in lesson.Concepts
        from item in concept.Items
        select (lesson, concept, item);

    public static Item Item(string id) => Items.Single(entry => entry.Item.Id == id).Item;

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
                Json(Path.Combine(step, "tutoring", id + "DefaultPathway.json"))
            ),
        ];

    private static JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}

/// <summary>A step read without the importer, to compare with.</summary>
internal sealed record RealStep(string Id, string ProblemId, JsonElement Step, JsonElement Pathway);
