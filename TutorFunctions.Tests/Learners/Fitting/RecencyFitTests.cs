using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Tests.Learners.Fitting;

public sealed class RecencyFitTests
{
    private readonly Random _chance = new(6);

    [Fact]
    public void What_practice_adds_is_found_for_each_skill()
    {
        var histories = Histories(200, (skill, number) => skill == "grows" ? 0.3 + 0.03 * number : 0.5, "grows", "stays");

        var model = Fit(histories);

        model.Growth["grows"].ShouldBeGreaterThan(model.Growth["stays"] + 0.5);
    }

    [Fact]
    public void Learners_alike_leave_less_open_than_learners_who_differ()
    {
        var alike = Fit(Histories(300, (_, _) => 0.7, "s"));
        var unlike = Fit([.. Histories(150, (_, _) => 0.2, "s"), .. Histories(150, (_, _) => 0.95, "s")]);

        alike.Spread.ShouldBeLessThan(0.6);
        unlike.Spread.ShouldBeGreaterThan(alike.Spread + 0.3);
    }

    [Fact]
    public void A_skill_is_known_for_sure_only_well_above_nine_in_ten()
    {
        Expecting(0.9, spread: 0.5).Known(KnowledgeState.Empty, "s").ShouldBe(0.5, 1e-9);
        Expecting(0.95, spread: 0.5).Known(KnowledgeState.Empty, "s").ShouldBeInRange(0.9, 0.95);
        Expecting(0.95, spread: 1.5).Known(KnowledgeState.Empty, "s").ShouldBeLessThan(0.75);
        Expecting(0.8, spread: 0.5).Known(KnowledgeState.Empty, "s").ShouldBeLessThan(0.1);

        RecencyModel Expecting(double chance, double spread)
        {
            var nothing = Fit([]);
            return new(
                [Math.Log(chance / (1 - chance)), .. nothing.Weights.Skip(1).Select(_ => 0.0)],
                nothing.Items,
                nothing.Skills,
                nothing.Growth,
                spread
            );
        }
    }

    [Fact]
    public void Of_no_answers_nothing_is_sure()
    {
        var model = Fit([]);

        model.Spread.ShouldBe(RecencyModel.WidestSpread);
        model.Known(KnowledgeState.Empty, "s").ShouldBeLessThan(0.5);
    }

    private static RecencyModel Fit(IReadOnlyList<LearnerHistory> histories) => RecencyFit.Fit(histories, KnowledgeFit.Fit(histories));

    private List<LearnerHistory> Histories(int learners, Func<string, int, double> right, params string[] skills) =>
        [
            .. Enumerable
                .Range(0, learners)
                .Select(learner => new LearnerHistory($"{learner}", [.. skills.SelectMany(skill => Answers(skill, right))])),
        ];

    private IEnumerable<Response> Answers(string skill, Func<string, int, double> right) =>
        Enumerable
            .Range(0, 20)
            .Select(number => new Response(skill, $"{skill} item {number % 5}", _chance.NextDouble() < right(skill, number) ? 1 : 0));
}
