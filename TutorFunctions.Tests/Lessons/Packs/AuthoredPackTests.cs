using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Tests.Lessons.Packs;

/// <summary>The packs that the product ships.</summary>
public class AuthoredPackTests
{
    private const int Seeds = 25;

    private static readonly LessonLibrary Library = LessonLibrary.Load([Path.Combine(AppContext.BaseDirectory, "lessons")]);

    public static TheoryData<string> Ids => [.. Library.All.Select(lesson => lesson.Id)];

    [Fact]
    public void Every_pack_loads() => Library.Errors.Select(error => error.ToString()).ShouldBeEmpty();

    [Fact]
    public void Every_pack_is_listed_as_checked_so_that_a_start_need_not_check_it() =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "lessons"), "*.yaml")
            .Where(static file => !CheckedPacks.Has(File.ReadAllText(file)))
            .ShouldBeEmpty("dotnet run --project evals -c Release -- embed-questions lists them");

    [Theory]
    [InlineData("Fractions", "Comparing Fractions", 4, "comparing-fractions")]
    [InlineData("Solving linear equations", "2x + 5 = 15", 8, "linear-equations")]
    [InlineData("Geometry", "area of a triangle", 6, "area-of-a-triangle")]
    [InlineData("Photosynthesis", null, null, "photosynthesis")]
    [InlineData("Python", "loops", null, "python-loops")]
    [InlineData("Distributed systems", "leader election in a replicated key-value store", null, "leader-election")]
    public void The_lessons_that_the_product_promises_are_found(string topic, string? subtopic, int? grade, string lesson) =>
        LessonSearch.Find(Library.All, topic, subtopic, grade)?.Id.ShouldBe(lesson);

    [Theory]
    [InlineData("Fractions", "Adding fractions")]
    [InlineData("The French Revolution", null)]
    [InlineData("?", null)]
    public void What_no_lesson_covers_is_not_taught_by_another(string topic, string? subtopic) =>
        LessonSearch.Find(Library.All, topic, subtopic, 4).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_accepted_answer_is_right_and_every_wrong_one_is_not(string id)
    {
        var unfair = new List<string>();
        foreach (var item in Library.All.Single(lesson => lesson.Id == id).Concepts.SelectMany(concept => concept.Items))
        {
            foreach (
                var question in Enumerable
                    .Range(1000, item.Parameters.Count == 0 ? 1 : Seeds)
                    .Select(seed => ItemTemplate.Instantiate(item, seed))
            )
            {
                unfair.AddRange(
                    question
                        .Answer.Accepted.Where(accepted => AnswerGrader.Grade(question.Answer, accepted).Verdict != Verdict.Correct)
                        .Select(accepted =>
                            $"{item.Id}: {question.Prompt} '{accepted}' is judged {AnswerGrader.Grade(question.Answer, accepted)}"
                        )
                );
                unfair.AddRange(
                    question
                        .WrongAnswers.Where(wrong => AnswerGrader.Grade(question.Answer, wrong.Answer).Verdict == Verdict.Correct)
                        .Select(wrong => $"{item.Id}: {question.Prompt} '{wrong.Answer}' is judged right")
                );
            }
        }

        unfair.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_key_idea_is_met_by_each_of_its_phrases(string id)
    {
        var unmet =
            from item in Library.All.Single(lesson => lesson.Id == id).Concepts.SelectMany(concept => concept.Items)
            let answer = ItemTemplate.Instantiate(item, 1).Answer
            where answer.KeyIdeas.Count > 0
            from at in Enumerable.Range(0, answer.KeyIdeas.Max(idea => idea.Phrases.Count))
            let reply = string.Join(" and ", answer.KeyIdeas.Select(idea => idea.Phrases[Math.Min(at, idea.Phrases.Count - 1)]))
            let judged = AnswerGrader.Grade(answer, reply)
            where judged.Verdict != Verdict.Correct
            select $"{item.Id}: '{reply}' is judged {judged.Verdict}";
        unmet.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_refused_phrase_counts_for_its_key_idea(string id)
    {
        var counted =
            from item in Library.All.Single(lesson => lesson.Id == id).Concepts.SelectMany(concept => concept.Items)
            let answer = ItemTemplate.Instantiate(item, 1).Answer
            from idea in answer.KeyIdeas
            from refused in idea.Refused
            let judged = AnswerGrader.Grade(answer, $"{string.Join(" and ", answer.KeyIdeas.Select(each => each.Phrases[0]))}, {refused}")
            where judged.Verdict == Verdict.Correct
            select $"{item.Id}: '{refused}' is judged {judged.Verdict}";
        counted.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_pack_explains_its_words_and_why_it_is_worth_learning(string id)
    {
        var lesson = Library.All.Single(lesson => lesson.Id == id);

        lesson.Why.ShouldNotBeNull().ShouldEndWith(".");
        lesson.Glossary.Count.ShouldBeGreaterThanOrEqualTo(8);
        lesson.Glossary.ShouldAllBe(term => term.Meaning.EndsWith('.'));
    }

    // An answer such as "chlorophyll" is a term itself: who asks for its meaning has found it already.
    [Theory]
    [MemberData(nameof(Ids))]
    public void No_text_of_the_glossary_answers_a_question_in_words(string id)
    {
        var lesson = Library.All.Single(lesson => lesson.Id == id);
        var told =
            from item in lesson.Concepts.SelectMany(concept => concept.Items)
            where item.Answer.Kind is AnswerKind.Choice or AnswerKind.Text
            from answer in ItemTemplate.Instantiate(item, 1).Answer.Accepted
            where answer.Contains(' ')
            from term in lesson.Glossary
            where !answer.Equals(term.Term, StringComparison.OrdinalIgnoreCase)
            where $"{lesson.Why} {term.Meaning} {term.Example}".Contains(answer, StringComparison.OrdinalIgnoreCase)
            select $"{item.Id}: '{term.Term}' tells '{answer}'";
        told.ShouldBeEmpty();
    }
}
