using System.IO.Compression;
using System.Text.Json;

namespace TutorFunctions.Tests.Server;

/// <summary>A course in OATutor's format, small enough to be seen whole: every answer is 5/8.</summary>
internal static class SmallCourse
{
    public const string CourseName = "Small";
    public const string LessonId = "smallLesson1";

    private static readonly string[] s_answer = ["$$\\frac{5}{8}$$"];

    public static byte[] Zip(int problems, string body = "Two pizzas are cut into eight slices.")
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var skills = Enumerable.Range(0, (problems + 3) / 4).Select(skill => $"small_skill_{skill + 1}").ToList();
            Put(
                zip,
                "coursePlans.json",
                new[]
                {
                    new
                    {
                        courseName = CourseName,
                        language = "en",
                        lessons = new[]
                        {
                            new
                            {
                                id = LessonId,
                                name = "Lesson 1.1 Small",
                                topics = "",
                                learningObjectives = skills.ToDictionary(skill => skill, _ => 0.95),
                            },
                        },
                    },
                }
            );
            Put(zip, "skillModel.json", Enumerable.Range(0, problems).ToDictionary(i => $"small{i}a", i => new[] { skills[i / 4] }));
            for (var i = 0; i < problems; i++)
                PutProblem(zip, i, body);
        }

        return stream.ToArray();
    }

    private static void PutProblem(ZipArchive zip, int i, string body)
    {
        Put(
            zip,
            $"content-pool/small{i}/small{i}.json",
            new
            {
                id = $"small{i}",
                title = $"Comparing fractions {i}",
                body,
                variabilization = new { },
                oer = "",
                license = "",
                lesson = "1.1 Small",
                lessonId = LessonId,
                courseName = CourseName,
            }
        );
        Put(
            zip,
            $"content-pool/small{i}/steps/small{i}a/small{i}a.json",
            new
            {
                id = $"small{i}a",
                stepAnswer = s_answer,
                problemType = "TextBox",
                stepTitle = "Which is bigger, 5/8 or 3/8?",
                stepBody = "",
                answerType = "arithmetic",
                variabilization = new { },
            }
        );
        Put(
            zip,
            $"content-pool/small{i}/steps/small{i}a/tutoring/small{i}aDefaultPathway.json",
            new[]
            {
                new
                {
                    id = $"small{i}a-h1",
                    type = "hint",
                    dependencies = Array.Empty<string>(),
                    title = "Count the slices",
                    text = "The pieces are the same size.",
                    variabilization = new { },
                },
            }
        );
    }

    private static void Put(ZipArchive zip, string path, object value)
    {
        using var entry = zip.CreateEntry(path).Open();
        JsonSerializer.Serialize(entry, value);
    }
}
