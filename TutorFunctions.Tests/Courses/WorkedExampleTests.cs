using TutorFunctions.Courses.OaTutor;
using TutorFunctions.Grading;
using TutorFunctions.Language.Text;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Courses;

public class WorkedExampleTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(10, 2)]
    [InlineData(11, 3)]
    public void Only_as_many_problems_are_told_as_leave_enough_to_ask(int problems, int told) =>
        Explain(Enumerable.Range(1, problems).Select(i => Item($"p{i}")))
            .Explanations.Count(explanation => explanation.Approach == "worked example")
            .ShouldBe(told);

    [Fact]
    public void A_told_problem_is_asked_last_and_the_one_told_first_last_of_all() =>
        Ids(Explain(["p1", "p2", "p3", "p4", "p5"])).ShouldBe(["p3a", "p4a", "p5a", "p2a", "p1a"]);

    [Fact]
    public void No_item_is_lost() => Ids(Explain(["p1", "p2", "p3", "p4", "p5"])).Order().ShouldBe(["p1a", "p2a", "p3a", "p4a", "p5a"]);

    [Fact]
    public void Another_problem_with_the_same_question_counts_as_told()
    {
        var items = new[] { Item("p1"), Item("p2"), Item("p3") with { Prompt = "What is p1?" }, Item("p4") };

        Ids(Explain(items)).ShouldBe(["p2a", "p4a", "p1a", "p3a"]);
    }

    [Fact]
    public void A_problem_with_parts_in_another_concept_is_not_told() =>
        WorkedExamples
            .Explain([.. Enumerable.Range(1, 4).Select(i => Item($"p{i}"))], id => id == "p1")
            .Explanations[0]
            .Text.ShouldContain("What is p2.");

    [Fact]
    public void An_example_shows_the_question_the_steps_and_the_answer() =>
        Explain(["p1", "p2", "p3"])
            .Explanations[0]
            .Text.ShouldBe("Example: What is p1.\nStep 1: Look at it.\nStep 2: How many are there: 4.\nAnswer: 4.");

    [Fact]
    public void A_way_that_reaches_its_answer_is_told_before_one_that_does_not()
    {
        var short1 = Item("p1") with { Hints = [new Hint { Text = "Look at it." }] };

        Explain([short1, Item("p2"), Item("p3")]).Explanations[0].Text.ShouldContain("What is p2.");
    }

    [Fact]
    public void A_different_sort_of_problem_is_told_before_a_second_of_the_same()
    {
        List<string> stems = ["Sums", "Sums", "Products", "Sums", "Sums"];
        var items = stems.Select((stem, i) => Item($"p{i + 1}") with { Stem = stem });

        Explain(items).Explanations.Select(explanation => explanation.Text.Split('\n')[0]).ShouldBe(["Example: Sums", "Example: Products"]);
    }

    [Fact]
    public void A_long_way_is_told_as_far_as_it_fits()
    {
        var hints = Enumerable.Range(1, 9).Select(i => new Hint { Text = string.Join(' ', Enumerable.Repeat($"word{i}", 20)) });

        var text = WorkedSteps.Example(Item("p1") with { Hints = [.. hints] }, 120);

        WordCount.Of(text).ShouldBeLessThanOrEqualTo(120);
        text.ShouldContain("Step 4");
        text.ShouldNotContain("Step 6");
        text.ShouldEndWith("More steps like these follow. Answer: 4.");
    }

    [Fact]
    public void A_way_of_which_hardly_a_step_fits_is_told_by_its_headings()
    {
        var hints = Enumerable
            .Range(1, 5)
            .Select(i => new Hint { Title = $"Heading {i}", Text = string.Join(' ', Enumerable.Repeat("word", 70)) });

        WorkedSteps.Example(Item("p1") with { Hints = [.. hints] }, 120).ShouldContain("Step 5: Heading 5.\nAnswer: 4.");
    }

    [Fact]
    public void With_too_few_problems_the_first_step_is_told_unless_it_gives_the_answer_away()
    {
        var telling = Item("p2") with { Hints = [new Hint { Text = "It is 4." }] };

        var explanation = Explain([Item("p1"), telling]).Explanations.ShouldHaveSingleItem();

        explanation.Approach.ShouldBe("first step");
        explanation.Text.ShouldBe("For a question such as this: What is p1.\nBegin like this: Look at it.");
    }

    private static Explained Explain(IEnumerable<string> ids) => Explain(ids.Select(Item));

    private static Explained Explain(IEnumerable<Item> items) => WorkedExamples.Explain([.. items], _ => false);

    private static IEnumerable<string> Ids(Explained explained) => explained.Items.Select(item => item.Id);

    private static Item Item(string problemId)
    {
        var answer = new AnswerKey { Kind = AnswerKind.Number, Accepted = ["4"] };
        return new Item
        {
            Id = problemId + "a",
            ProblemId = problemId,
            Prompt = $"What is {problemId}?",
            Answer = answer,
            Hints = [new Hint { Text = "Look at it." }, new Hint { Text = "How many are there?", Answer = answer }],
        };
    }
}
