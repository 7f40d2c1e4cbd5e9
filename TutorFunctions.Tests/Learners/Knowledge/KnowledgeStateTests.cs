using System.Text.Json;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Tests.Learners.Knowledge;

public sealed class KnowledgeStateTests
{
    private static readonly KnowledgeModel s_model = KnowledgeModel.Default;

    [Fact]
    public void Right_answers_raise_and_wrong_ones_lower_what_is_expected_of_the_skill()
    {
        var right = Fold(new Response("fractions", "a", 1));
        var wrong = Fold(new Response("fractions", "a", 0));

        right.Predict("fractions", "b", 0, s_model).ShouldBeGreaterThan(0.5);
        wrong.Predict("fractions", "b", 0, s_model).ShouldBeLessThan(0.5);
    }

    [Fact]
    public void A_skill_is_mastered_by_answers_only()
    {
        var course = new KnowledgeModel { Tracing = new TracingParameters(0.99, 0.1, 0.1, 0.2) };

        KnowledgeState.Empty.Mastery("fractions", course).ShouldBe(0.99);
        KnowledgeState.Empty.IsMastered("fractions").ShouldBeFalse();
        Enumerable
            .Repeat(new Response("fractions", "a", 1), 4)
            .Aggregate(KnowledgeState.Empty, (state, response) => state.After(response, s_model))
            .IsMastered("fractions")
            .ShouldBeTrue();
    }

    [Fact]
    public void An_answer_is_never_expected_below_blind_guessing()
    {
        var lost = Enumerable
            .Repeat(new Response("fractions", "a", 0, Options: 4), 50)
            .Aggregate(KnowledgeState.Empty, (state, response) => state.After(response, s_model));

        lost.Predict("fractions", "a", 4, s_model).ShouldBeGreaterThanOrEqualTo(0.25);
        lost.Predict("fractions", "a", 0, s_model).ShouldBeLessThan(0.25);
    }

    [Fact]
    public void A_harder_item_is_expected_to_be_answered_less_often()
    {
        var model = s_model with { Items = s_model.Items.Add("hard", new ItemDifficulty(1.5, 100)) };

        KnowledgeState
            .Empty.Predict("fractions", "hard", 0, model)
            .ShouldBeLessThan(KnowledgeState.Empty.Predict("fractions", "other", 0, model));
        ItemDifficulty.Unknown.After(predicted: 0.8, score: 0).Value.ShouldBe(0.8);
        new ItemDifficulty(0, 100).After(predicted: 0.8, score: 0).Value.ShouldBe(0.8 / 6, 1e-12);
    }

    [Fact]
    public void The_trace_counts_what_was_practised_and_when()
    {
        var at = new DateTime(2025, 3, 1, 9, 0, 0, DateTimeKind.Utc);

        var state = Fold(
            new Response("s", "a", 1, At: at),
            new Response("t", "b", 1),
            new Response("s", "a", 0.5),
            new Response("s", "c", 1, At: at.AddDays(1))
        );

        state.Answers.ShouldBe(4);
        state
            .Skills["s"]
            .Trace.ShouldSatisfyAllConditions(
                trace => trace.Answers.ShouldBe(3),
                trace => trace.Points.ShouldBe(2.5),
                trace => trace.Streak.ShouldBe(1),
                trace => trace.LastAnswer.ShouldBe(4),
                trace => trace.LastAt.ShouldBe(at.AddDays(1)),
                trace => trace.Recent.ShouldBe(0.7 * (0.7 * 1 + 0.3 * 0.5) + 0.3, 1e-12)
            );
        state.Items["a"].LastAnswer.ShouldBe(3);
        state.Items["a"].LastAt.ShouldBe(at);
    }

    [Fact]
    public void A_state_is_plain_data_that_comes_back_from_JSON_as_it_was()
    {
        var state = Fold(new Response("s", "a", 1, 4, new DateTime(2025, 3, 1, 9, 0, 0, DateTimeKind.Utc)), new Response("t", "b", 0.25));

        var back = JsonSerializer.Deserialize<KnowledgeState>(JsonSerializer.Serialize(state))!;

        back.Skills.ShouldBe(state.Skills, ignoreOrder: true);
        back.Items.ShouldBe(state.Items, ignoreOrder: true);
        (back.Ability, back.Answers).ShouldBe((state.Ability, state.Answers));
        JsonSerializer.Deserialize<KnowledgeState>("{}")!.After(new Response("s", "a", 1), s_model).Answers.ShouldBe(1);
    }

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(1.1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(1, 1)]
    [InlineData(1, -2)]
    public void An_answer_that_cannot_be_is_refused(double score, int options) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Response("s", "a", score, options));

    private static KnowledgeState Fold(params Response[] responses) =>
        responses.Aggregate(KnowledgeState.Empty, (state, response) => state.After(response, s_model));
}
