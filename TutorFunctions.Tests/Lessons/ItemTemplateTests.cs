using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Lessons.Templates;

namespace TutorFunctions.Tests.Lessons;

public class ItemTemplateTests
{
    private static readonly Item Compare = new()
    {
        Id = "same-den-which-bigger",
        Stem = "One {fruit} pie is cut into {d} slices.",
        Prompt = "Which is bigger, {a}/{d} or {b}/{d}?",
        Answer = new AnswerKey
        {
            Kind = AnswerKind.Choice,
            Accepted = ["{best}/{d}"],
            Choices = ["{a}/{d}", "{b}/{d}"],
        },
        Hints =
        [
            new Hint
            {
                Title = "Slices of {fruit} pie",
                Text = "Both have {d} slices.",
                Answer = new AnswerKey { Kind = AnswerKind.Number, Accepted = ["{d}"] },
                SubHints = [new Hint { Text = "Count to {d}." }],
            },
        ],
        Solution = "{best} slices are more.",
        WrongAnswers = [new WrongAnswer("{min(a, b)}/{d}", "smaller")],
        Parameters =
        [
            new TemplateParameter("d", 5, 12),
            new TemplateParameter("a", 1, 11),
            new TemplateParameter("b", 1, 11),
            new TemplateParameter("fruit", Values: ["apple", "pear"]),
            new TemplateParameter("best", Expression: "max(a, b)"),
        ],
        Constraints = ["a < d", "b < d", "a != b"],
    };

    // Questions asked by earlier versions must come back as they were: a change of these lines breaks stored sessions.
    [Theory]
    [InlineData(0, "One pear pie is cut into 9 slices. Which is bigger, 1/9 or 2/9? 2/9")]
    [InlineData(1, "One apple pie is cut into 12 slices. Which is bigger, 7/12 or 8/12? 8/12")]
    [InlineData(2, "One apple pie is cut into 8 slices. Which is bigger, 6/8 or 4/8? 6/8")]
    [InlineData(-1, "One pear pie is cut into 11 slices. Which is bigger, 3/11 or 5/11? 5/11")]
    [InlineData(int.MaxValue, "One apple pie is cut into 9 slices. Which is bigger, 4/9 or 1/9? 4/9")]
    [InlineData(int.MinValue, "One apple pie is cut into 12 slices. Which is bigger, 1/12 or 5/12? 5/12")]
    public void A_seed_asks_the_same_question_for_ever(int seed, string question)
    {
        var asked = ItemTemplate.Instantiate(Compare, seed);

        $"{asked.Stem} {asked.Prompt} {asked.Answer.Accepted[0]}".ShouldBe(question);
    }

    [Fact]
    public void Every_text_of_a_template_is_filled()
    {
        var question = ItemTemplate.Instantiate(Compare, 7);

        var hint = question.Hints.ShouldHaveSingleItem();
        string?[] texts =
        [
            question.Stem,
            question.Prompt,
            question.Solution,
            hint.Title,
            hint.Text,
            hint.SubHints[0].Text,
            .. hint.Answer!.Accepted,
            .. question.Answer.Accepted,
            .. question.Answer.Choices,
            question.WrongAnswers[0].Answer,
        ];
        texts.ShouldAllBe(text => !text!.Contains('{') && !text.Contains('}'));
        question.ItemId.ShouldBe(Compare.Id);
        question.Seed.ShouldBe(7);
        question.Answer.Choices.ShouldContain(question.Answer.Accepted[0]);
        question.Answer.Choices.ShouldContain(question.WrongAnswers[0].Answer);
    }

    [Fact]
    public void Constraints_hold_in_every_drawing_and_all_drawings_come_up()
    {
        var seen = new HashSet<string>();
        for (var seed = 0; seed < 5000; seed++)
        {
            var choices = ItemTemplate.Instantiate(Compare, seed).Answer.Choices;
            choices[0].ShouldNotBe(choices[1]);
            seen.Add(string.Join(" ", choices));
        }

        // For each d from 5 to 12, a and b are two different numbers from 1 to d - 1.
        seen.Count.ShouldBe(Enumerable.Range(5, 8).Sum(d => (d - 1) * (d - 2)));
    }

    [Fact]
    public void Items_draw_differently_from_the_same_seed()
    {
        var other = Compare with { Id = "another" };

        Enumerable
            .Range(0, 50)
            .Count(seed => ItemTemplate.Instantiate(Compare, seed).Prompt == ItemTemplate.Instantiate(other, seed).Prompt)
            .ShouldBeLessThan(10);
    }

    [Fact]
    public void Two_items_of_equal_content_ask_alike() =>
        ItemTemplate.Instantiate(Compare with { }, 12).Prompt.ShouldBe(ItemTemplate.Instantiate(Compare, 12).Prompt);

    [Fact]
    public void A_fixed_item_keeps_its_braces_and_ignores_the_seed()
    {
        var item = Fixed with { Prompt = @"Simplify $$\frac{3}{4} + {x}$$", Stem = "{{x}}" };

        var question = ItemTemplate.Instantiate(item, 99);

        question.Prompt.ShouldBe(item.Prompt);
        question.Stem.ShouldBe("{{x}}");
        question.Answer.ShouldBe(item.Answer with { Stem = item.Stem, Prompt = item.Prompt });
        question.Hints.ShouldBeSameAs(item.Hints);
        question.Seed.ShouldBe(99);
    }

    [Fact]
    public void A_shuffled_item_shows_every_order_about_equally_often()
    {
        var item = Fixed with { Shuffle = true };

        var orders = Enumerable.Range(0, 6000).CountBy(seed => string.Concat(ItemTemplate.Instantiate(item, seed).Answer.Choices)).ToList();

        orders.Count.ShouldBe(6);
        orders.ShouldAllBe(order => order.Value > 850 && order.Value < 1150);
        item.Answer.Choices.ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public void A_template_may_shuffle_too()
    {
        var item = Compare with { Shuffle = true };

        var first = Enumerable
            .Range(0, 1000)
            .Count(seed =>
                ItemTemplate.Instantiate(item, seed) is { } question && question.Answer.Choices[0] == question.Answer.Accepted[0]
            );

        first.ShouldBeInRange(400, 600);
    }

    [Fact]
    public void A_constraint_guards_the_parameters_that_are_computed_after_it()
    {
        var item = Compare with
        {
            Prompt = "{q}",
            Parameters =
            [
                new("a", 1, 6),
                new("d", 0, 3),
                new("b", 7, 8),
                new("best", 1, 1),
                new("fruit", Values: ["fig"]),
                new("q", Expression: "frac(a, d)"),
            ],
            Constraints = ["d != 0"],
        };

        Enumerable.Range(0, 300).ShouldAllBe(seed => ItemTemplate.Instantiate(item, seed).Prompt.Length > 0);
    }

    [Fact]
    public void Constraints_that_nothing_meets_are_given_up_with_advice()
    {
        var item = Compare with { Constraints = ["a > 20"] };

        Should
            .Throw<TemplateException>(() => ItemTemplate.Instantiate(item, 1))
            .Message.ShouldContain("met by none or too few of its drawings");
    }

    private static Item Fixed =>
        new()
        {
            Id = "fixed",
            Prompt = "Choose a letter.",
            Answer = new AnswerKey
            {
                Kind = AnswerKind.Choice,
                Accepted = ["B"],
                Choices = ["A", "B", "C"],
            },
            Hints = [new Hint { Text = "It is {between}." }],
        };
}
