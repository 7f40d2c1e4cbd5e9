using TutorFunctions.Grading;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Lessons;

public class LessonSearchTests
{
    private static readonly Lesson[] Lessons =
    [
        Of(
            "comparing-fractions",
            "Comparing Fractions",
            3,
            5,
            ["fractions", "compare fractions", "which fraction is bigger"],
            "Fractions with the same denominator",
            "Benchmarks"
        ),
        Of(
            "linear-equations",
            "Solving Linear Equations",
            7,
            9,
            ["equations", "solve for x", "2x + 5 = 15"],
            "Undoing an addition",
            "Brackets"
        ),
        Of("python-loops", "Loops in Python", 7, 12, ["python", "for loops", "while loops", "repeating code"], "Counting with range"),
        Of("photosynthesis", "Photosynthesis", 6, 8, ["how plants make food", "plants and light"], "Chloroplasts and chlorophyll"),
        Of("weather-small", "Weather", 1, 3, ["weather", "rain and wind"], "Clouds"),
        Of("weather-large", "Weather", 6, 9, ["weather", "rain and wind"], "Clouds"),
    ];

    [Theory]
    [InlineData("Comparing Fractions", null, "comparing-fractions")]
    [InlineData("comparing fractions", null, "comparing-fractions")]
    [InlineData("fraction comparison", null, null)]
    [InlineData("compare a fraction", null, "comparing-fractions")]
    [InlineData("which fractions are bigger?", null, "comparing-fractions")]
    [InlineData("I want to learn about fractions", null, "comparing-fractions")]
    [InlineData("Algebra", "2x+5=15", "linear-equations")]
    [InlineData("fractions", null, "comparing-fractions")]
    [InlineData("Fractions", "Comparing Fractions", "comparing-fractions")]
    [InlineData("Mathematics", "linear equation", "linear-equations")]
    [InlineData("solve linear equations", null, "linear-equations")]
    [InlineData("Algebra", "2x + 5 = 15", "linear-equations")]
    [InlineData("solving for x", null, "linear-equations")]
    [InlineData("Programming", "python loops", "python-loops")]
    [InlineData("loop", null, "python-loops")]
    [InlineData("repeat code", null, "python-loops")]
    [InlineData("the plants and the light", null, "photosynthesis")]
    public void Inflections_and_small_words_are_forgiven(string topic, string? subtopic, string? lesson) =>
        Find(topic, subtopic).ShouldBe(lesson);

    [Theory]
    [InlineData("fotosynthesis", null)]
    [InlineData("photosyntesis", "photosynthesis")]
    [InlineData("photosinthesis", "photosynthesis")]
    [InlineData("PHOTOSYNTHESES", "photosynthesis")]
    [InlineData("comparing fractoins", "comparing-fractions")]
    [InlineData("linaer equatoins", "linear-equations")]
    [InlineData("pyhton", "python-loops")]
    [InlineData("chlorophil", "photosynthesis")]
    public void Typing_errors_are_forgiven_but_for_the_first_letter(string topic, string? lesson) => Find(topic, null).ShouldBe(lesson);

    [Theory]
    [InlineData("chloroplasts", "photosynthesis")]
    [InlineData("counting with range", "python-loops")]
    [InlineData("brackets", "linear-equations")]
    public void A_concept_of_a_lesson_leads_to_it(string topic, string lesson) => Find(topic, null).ShouldBe(lesson);

    [Theory]
    [InlineData("Fractions", "Adding fractions")]
    [InlineData("Fractions", "Dividing fractions by whole numbers")]
    [InlineData("The French Revolution", null)]
    [InlineData("quadratic formula", null)]
    [InlineData("functions", null)]
    [InlineData("x^2 + 5x + 6 = 0", null)]
    [InlineData("food", null)]
    [InlineData("list comprehension in python", null)]
    [InlineData("Java", null)]
    [InlineData("denominators of numerators", null)]
    [InlineData("?", null)]
    [InlineData("", null)]
    [InlineData("the of and", null)]
    [InlineData("Fractions", "")]
    [InlineData("😀 🎉", null)]
    public void What_no_lesson_covers_finds_none(string topic, string? subtopic) => Find(topic, subtopic).ShouldBeNull();

    [Theory]
    [InlineData(1, "weather-small")]
    [InlineData(3, "weather-small")]
    [InlineData(4, "weather-small")]
    [InlineData(5, "weather-large")]
    [InlineData(7, "weather-large")]
    [InlineData(12, "weather-large")]
    [InlineData(null, "weather-small")]
    public void Of_lessons_that_fit_alike_the_one_nearest_to_the_grade_is_taught(int? grade, string lesson) =>
        LessonSearch.Find(Lessons, "weather", null, grade)?.Id.ShouldBe(lesson);

    [Fact]
    public void The_grade_does_not_outweigh_what_was_asked_for() =>
        LessonSearch.Find(Lessons, "comparing fractions", null, 12)?.Id.ShouldBe("comparing-fractions");

    [Fact]
    public void A_foundation_is_not_what_a_lesson_is_about()
    {
        Lesson[] lessons = [Lessons[0] with { Concepts = [Lessons[0].Concepts[0] with { IsFoundation = true }] }];

        LessonSearch.Find(lessons, "same denominator", null, null).ShouldBeNull();
        LessonSearch.Find(Lessons, "same denominator", null, null)?.Id.ShouldBe("comparing-fractions");
    }

    [Fact]
    public void The_topic_decides_among_lessons_that_fit_the_subtopic_alike()
    {
        Lesson[] lessons =
        [
            Of("java", "Loops", 7, 9, ["java loops", "java"], "Repeating"),
            Of("python", "Loops", 7, 9, ["python loops", "python"], "Repeating"),
        ];

        LessonSearch.Find(lessons, "Python", "loops", null)?.Id.ShouldBe("python");
        LessonSearch.Find(lessons, "Java", "loops", null)?.Id.ShouldBe("java");
    }

    [Fact]
    public void Without_lessons_there_is_nothing_to_find() => LessonSearch.Find([], "fractions", null, 4).ShouldBeNull();

    private static string? Find(string topic, string? subtopic) => LessonSearch.Find(Lessons, topic, subtopic, null)?.Id;

    private static Lesson Of(string id, string title, int lowest, int highest, string[] topics, params string[] concepts) =>
        new()
        {
            Id = id,
            Title = title,
            Subject = "any",
            Topics = topics,
            Grades = new GradeBand(lowest, highest),
            Overview = "",
            Summary = "",
            Concepts =
            [
                .. concepts.Select(concept => new Concept
                {
                    Id = concept,
                    Title = concept,
                    Goal = concept,
                    Items = [Question],
                }),
            ],
        };

    private static Item Question =>
        new()
        {
            Id = "item",
            Prompt = "Why?",
            Answer = new AnswerKey { Kind = AnswerKind.Text, Accepted = ["so"] },
        };
}
