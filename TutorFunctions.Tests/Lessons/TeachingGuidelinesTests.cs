using TutorFunctions.Lessons;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Lessons;

public sealed class TeachingGuidelinesTests
{
    private static readonly Lesson s_lesson = AuthoredLessons.Lesson("comparing-fractions");

    [Theory]
    [InlineData("Teach only how to put fractions in order.", "ordering")]
    [InlineData("Please focus on fractions with the same denominator", "same-denominator")]
    [InlineData("Stick to different names for the same fraction", "equivalent")]
    public void Ideas_to_keep_to_are_found_by_their_titles(string text, string concept)
    {
        var only = TeachingGuidelines.Read(text, s_lesson).Only;

        only.Count.ShouldBe(1);
        s_lesson.Concept(only[0]).Title.ShouldBe(s_lesson.Concepts.Single(candidate => candidate.Title == TitleOf(concept)).Title);
    }

    [Theory]
    [InlineData("Ask three questions per idea", 3)]
    [InlineData("4 questions for each topic, please", 4)]
    [InlineData("ask two questions on every step", 2)]
    [InlineData("Ask many questions", null)]
    public void A_number_of_questions_is_read(string text, int? each) =>
        TeachingGuidelines.Read(text, s_lesson).QuestionsEach.ShouldBe(each);

    [Theory]
    [InlineData("Do not use pizza.")]
    [InlineData("Avoid pizzas")]
    [InlineData("Use number lines, but no pizza")]
    public void What_is_to_be_avoided_is_avoided_wherever_there_is_something_else(string text)
    {
        var guidelines = TeachingGuidelines.Read(text, s_lesson);

        foreach (var concept in s_lesson.Concepts)
            guidelines.Permitted(concept).Explanations.ShouldAllBe(explanation => !explanation.Approach.Contains("pizza"));
        guidelines.Allows("A pizza is cut into 8 slices.").ShouldBeFalse();
        guidelines.Allows("A cake is cut into 8 slices.").ShouldBeTrue();
    }

    [Fact]
    public void An_approach_that_is_asked_for_goes_first()
    {
        var ordering = s_lesson.Concepts.Single(concept => concept.Title == TitleOf("ordering"));

        TeachingGuidelines.Read("Use a number line.", s_lesson).ApproachTo(ordering).ShouldBe("number line");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Be kind and patient.")]
    public void What_no_rule_understands_changes_nothing_and_says_so(string? text)
    {
        var guidelines = TeachingGuidelines.Read(text, s_lesson);

        guidelines.IsEmpty.ShouldBeTrue();
        guidelines.Describe(s_lesson).ShouldContain("nothing could be followed by rule");
    }

    private static string TitleOf(string concept) =>
        concept switch
        {
            "ordering" => "Put fractions in order",
            "equivalent" => "Different names for the same fraction",
            _ => "Fractions with the same denominator",
        };
}
