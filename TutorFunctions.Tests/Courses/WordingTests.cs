using TutorFunctions.Courses.OaTutor;

namespace TutorFunctions.Tests.Courses;

public class WordingTests
{
    [Theory]
    [InlineData("use_place_value_with_whole_numbers", "Use place value with whole numbers")]
    [InlineData("simplify:_expressions_with_absolute_value", "Simplify expressions with absolute value")]
    [InlineData("add_or_subtract_decimals.", "Add or subtract decimals")]
    [InlineData("units_in_the_u.s.", "Units in the U.S.")]
    [InlineData("OrderOfOperations", "Order Of Operations")]
    [InlineData("already readable", "Already readable")]
    [InlineData("__", "__")]
    public void A_skills_id_becomes_a_title(string id, string title) => Wording.Title(id).ShouldBe(title);

    [Theory]
    [InlineData("What is $$x?$$?", "What is $$x?$$.")]
    [InlineData("Is it? Then stop", "Is it. Then stop.")]
    [InlineData("Solve: $$x=1.$$", "Solve: $$x=1.$$.")]
    [InlineData("Done.", "Done.")]
    public void A_question_becomes_a_statement_and_formulas_stay(string text, string statement) =>
        Wording.Statement(text).ShouldBe(statement);

    [Theory]
    [InlineData("Use place value", "use place value")]
    [InlineData("LCM of two numbers", "LCM of two numbers")]
    public void A_title_in_a_sentence_keeps_its_abbreviations(string title, string inSentence) =>
        Wording.InSentence(title).ShouldBe(inSentence);

    [Theory]
    [InlineData("OpenStax: Elementary Algebra", "openstax-elementary-algebra")]
    [InlineData("  ***  ", "")]
    public void A_name_becomes_an_id(string name, string slug) => Wording.Slug(name).ShouldBe(slug);

    [Fact]
    public void Ids_are_ordered_as_people_count()
    {
        List<string> ids = ["whole10", "whole2", "Whole1", "whole02b", "whole2a", "alpha3"];

        ids.Order(NaturalOrder.Instance).ShouldBe(["alpha3", "Whole1", "whole2", "whole2a", "whole02b", "whole10"]);
    }

    [Theory]
    [InlineData("The answer is $$42$$.", "$$42$$", true)]
    [InlineData("Divide 420 by ten.", "$$42$$", false)]
    [InlineData("So x=42", "42", true)]
    [InlineData("anything", "$$ $$", false)]
    public void A_text_tells_an_answer_only_when_it_stands_there_by_itself(string text, string answer, bool tells) =>
        Tells.Answer(text, answer).ShouldBe(tells);
}
