using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TutorFunctions.Courses;
using TutorFunctions.Courses.Archives;
using TutorFunctions.Courses.OaTutor;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Courses;

/// <summary>A small course in OATutor's format: one lesson, and whatever problems a test puts in.</summary>
internal sealed class OaTutorFolder
{
    public const string LessonId = "lesson1";

    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly JsonObject skillModel = [];

    public OaTutorFolder(params string[] objectives)
    {
        var goals = new JsonObject();
        foreach (var objective in objectives.Length == 0 ? ["count_things"] : objectives)
            goals[objective] = 0.9;
        Plans(
            new JsonArray(
                new JsonObject
                {
                    ["courseName"] = "Small Algebra",
                    ["language"] = "en",
                    ["lessons"] = new JsonArray(
                        new JsonObject
                        {
                            ["id"] = LessonId,
                            ["name"] = "Lesson 1.1",
                            ["topics"] = "Counting",
                            ["learningObjectives"] = goals,
                        }
                    ),
                }
            )
        );
        Put("bkt-params/defaultBKTParams.json", "{}");
    }

    public OaTutorFolder Plans(JsonNode plans) => Put("coursePlans.json", plans.ToJsonString());

    public OaTutorFolder Put(string path, string content) => Put(path, Encoding.UTF8.GetBytes(content));

    public OaTutorFolder Put(string path, byte[] content)
    {
        files[path] = content;
        return this;
    }

    public OaTutorFolder Remove(string path)
    {
        files.Remove(path);
        return this;
    }

    /// <summary>A problem with one step, "a" after its id, that practises the first objective unless told otherwise.</summary>
    public OaTutorFolder Problem(
        string id,
        Action<JsonObject>? problem = null,
        Action<JsonObject>? step = null,
        JsonArray? hints = null,
        string[]? skills = null
    )
    {
        var file = new JsonObject
        {
            ["id"] = id,
            ["title"] = $"About {id}",
            ["body"] = "",
            ["lessonId"] = LessonId,
            ["courseName"] = "Small Algebra",
        };
        problem?.Invoke(file);
        Put($"content-pool/{id}/{id}.json", file.ToJsonString());
        return Step(id, id + "a", step, hints, skills);
    }

    public OaTutorFolder Step(
        string problemId,
        string id,
        Action<JsonObject>? step = null,
        JsonArray? hints = null,
        string[]? skills = null
    )
    {
        var file = new JsonObject
        {
            ["id"] = id,
            ["stepAnswer"] = new JsonArray("$$4$$"),
            ["problemType"] = "TextBox",
            ["stepTitle"] = $"What is {id}?",
            ["stepBody"] = "",
            ["answerType"] = "arithmetic",
            ["variabilization"] = new JsonObject(),
        };
        step?.Invoke(file);
        Put($"content-pool/{problemId}/steps/{id}/{id}.json", file.ToJsonString());
        Put(
            $"content-pool/{problemId}/steps/{id}/tutoring/{id}DefaultPathway.json",
            (hints ?? [Hint(id + "-h1", "Count them.")]).ToJsonString()
        );
        skillModel[id] = new JsonArray([.. (skills ?? ["count_things"]).Select(skill => (JsonNode)skill)]);
        Put("skillModel.json", skillModel.ToJsonString());
        return this;
    }

    public static JsonObject Hint(string id, string text, params string[] dependencies) =>
        new()
        {
            ["id"] = id,
            ["type"] = "hint",
            ["dependencies"] = new JsonArray([.. dependencies.Select(dependency => (JsonNode)dependency)]),
            ["title"] = "",
            ["text"] = text,
        };

    public static JsonObject Scaffold(string id, string text, string answer, params string[] dependencies)
    {
        var scaffold = Hint(id, text, dependencies);
        scaffold["type"] = "scaffold";
        scaffold["problemType"] = "TextBox";
        scaffold["answerType"] = "arithmetic";
        scaffold["hintAnswer"] = new JsonArray(answer);
        return scaffold;
    }

    public IFileSet Files() => new MemoryFileSet(files.ToDictionary(file => file.Key, file => (ReadOnlyMemory<byte>)file.Value));

    public byte[] Zip(string top = "", Action<ZipArchive>? more = null) =>
        Zips.Of(zip =>
        {
            foreach (var (path, content) in files)
                zip.Put(top + path, content);
            more?.Invoke(zip);
        });

    public ImportResult Import(string? courseName = null) =>
        OaTutorImporter.Import(Files(), new OaTutorOptions { CourseName = courseName });

    /// <summary>The only item of the only concept.</summary>
    public Item ImportItem() => Import().Course.Lessons.ShouldHaveSingleItem().Concepts.ShouldHaveSingleItem().Items.ShouldHaveSingleItem();

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
