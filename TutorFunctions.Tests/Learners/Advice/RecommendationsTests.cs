using TutorFunctions.Learners;
using TutorFunctions.Learners.Advice;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Learners.Advice;

/// <summary>What is recommended comes from the learner's own answers, and says from which.</summary>
public sealed class RecommendationsTests
{
    [Fact]
    public void Where_answers_say_nothing_nothing_is_recommended()
    {
        Recommendations.Of(LearnerFileOf.Answers([])).ShouldBeEmpty();
        Recommendations.Of(LearnerFileOf.Answers([Answers.Of(1, "s", isRight: false)])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(4, false, RecommendationType.KnowledgeGapRemediation)]
    [InlineData(12, false, RecommendationType.PersonalHelp)]
    [InlineData(20, true, RecommendationType.DifficultyCalibration)]
    [InlineData(12, false, RecommendationType.DifficultyCalibration)]
    public void Each_has_its_evidence_its_number_and_its_interval(int answers, bool isRight, RecommendationType expected)
    {
        var file = LearnerFileOf.Answers([.. Enumerable.Range(0, answers).Select(number => Answers.Of(number, "s", isRight))]);

        var one = Recommendations.Of(file).Single(one => one.Type == expected);

        one.Figure.N.ShouldBe(answers);
        one.Figure.Value.ShouldBe(isRight ? 1 : 0);
        one.Figure.Interval95.ShouldNotBeNull();
        one.Figure.Evidence.ShouldNotBeEmpty();
        one.Figure.Evidence.ShouldBeSubsetOf(file.Log.Select(recorded => recorded.Number));
    }

    [Fact]
    public void What_fades_is_to_be_reviewed()
    {
        var answers = Enumerable
            .Range(0, 4)
            .Select(number => Answers.Of(number, "s", isRight: true) with { At = Answers.Start.AddDays(number) })
            .ToList();

        Recommendations.Of(LearnerFileOf.Answers(answers)).ShouldNotContain(one => one.Type == RecommendationType.SpacedReview);
        var later = Recommendations
            .Of(LearnerFileOf.Answers(answers, Answers.Start.AddDays(400)))
            .Single(one => one.Type == RecommendationType.SpacedReview);

        later.Reasoning.ShouldContain("397 days ago");
        later.Reasoning.ShouldMatch(@"probability of \d+%");
    }

    [Theory]
    [InlineData(300, Pace.Fast, "go slower")]
    [InlineData(5, Pace.Slow, "go faster")]
    public void A_pace_that_does_not_fit_is_changed_only_when_the_whole_interval_says_so(double seconds, Pace asked, string advice)
    {
        var profile = new LearnerProfile
        {
            LearnerId = "ada",
            PreferredPace = asked,
            UpdatedAt = Answers.Start,
        };

        var sure = Recommendations.Of(LearnerFileOf.Answers(Timed(10, seconds)) with { Profile = profile });
        var unsure = Recommendations.Of(LearnerFileOf.Answers(Timed(1, seconds)) with { Profile = profile });

        var one = sure.Single(one => one.Type == RecommendationType.PaceModification);
        one.Reasoning.ShouldContain(advice);
        one.Figure.N.ShouldBe(10);
        unsure.ShouldNotContain(one => one.Type == RecommendationType.PaceModification);
    }

    private static IReadOnlyList<AnswerEvidence> Timed(int count, double seconds) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(number =>
                    Answers.Of(number, $"s{number}", isRight: number % 2 == 0) with
                    {
                        ResponseSeconds = seconds * (number % 2 == 0 ? 0.95 : 1),
                    }
                ),
        ];
}
