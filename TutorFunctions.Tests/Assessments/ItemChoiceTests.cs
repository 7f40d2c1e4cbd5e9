using TutorFunctions.Assessments;

namespace TutorFunctions.Tests.Assessments;

public sealed class ItemChoiceTests
{
    private static readonly List<Candidate> s_bank =
    [
        .. Enumerable.Range(0, 20).Select(i => new Candidate($"{i:00}", "all", new ItemParameters(1, (i - 10) / 2.0))),
    ];

    [Fact]
    public void The_next_item_is_one_of_the_five_that_tell_most()
    {
        var best = s_bank.OrderByDescending(item => item.Parameters.Information(0.8)).Take(5).Select(item => item.ItemId).ToList();

        var chosen = Enumerable.Range(0, 200).Select(seed => ItemChoice.Next(s_bank, [], 0.8, seed)!.Value.ItemId).ToList();

        chosen.Distinct().Order().ShouldBe(best.Order());
        chosen.CountBy(item => item).ShouldAllBe(count => count.Value > 15, "each is as likely as any other");
    }

    [Fact]
    public void Items_that_tell_the_same_are_all_asked()
    {
        List<Candidate> alike = [.. Enumerable.Range(0, 20).Select(i => new Candidate($"{i:00}", "all", new ItemParameters(1, 0)))];

        var chosen = Enumerable.Range(0, 400).Select(seed => ItemChoice.Next(alike, [], 0.8, seed)!.Value.ItemId);

        chosen.Distinct().Count().ShouldBe(20);
    }

    [Fact]
    public void The_same_seed_chooses_the_same_item_in_whatever_order_the_bank_comes() =>
        ItemChoice.Next(Enumerable.Reverse(s_bank).ToList(), [], 0.3, 42).ShouldBe(ItemChoice.Next(s_bank, [], 0.3, 42));

    [Fact]
    public void Nothing_is_chosen_from_nothing() => ItemChoice.Next([], ["all"], 0, 1).ShouldBeNull();

    [Fact]
    public void Objectives_take_turns_while_they_have_items()
    {
        List<Candidate> left =
        [
            .. Enumerable.Range(0, 10).Select(i => new Candidate($"a{i}", "a", new ItemParameters(2, 0))),
            .. Enumerable.Range(0, 10).Select(i => new Candidate($"b{i}", "b", new ItemParameters(1, 1))),
            new Candidate("c0", "c", new ItemParameters(0.5, 3)),
        ];
        var asked = new List<string>();

        for (var i = 0; i < 12; i++)
        {
            var item = ItemChoice.Next(left, asked, 0, i)!.Value;
            asked.Add(item.ObjectiveId);
            left.Remove(item);
        }

        asked.Take(3).Order().ShouldBe(["a", "b", "c"]);
        asked.Count(objective => objective == "c").ShouldBe(1);
        Math.Abs(asked.Count(objective => objective == "a") - asked.Count(objective => objective == "b")).ShouldBeLessThanOrEqualTo(1);
    }
}
