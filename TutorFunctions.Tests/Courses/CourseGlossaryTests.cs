using System.Text.Json.Nodes;
using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Courses;

/// <summary>Imported lessons explain the words that their own hints and stems define.</summary>
public class CourseGlossaryTests
{
    [Theory]
    [InlineData("A percent is a ratio whose denominator is $$100$$.", "percent")]
    [InlineData("An irrational number is one that never stops and never repeats.", "irrational number")]
    [InlineData("The factors are the numbers that are multiplied with each other.", "factors")]
    [InlineData("The number at the bottom of a fraction is called the denominator.", "denominator")]
    [InlineData("Lines that never meet are called parallel lines.", "parallel lines")]
    [InlineData("Perimeter is defined as the length around the shape.", "Perimeter")]
    [InlineData("The sign \"<\" means \"less than.\"", "<")]
    public void A_sentence_that_defines_a_word_becomes_an_entry(string sentence, string term)
    {
        var entry = Glossary($"Look at both sides. {sentence} Then go on.").ShouldHaveSingleItem();

        entry.Term.ShouldBe(term);
        entry.Meaning.ShouldBe(sentence);
        entry.Example.ShouldBeNull();
    }

    [Theory]
    [InlineData("This number is one that never stops.")]
    [InlineData("It is called the denominator.")]
    [InlineData("Here the number at the bottom is called the denominator.")]
    [InlineData("The total cost is the sum that is left.")]
    [InlineData("The answer is the number that is left.")]
    [InlineData("Katherine is a personal chef.")]
    [InlineData("A train is 40 miles from a station that is closed.")]
    [InlineData("A percent is a ratio whose denominator is what?")]
    [InlineData("$$60$$ is the smallest number that appears on both of the lists.")]
    [InlineData("There is no number that is a definition.")]
    public void A_sentence_that_needs_its_context_is_left_out(string sentence) => Glossary(sentence).ShouldBeEmpty();

    [Fact]
    public void A_word_is_defined_once_however_it_is_inflected() =>
        Glossary("A percent is a ratio that is known. A percents is a thing that is known.")
            .ShouldHaveSingleItem()
            .Meaning.ShouldStartWith("A percent is");

    [Fact]
    public void A_word_that_is_defined_of_something_is_found_by_itself()
    {
        var glossary = Glossary("The opposite of a number is the number that lies just as far from zero on the other side.");

        GlossarySearch.Find(glossary, "oposite").ShouldBe(glossary.ShouldHaveSingleItem());
    }

    [Fact]
    public void Points_within_a_formula_end_no_sentence() =>
        Glossary("A decimal is a number such as $$a. b$$ that has a point")
            .ShouldHaveSingleItem()
            .Meaning.ShouldBe("A decimal is a number such as $$a. b$$ that has a point.");

    [Fact]
    public void A_stem_defines_words_too()
    {
        var folder = new OaTutorFolder().Problem("p1", problem => problem["body"] = "A prime is a number that nothing divides.");

        folder.Import().Course.Lessons[0].Glossary.ShouldHaveSingleItem().Term.ShouldBe("prime");
    }

    [Fact]
    public void A_lesson_has_at_most_twenty_terms_and_no_reason_of_its_own()
    {
        var sentences = Enumerable.Range(0, 26).Select(at => $"A {new string((char)('a' + at), 3)} is a number that is named.");

        var lesson = Lesson(string.Join(' ', sentences));

        lesson.Glossary.Count.ShouldBe(20);
        lesson.Why.ShouldBeNull();
    }

    [Fact]
    public void A_whole_textbook_explains_some_of_its_words()
    {
        var lessons = RealContent.Result.Course.Lessons;

        lessons.SelectMany(lesson => lesson.Glossary).Select(term => term.Term).ShouldContain("rational number");
        lessons
            .Select(lesson => GlossarySearch.Find(lesson.Glossary, "irational numbers"))
            .OfType<GlossaryTerm>()
            .First()
            .Meaning.ShouldBe("An irrational number is one that does not stop or repeat a decimal pattern forever.");
    }

    private static IReadOnlyList<GlossaryTerm> Glossary(string hint) => Lesson(hint).Glossary;

    private static Lesson Lesson(string hint) =>
        new OaTutorFolder()
            .Problem("p1", hints: new JsonArray(OaTutorFolder.Hint("h1", hint)))
            .Import()
            .Course.Lessons.ShouldHaveSingleItem();
}
