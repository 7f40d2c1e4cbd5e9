using System.Globalization;
using System.Text;
using TutorFunctions.Courses.OaTutor;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Courses;

/// <summary>
/// A course by another producer of the format: many problems in one lesson, with as few files and fields as the format allows.
/// </summary>
public class BenchCourseTests
{
    [Fact]
    public async Task A_course_of_400_generated_problems_is_imported_whole()
    {
        var result = await OaTutorImporter.ImportAsync(new MemoryStream(Course(400)), cancellation: TestContext.Current.CancellationToken);

        result.Items.ShouldBe(400);
        result.Course.Skills.Count.ShouldBe(101);
        result.Course.Skills.ShouldAllBe(skill => skill.Bkt != null);
        result.Course.Attribution.ShouldBeEmpty();
        result.Skipped.ShouldHaveSingleItem().Id.ShouldBe("bench_skill_101");
        var lesson = result.Course.Lessons.ShouldHaveSingleItem();
        lesson.Title.ShouldBe("1.1 Benchmark");
        lesson.Concepts.Count.ShouldBe(100);
        lesson.Concepts.ShouldAllBe(concept => concept.Items.Count == 4 && concept.Explanations.Count == 2);
        var item = lesson.Concepts[0].Items[0];
        item.Stem.ShouldBe("Comparing fractions 1\nTwo pizzas are cut into eight slices.");
        item.Prompt.ShouldBe("Which is bigger, 5/8 or 3/8?");
        item.Answer.Accepted.ShouldBe([@"$$\frac{5}{8}$$"]);
    }

    /// <summary>A lesson of so many problems, four to a concept; the answer to all of them is 5/8.</summary>
    internal static async Task<Lesson> LessonAsync(int problems) =>
        (await OaTutorImporter.ImportAsync(new MemoryStream(Course(problems)))).Course.Lessons[0];

    private const string Plans = """
        [{"courseName": "Benchmark", "language": "en",
          "lessons": [{"id": "benchLesson1", "name": "Lesson 1.1 Benchmark", "topics": "", "allowRecycle": true,
            "learningObjectives": {}}]}]
        """;

    private const string Parameters = """{"probMastery": 0.1, "probTransit": 0.1, "probSlip": 0.1, "probGuess": 0.1}""";

    private const string Problem = """
        {"id": "benchN", "title": "Comparing fractions N", "body": "Two pizzas are cut into eight slices.", "variabilization": {},
         "oer": "", "license": "", "lesson": "1.1 Benchmark", "lessonId": "benchLesson1", "courseName": "Benchmark"}
        """;

    private const string Step = """
        {"id": "benchNa", "stepAnswer": ["$$\\frac{5}{8}$$"], "problemType": "TextBox", "stepTitle": "Which is bigger, 5/8 or 3/8?",
         "stepBody": "", "answerType": "arithmetic", "variabilization": {}}
        """;

    private const string Pathway = """
        [{"id": "benchNa-h1", "type": "hint", "dependencies": [], "title": "Count the slices", "text": "The pieces are the same size.",
          "variabilization": {}, "oer": "", "license": ""}]
        """;

    private static byte[] Course(int problems) =>
        Zips.Of(zip =>
        {
            var skills = Enumerable.Range(1, (problems / 4) + 1).Select(k => $"bench_skill_{k}").ToList();
            Put("coursePlans.json", Plans.Replace("{}", Object(skills, _ => "0.95"), StringComparison.Ordinal));
            Put(
                "skillModel.json",
                Object(Enumerable.Range(0, problems).Select(i => $"bench{i}a"), id => $"[\"bench_skill_{(Number(id) / 4) + 1}\"]")
            );
            Put("bkt-params/defaultBKTParams.json", Object(skills, _ => Parameters));
            for (var i = 0; i < problems; i++)
            {
                var step = $"content-pool/bench{i}/steps/bench{i}a";
                Put($"content-pool/bench{i}/bench{i}.json", Numbered(Problem, i));
                Put($"{step}/bench{i}a.json", Numbered(Step, i));
                Put($"{step}/tutoring/bench{i}aDefaultPathway.json", Numbered(Pathway, i));
            }

            void Put(string path, string content) => zip.Put(path, Encoding.UTF8.GetBytes(content));
        });

    private static int Number(string id) => int.Parse(id[5..^1], CultureInfo.InvariantCulture);

    private static string Numbered(string text, int number) =>
        text.Replace("benchN", $"bench{number}", StringComparison.Ordinal).Replace(" N\"", $" {number}\"", StringComparison.Ordinal);

    private static string Object(IEnumerable<string> names, Func<string, string> value) =>
        "{" + string.Join(", ", names.Select(name => $"\"{name}\": {value(name)}")) + "}";
}
