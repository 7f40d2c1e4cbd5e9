using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Lessons.Asked;

public class GlossarySearchTests
{
    private static readonly LessonLibrary s_library = LessonLibrary.Load([Path.Combine(AppContext.BaseDirectory, "lessons")], drawings: 1);

    public static TheoryData<string> Ids => [.. s_library.All.Select(lesson => lesson.Id)];

    [Theory]
    [InlineData("comparing-fractions", "denominator", "denominator")]
    [InlineData("comparing-fractions", "Denominators", "denominator")]
    [InlineData("comparing-fractions", "denomonator", "denominator")]
    [InlineData("comparing-fractions", "the denominater", "denominator")]
    [InlineData("comparing-fractions", "numorator", "numerator")]
    [InlineData("comparing-fractions", "fracshun", "fraction")]
    [InlineData("comparing-fractions", "fracshuns", "fraction")]
    [InlineData("comparing-fractions", "fractoin", "fraction")]
    [InlineData("comparing-fractions", "lowest term", "lowest terms")]
    [InlineData("comparing-fractions", "LOWEST TERMS", "lowest terms")]
    [InlineData("comparing-fractions", "equivelent fraction", "equivalent fractions")]
    [InlineData("comparing-fractions", "renaming", "rename")]
    [InlineData("comparing-fractions", "halfs", "half")]
    [InlineData("comparing-fractions", "hole number", "whole number")]
    [InlineData("comparing-fractions", "greater than sign", ">")]
    [InlineData("area-of-a-triangle", "perimiter", "perimeter")]
    [InlineData("area-of-a-triangle", "rectangel", "rectangle")]
    [InlineData("area-of-a-triangle", "paralel", "parallel")]
    [InlineData("area-of-a-triangle", "right angled triangles", "right triangle")]
    [InlineData("area-of-a-triangle", "square centimeters", "square centimetre")]
    [InlineData("area-of-a-triangle", "cm^2", "square centimetre")]
    [InlineData("area-of-a-triangle", "heigth", "height")]
    [InlineData("linear-equations", "X", "x")]
    [InlineData("linear-equations", "varible", "x")]
    [InlineData("linear-equations", "equasion", "equation")]
    [InlineData("linear-equations", "4x", "4x")]
    [InlineData("linear-equations", "7 x", "4x")]
    [InlineData("linear-equations", "parentheses", "bracket")]
    [InlineData("linear-equations", "negitive numbers", "negative number")]
    [InlineData("photosynthesis", "fotosynthesis", "photosynthesis")]
    [InlineData("photosynthesis", "clorofil", "chlorophyll")]
    [InlineData("photosynthesis", "chloroplasts", "chloroplast")]
    [InlineData("photosynthesis", "co2", "carbon dioxide")]
    [InlineData("photosynthesis", "carbon dioxid", "carbon dioxide")]
    [InlineData("photosynthesis", "molecules", "molecule")]
    [InlineData("python-loops", "while-loop", "while loop")]
    [InlineData("python-loops", "for", "for loop")]
    [InlineData("python-loops", "indentation", "body")]
    [InlineData("python-loops", "itteration", "round")]
    [InlineData("python-loops", "==", "==")]
    [InlineData("python-loops", "=", "=")]
    [InlineData("leader-election", "quorums", "majority")]
    [InlineData("leader-election", "linearisable", "linearizable")]
    [InlineData("leader-election", "election timeouts", "election timeout")]
    [InlineData("leader-election", "commited", "commit")]
    [InlineData("leader-election", "folower", "follower")]
    public void A_term_is_found_as_learners_write_it(string lesson, string text, string term) =>
        Found(lesson, text).ShouldBe(term);

    [Theory]
    [InlineData("what does the denominator mean", "denominator")]
    [InlineData("what is a denominator again", "denominator")]
    [InlineData("\"denominator\"", "denominator")]
    [InlineData("the word denominator", "denominator")]
    [InlineData("whats the < for", "<")]
    public void Words_of_the_question_around_a_term_do_no_harm(string text, string term) =>
        Found("comparing-fractions", text).ShouldBe(term);

    [Theory]
    [InlineData("common denominator", "common denominator")]
    [InlineData("smallest common denominator", "smallest common denominator")]
    [InlineData("numerator of a common denominator", "common denominator")]
    public void The_longest_name_is_meant(string text, string term) =>
        Found("comparing-fractions", text).ShouldBe(term);

    [Theory]
    [InlineData("comparing-fractions", "improper fraction")]
    [InlineData("comparing-fractions", "denomination")]
    [InlineData("area-of-a-triangle", "area code")]
    [InlineData("photosynthesis", "cell phone")]
    [InlineData("python-loops", "what is it for")]
    [InlineData("python-loops", "why do i have to do this for school")]
    [InlineData("linear-equations", "hypotenuse")]
    [InlineData("linear-equations", "")]
    [InlineData("linear-equations", "?!")]
    public void What_the_glossary_does_not_have_is_not_found(string lesson, string text) =>
        Found(lesson, text).ShouldBeNull();

    [Theory]
    [InlineData("the for", "for loop")]
    [InlineData("the word for", "for loop")]
    [InlineData("for", "for loop")]
    public void An_everyday_word_is_a_term_where_it_stands_alone(string text, string term) =>
        Found("python-loops", text).ShouldBe(term);

    [Fact]
    public void The_exact_spelling_is_preferred_to_a_near_one()
    {
        GlossaryTerm[] glossary = [Term("nitrate"), Term("nitrite"), Term("factors"), Term("factor tree")];

        GlossarySearch.Find(glossary, "nitrite").ShouldBe(glossary[1]);
        GlossarySearch.Find(glossary, "factor").ShouldBe(glossary[2]);
        GlossarySearch.Find(glossary, "factor trees").ShouldBe(glossary[3]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_name_of_a_shipped_glossary_leads_to_its_own_entry(string lesson) =>
        Glossary(lesson)
            .SelectMany(entry => entry.AlsoCalled.Prepend(entry.Term).Select(name => (Name: name, Entry: entry)))
            .Where(pair => GlossarySearch.Find(Glossary(lesson), pair.Name) != pair.Entry)
            .ShouldBeEmpty();

    private static string? Found(string lesson, string text) => GlossarySearch.Find(Glossary(lesson), text)?.Term;

    private static IReadOnlyList<GlossaryTerm> Glossary(string lesson) => s_library.All.Single(pack => pack.Id == lesson).Glossary;

    private static GlossaryTerm Term(string term) => new(term, [], $"{term} is a term.", null);
}
