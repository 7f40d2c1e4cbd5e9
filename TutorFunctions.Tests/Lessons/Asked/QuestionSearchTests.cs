using TutorFunctions.Lessons.Asked;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Lessons.Asked;

public sealed class QuestionSearchTests
{
    [Theory]
    [InlineData("python-loops", "why doesnt it just include the last one", "why-the-end-is-left-out")]
    [InlineData("python-loops", "is there a way to break both loops", "what-a-break-leaves")]
    [InlineData("photosynthesis", "What is the difference between chloroplast and chlorophyll?", "chlorophyll-or-chloroplast")]
    [InlineData("linear-equations", "why cant you add 2x and 5", "why-not-join-letters-and-numbers")]
    public void A_question_is_found_in_other_words(string lesson, string asked, string found) =>
        QuestionSearch.Find(AuthoredLessons.Lesson(lesson).Questions, asked).ShouldNotBeNull().Item.Id.ShouldBe(found);

    [Theory]
    [InlineData("python-loops", "what is the capital of France")]
    [InlineData("photosynthesis", "when is the bus coming")]
    [InlineData("linear-equations", "do you like pizza")]
    public void What_the_lesson_has_no_answer_to_finds_none(string lesson, string asked) =>
        QuestionSearch.Find(AuthoredLessons.Lesson(lesson).Questions, asked).ShouldBeNull();

    [Fact]
    public void A_question_of_the_subject_is_found_where_the_lesson_has_none()
    {
        var lesson = AuthoredLessons.Lesson("comparing-fractions") with { Questions = [], Glossary = [] };

        KnownAnswers.Find(lesson, "why does the sum of digits work for 3").ShouldNotBeNull();
        KnownAnswers.Meaning(lesson, "divisible").ShouldNotBeNull().Term.ShouldBe("divisible");
    }

    [Fact]
    public void A_subject_without_a_file_knows_nothing() => SubjectKnowledge.Of("basket weaving").Glossary.ShouldBeEmpty();

    [Fact]
    public void The_vectors_of_all_that_is_foreseen_are_worked_out_beforehand() =>
        AuthoredLessons
            .All.SelectMany(static lesson => lesson.Questions.Concat<IForeseen>(lesson.Thoughts))
            .Concat(SubjectKnowledge.Of("mathematics").Questions)
            .Concat(SubjectKnowledge.Of("mathematics").Thoughts)
            .SelectMany(static said => said.Wordings.Append(said.Answer))
            .Where(static text => !KnownVectors.Shipped.Has(text))
            .ShouldBeEmpty("dotnet run --project evals -c Release -- embed-questions works them out");
}
