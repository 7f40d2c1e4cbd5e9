using System.Collections;
using System.Text;
using TutorFunctions.Courses;
using TutorFunctions.Grading;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Courses;

public class CourseSerializerTests
{
    [Fact]
    public void A_course_comes_back_exactly()
    {
        var course = Full();

        var back = CourseSerializer.Deserialize(CourseSerializer.Serialize(course));

        Described(back).ShouldBe(Described(course));
    }

    [Fact]
    public void A_whole_textbook_comes_back_exactly()
    {
        var stored = CourseSerializer.Serialize(RealContent.Result.Course);
        CourseSerializer.Serialize(CourseSerializer.Deserialize(stored)).ShouldBe(stored);
    }

    [Fact]
    public void Lists_that_are_empty_come_back_empty()
    {
        var back = CourseSerializer.Deserialize(CourseSerializer.Serialize(new OaTutorFolder().Problem("p1").Import().Course));

        var item = back.Lessons[0].Concepts[0].Items[0];
        item.WrongAnswers.ShouldNotBeNull();
        item.Parameters.ShouldNotBeNull();
        item.Constraints.ShouldNotBeNull();
        item.Hints[0].SubHints.ShouldNotBeNull();
        item.Answer.KeyIdeas.ShouldNotBeNull();
        back.Lessons[0].InterestHooks.ShouldNotBeNull();
        back.Lessons[0].Concepts[0].Misconceptions.ShouldNotBeNull();
    }

    [Fact]
    public void A_course_stored_before_lessons_had_a_glossary_has_none()
    {
        var course = Full() with { Lessons = [Full().Lessons[0] with { Glossary = [] }] };
        var stored = Encoding.UTF8.GetString(CourseSerializer.Serialize(course));
        var old = stored.Replace("\"glossary\":[],", "", StringComparison.Ordinal).Replace("\"why\":\"W\",", "", StringComparison.Ordinal);

        old.Length.ShouldBe(stored.Length - "\"glossary\":[],".Length - "\"why\":\"W\",".Length);
        var lesson = CourseSerializer.Deserialize(Encoding.UTF8.GetBytes(old)).Lessons.ShouldHaveSingleItem();
        lesson.Glossary.ShouldBeEmpty();
        lesson.Why.ShouldBeNull();
    }

    [Fact]
    public void The_version_stands_in_front() =>
        Encoding.UTF8.GetString(CourseSerializer.Serialize(Full())).ShouldStartWith("{\"format_version\":1,\"course\":{\"id\":\"c\"");

    [Theory]
    [InlineData("{\"format_version\":2,\"course\":{}}", "stored_course_version")]
    [InlineData("{\"format_version\":0,\"course\":null}", "stored_course_version")]
    [InlineData("{\"format_version\":1,\"course\":null}", "stored_course_unreadable")]
    [InlineData("{\"format_version\":1,\"course\":{\"id\":\"c\"}}", "stored_course_unreadable")]
    [InlineData("{\"format_ver", "stored_course_unreadable")]
    [InlineData("null", "stored_course_unreadable")]
    [InlineData("", "stored_course_unreadable")]
    public void What_cannot_be_read_says_why_and_what_to_do(string stored, string code)
    {
        var error = Should.Throw<ImportError>(() => CourseSerializer.Deserialize(Encoding.UTF8.GetBytes(stored)));

        error.Code.ShouldBe(code);
        error.Message.ShouldEndWith("Import the course's archive again.");
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(-1)]
    public void Stored_parameters_are_checked_like_imported_ones(double mastery)
    {
        var stored = Encoding.UTF8.GetString(CourseSerializer.Serialize(Full()));
        stored = stored.Replace("\"mastery\":0.1", $"\"mastery\":{mastery}", StringComparison.Ordinal);

        Should
            .Throw<ImportError>(() => CourseSerializer.Deserialize(Encoding.UTF8.GetBytes(stored)))
            .Code.ShouldBe("stored_course_unreadable");
    }

    /// <summary>Every value of a record and of the records in it, whatever kind of list they lie in.</summary>
    private static string Described(object? value) =>
        value switch
        {
            null => "null",
            string or bool or Enum or IFormattable => $"{value}",
            IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Described))}]",
            _ => string.Join(
                ", ",
                value.GetType().GetProperties().Select(property => $"{property.Name} = ({Described(property.GetValue(value))})")
            ),
        };

    private static Course Full()
    {
        var key = new AnswerKey
        {
            Kind = AnswerKind.Choice,
            Accepted = ["$$\\frac{1}{2}$$"],
            Choices = ["\"½\" <b>", "b"],
            Unit = "cm^2",
            Tolerance = 0.05,
            Ordered = true,
            LowestTerms = true,
            KeyIdeas = [new KeyIdea("Equal parts", ["equal", "same size"])],
        };
        var item = new Item
        {
            Id = "i",
            Stem = "Stem",
            Prompt = "Prompt?",
            Difficulty = Difficulty.Hard,
            Answer = key,
            Hints =
            [
                new Hint
                {
                    Title = "T",
                    Text = "H",
                    Answer = key,
                    SubHints = [new Hint { Text = "S" }],
                },
            ],
            Solution = "Because.",
            Covers = ["other"],
            ProblemId = "p",
            WrongAnswers = [new WrongAnswer("3", "m")],
            Parameters = [new TemplateParameter("a", 1, 9), new TemplateParameter("b", Values: ["x"], Expression: "a+1")],
            Constraints = ["a != 2"],
        };
        var concept = new Concept
        {
            Id = "k",
            Title = "K",
            Goal = "Do K",
            Prerequisites = ["j"],
            IsFoundation = true,
            Explanations = [new Explanation("pizza", [LearningStyle.Visual, LearningStyle.ReadingWriting], "Text")],
            Items = [item],
            Misconceptions =
            [
                new Misconception
                {
                    Id = "m",
                    Description = "D",
                    Phrases = ["p"],
                    Response = "R",
                },
            ],
        };
        var lesson = new Lesson
        {
            Id = "l",
            CourseId = "c",
            Title = "L",
            Subject = "mathematics",
            Topics = ["t"],
            Grades = new GradeBand(3, 5),
            Overview = "O",
            Why = "W",
            Glossary = [new GlossaryTerm("g", ["h"], "G is.", "As g."), new GlossaryTerm("<", [], "Less.", null)],
            Summary = "S",
            InterestHooks = ["Like {interest}."],
            Concepts = [concept],
            Attribution = "A",
        };
        return new Course
        {
            Id = "c",
            Title = "C",
            Language = "en",
            Attribution = ["A"],
            Lessons = [lesson],
            Skills = [new Skill("k", "K", new BktParameters(0.1, 0.2, 0.3, 0.4)), new Skill("j", "J")],
        };
    }
}
