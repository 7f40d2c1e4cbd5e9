using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Tests.Learners.Fitting;

public sealed class TracingFitTests
{
    [Fact]
    public void Parameters_are_found_again_in_answers_that_follow_them()
    {
        var fitted = KnowledgeFit.Fit(Simulated(learners: 800, new TracingParameters(0.3, 0.15, 0.05, 0.2))).TracingOf("s");

        fitted.ShouldSatisfyAllConditions(
            () => fitted.Mastery.ShouldBe(0.3, 0.05),
            () => fitted.Transit.ShouldBe(0.15, 0.03),
            () => fitted.Slip.ShouldBe(0.05, 0.02),
            () => fitted.Guess.ShouldBe(0.2, 0.04),
            () => fitted.Forget.ShouldBe(0)
        );
    }

    [Fact]
    public void Forgetting_is_found_where_it_is_looked_for()
    {
        var forgetful = Simulated(learners: 800, new TracingParameters(0.3, 0.15, 0.05, 0.2, Forget: 0.08));

        KnowledgeFit.Fit(forgetful, forgetting: true).TracingOf("s").Forget.ShouldBe(0.08, 0.03);
    }

    [Fact]
    public void No_fit_leaves_the_bounds_of_guess_and_slip()
    {
        var coin = new Random(3);
        var guesses = Histories(100, _ => Enumerable.Range(0, 20).Select(_ => coin.NextDouble() < 0.5));

        var fitted = KnowledgeFit.Fit(guesses).TracingOf("s");

        fitted.Guess.ShouldBeLessThanOrEqualTo(0.3);
        fitted.Slip.ShouldBeLessThanOrEqualTo(0.1);
    }

    [Fact]
    public void A_skill_with_few_answers_stays_close_to_the_others()
    {
        var many = Simulated(learners: 400, new TracingParameters(0.2, 0.1, 0.05, 0.2));
        var few = new LearnerHistory("one", [.. Enumerable.Range(0, 3).Select(_ => new Response("rare", "rare item", 1))]);

        var model = KnowledgeFit.Fit([.. many, few]);

        model.TracingOf("rare").Transit.ShouldBe(model.Tracing.Transit, 0.05);
        model.TracingOf("rare").Guess.ShouldBe(model.Tracing.Guess, 0.05);
    }

    [Fact]
    public void No_answers_leave_the_defaults()
    {
        KnowledgeFit.Fit([]).Tracing.ShouldBe(TracingParameters.Default);
        KnowledgeFit.Fit([]).Elo.ShouldBe(new EloParameters());
    }

    [Fact]
    public void Claims_of_mastery_hold_for_learners_like_the_model_and_not_for_those_who_know_by_halves()
    {
        var parameters = new TracingParameters(0.3, 0.15, 0.05, 0.2);
        var chance = new Random(4);
        var halves = Histories(300, _ => Enumerable.Range(0, 20).Select(number => chance.NextDouble() < 0.4 + 0.02 * number));

        var like = Simulated(learners: 500, parameters);
        var claims = MasteryClaims.Check(like, KnowledgeFit.Fit(like));
        var others = MasteryClaims.Check(halves, KnowledgeFit.Fit(halves));

        claims.Hold.ShouldBeTrue();
        claims.Observed.ShouldBe(claims.Predicted, 0.02);
        others.Hold.ShouldBeFalse();
    }

    private static List<LearnerHistory> Simulated(int learners, TracingParameters parameters)
    {
        var chance = new Random(2);
        return Histories(learners, _ =>
        {
            var known = chance.NextDouble() < parameters.Mastery;
            return Enumerable
                .Range(0, 20)
                .Select(_ =>
                {
                    var right = chance.NextDouble() < (known ? 1 - parameters.Slip : parameters.Guess);
                    known = chance.NextDouble() < (known ? 1 - parameters.Forget : parameters.Transit);
                    return right;
                });
        });
    }

    private static List<LearnerHistory> Histories(int learners, Func<int, IEnumerable<bool>> answers) =>
        [
            .. Enumerable
                .Range(0, learners)
                .Select(learner => new LearnerHistory(
                    $"{learner}",
                    [.. answers(learner).Select((right, number) => new Response("s", $"item {number % 7}", right ? 1 : 0))]
                )),
        ];
}
