using System.Collections.Immutable;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Learners.State;
using TutorFunctions.Tools.Knowledge;

namespace TutorFunctions.Tests.Learners.Nightly;

/// <summary>The model that is fitted to all learners' stored answers, and what it may say.</summary>
public sealed class NightlyFitTests(ITestOutputHelper output)
{
    private static readonly DateTime s_at = new(2026, 4, 1, 3, 20, 0, DateTimeKind.Utc);

    [Fact]
    public void It_predicts_learners_that_it_was_not_fitted_to_better_than_what_needs_no_fit()
    {
        var model = NightlyFit.Of(Class(30), s_at)!;

        model.Learners.ShouldBe(30);
        model.Answers.ShouldBe(30 * NightlyClass.Answers);
        model.Nightly.Count.ShouldBe(model.Answers);
        model.Online.Count.ShouldBe(model.Answers);
        model.Nightly.LogLoss.ShouldBeLessThan(model.Online.LogLoss);
        model.IsUsed.ShouldBeTrue();
    }

    [Fact]
    public void Another_night_with_the_same_answers_gives_the_same_model()
    {
        var (first, second) = (NightlyFit.Of(Class(25), s_at)!, NightlyFit.Of(Class(25), s_at)!);

        second.Nightly.ShouldBe(first.Nightly);
        second.Recency.Weights.ShouldBe(first.Recency.Weights);
    }

    [Theory]
    [InlineData(NightlyFit.FewestLearners - 1, 200)]
    [InlineData(30, 60)]
    public void A_school_with_little_evidence_keeps_the_defaults(int learners, int answers) =>
        NightlyFit.Of([.. Enumerable.Range(0, learners).Select(learner => Log(learner, answers))], s_at).ShouldBeNull();

    [Fact]
    public async Task On_real_answers_it_is_as_good_as_what_the_command_fits()
    {
        List<FoldedLog> logs =
        [
            .. (
                await ResponseFile.ReadAsync(SharedMaterial.Find("data", "spanish", "spanish_37students.tsv"), CancellationToken.None)
            ).Select(history => FoldedLog.Of(history.Learner, Evidence(history))),
        ];

        var model = NightlyFit.Of(logs, s_at)!;

        output.WriteLine($"nightly {model.Nightly}; online {model.Online}; {model.Claims}");
        model.Nightly.Auc.ShouldBeGreaterThan(0.855);
        model.Nightly.LogLoss.ShouldBeLessThan(0.388);
        model.Nightly.CalibrationError.ShouldBeLessThan(0.015);
        model.IsUsed.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true, -3, true, 1)]
    [InlineData(false, -3, false, 0)]
    [InlineData(false, 2.5, false, 0.737)]
    [InlineData(false, 4, true, 1)]
    public void Where_claims_of_mastery_did_not_hold_the_nightly_model_must_agree(
        bool claimsHold,
        double logit,
        bool isMastered,
        double known
    )
    {
        var claims = claimsHold ? new MasteryClaims(100, 0.9, 0.9) : new MasteryClaims(100, 0.9, 0.7);
        var forecast = new Forecast(Model(logit, claims));
        var (totals, skill) = Mastered();

        forecast.IsMastered(totals, skill, skill.LastAt).ShouldBe(isMastered);
        forecast.Known(totals, skill, skill.LastAt).ShouldBe(known, 1e-3);
        Forecast.Online.IsMastered(totals, skill, skill.LastAt).ShouldBeTrue();
    }

    [Fact]
    public void A_model_that_is_no_better_is_not_used()
    {
        var even = new PredictionQuality(3000, 0.7, 0.4, 0.5, 0.01);

        (Model(0, new(0, 0, 0)) with { Nightly = even, Online = even }).IsUsed.ShouldBeFalse();
    }

    private static (LearnerTotals Totals, SkillRecord Skill) Mastered()
    {
        var fold = new LearnerHistoryFold();
        foreach (var recorded in Answers.Log([.. Enumerable.Range(0, 8).Select(number => Answers.Of(number, "s", isRight: true))]))
            fold.Take(recorded);
        return (fold.Totals, fold.Skills.Values.Single());
    }

    /// <summary>A model that says the same of everything.</summary>
    private static NightlyModel Model(double logit, MasteryClaims claims)
    {
        var quality = new PredictionQuality(3000, 0.7, 0.4, 0.5, 0.01);
        var weights = new double[RecencyFeatures.Count];
        weights[0] = logit;
        return new(
            s_at,
            30,
            3000,
            new RecencyModel(
                [.. weights],
                ImmutableDictionary<string, double>.Empty,
                ImmutableDictionary<string, double>.Empty,
                ImmutableDictionary<string, double>.Empty,
                spread: 0.5
            ),
            claims,
            quality,
            quality with
            {
                LogLoss = 0.6,
            }
        );
    }

    private static List<FoldedLog> Class(int learners) =>
        [.. Enumerable.Range(0, learners).Select(learner => Log(learner, NightlyClass.Answers))];

    private static FoldedLog Log(int learner, int answers) =>
        FoldedLog.Of($"learner-{learner:D2}", Answers.Log([.. NightlyClass.Of(learner).Take(answers)]));

    private static List<RecordedEvidence> Evidence(LearnerHistory history) =>
        [
            .. history.Responses.Select(
                (response, number) =>
                    new RecordedEvidence(
                        number + 1,
                        new AnswerEvidence
                        {
                            LearnerId = history.Learner,
                            Source = EvidenceSource.OfTurn(history.Learner, number),
                            Skill = response.Skill,
                            LessonId = "spanish",
                            ItemId = response.Item,
                            Score = response.Score,
                            IsCorrect = response.IsRight,
                            Options = response.Options,
                            At = Answers.Start,
                        }
                    )
            ),
        ];
}
