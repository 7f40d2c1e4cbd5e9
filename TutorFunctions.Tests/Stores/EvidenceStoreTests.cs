using System.Text.Json;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.State;
using TutorFunctions.Tests.Learners;

namespace TutorFunctions.Tests.Stores;

/// <summary>What every store of learners must keep to.</summary>
public sealed class EvidenceStoreTests
{
    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_kept_of_a_learner_is_the_fold_of_the_whole_log(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        foreach (var answer in Mixed(seed: 7, count: 300))
            await stores.Evidence.RecordAsync(answer, stores.Patience);

        foreach (var learner in new[] { "ada", "bob" })
        {
            var fold = new LearnerHistoryFold();
            foreach (var recorded in await stores.Evidence.ReadAsync(learner, 0, int.MaxValue, null, stores.Patience))
                fold.Take(recorded).Predicted.ShouldBe(recorded.Predicted);
            var kept = await stores.Learners.FindAsync(learner, stores.Patience);

            fold.Totals.Evidence.ShouldBeGreaterThan(100);
            JsonSerializer
                .Serialize(kept!.Totals, LearnerJson.Default.LearnerTotals)
                .ShouldBe(JsonSerializer.Serialize(fold.Totals, LearnerJson.Default.LearnerTotals));
            kept.Skills.Keys.Order().ShouldBe(fold.Skills.Keys.Order());
            foreach (var (key, skill) in kept.Skills)
                JsonSerializer
                    .Serialize(skill, LearnerJson.Default.SkillRecord)
                    .ShouldBe(JsonSerializer.Serialize(fold.Skills[key], LearnerJson.Default.SkillRecord));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_same_source_again_changes_nothing(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        var answer = Answers.Of(1, "adding", isRight: true);
        await stores.Evidence.RecordAsync(answer, stores.Patience);
        var before = JsonSerializer.Serialize(
            (await stores.Learners.FindAsync("ada", stores.Patience))!.Totals,
            LearnerJson.Default.LearnerTotals
        );

        await stores.Evidence.RecordAsync(answer with { IsCorrect = false, Score = 0 }, stores.Patience);

        (await stores.Evidence.ReadAsync("ada", 0, 10, null, stores.Patience)).Single().Answer.IsCorrect.ShouldBeTrue();
        JsonSerializer
            .Serialize((await stores.Learners.FindAsync("ada", stores.Patience))!.Totals, LearnerJson.Default.LearnerTotals)
            .ShouldBe(before);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_log_is_read_on_from_a_number_and_by_skill(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        for (var number = 1; number <= 6; number++)
            await stores.Evidence.RecordAsync(
                Answers.Of(number, number % 2 == 0 ? "adding" : "taking-away", isRight: true),
                stores.Patience
            );

        (await stores.Evidence.ReadAsync("ada", 2, 3, null, stores.Patience)).Select(recorded => recorded.Number).ShouldBe([3, 4, 5]);
        (await stores.Evidence.ReadAsync("ada", 2, 10, "lesson/adding", stores.Patience))
            .Select(recorded => recorded.Number)
            .ShouldBe([4, 6]);
        (await stores.Evidence.ReadAsync("eve", 0, 10, null, stores.Patience)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_item_that_others_found_hard_is_expected_to_be_hard_for_the_next_learner(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        for (var learner = 0; learner < 20; learner++)
            await stores.Evidence.RecordAsync(
                Answers.Of(1, "adding", isRight: false, $"learner-{learner}") with
                {
                    Source = $"session/{learner}/1",
                },
                stores.Patience
            );

        await stores.Evidence.RecordAsync(
            Answers.Of(1, "adding", isRight: true, "next") with
            {
                Source = "session/next/1",
            },
            stores.Patience
        );
        await stores.Evidence.RecordAsync(
            Answers.Of(1, "adding", isRight: true, "other") with
            {
                Source = "session/other/1",
                ItemId = "unknown",
            },
            stores.Patience
        );

        var hard = (await stores.Evidence.ReadAsync("next", 0, 1, null, stores.Patience)).Single();
        var unknown = (await stores.Evidence.ReadAsync("other", 0, 1, null, stores.Patience)).Single();
        hard.ItemDifficulty.ShouldBeGreaterThan(1);
        hard.Predicted!.Value.ShouldBeLessThan(unknown.Predicted!.Value);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Erasing_a_learner_takes_all_of_that_learner_and_nothing_of_another(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        foreach (var answer in Mixed(seed: 3, count: 40))
            await stores.Evidence.RecordAsync(answer with { CourseId = "course" }, stores.Patience);

        await stores.Learners.EraseAsync("ada", stores.Patience);

        (await stores.Learners.FindAsync("ada", stores.Patience)).ShouldBeNull();
        (await stores.Evidence.ReadAsync("ada", 0, 10, null, stores.Patience)).ShouldBeEmpty();
        (await stores.Learners.ListOfCourseAsync("course", null, 10, stores.Patience)).ShouldBe(["bob"]);
        (await stores.Evidence.ReadAsync("bob", 0, 100, null, stores.Patience)).Count.ShouldBeGreaterThan(10);
    }

    /// <summary>
    /// Answers of two learners as they come: right and wrong, with help and at later tries, covering other skills, late ones and doubled
    /// ones.
    /// </summary>
    private static IEnumerable<AnswerEvidence> Mixed(int seed, int count)
    {
        var random = new Random(seed);
        AnswerEvidence? last = null;
        for (var number = 0; number < count; number++)
        {
            var right = random.Next(3) > 0;
            var attempt = random.Next(4) == 0 ? 2 : 1;
            last =
                last is not null && random.Next(10) == 0
                    ? last
                    : Answers.Of(number, $"skill-{random.Next(5)}", right, random.Next(2) == 0 ? "ada" : "bob") with
                    {
                        Score = right ? 1 : random.Next(2) * 0.5,
                        Attempt = attempt,
                        HintsTaken = random.Next(3) == 0 ? 1 : 0,
                        Covers = right && attempt == 1 && random.Next(5) == 0 ? ["lesson/skill-0", "lesson/skill-9"] : [],
                        Options = random.Next(3) == 0 ? 4 : 0,
                        ResponseSeconds = random.Next(5) == 0 ? null : random.Next(1, 900),
                        Tracing = random.Next(4) == 0 ? new TracingStart(0.4, 0.1, 0.05, 0.2) : null,
                        At = Answers.Start.AddHours((number * 5) + random.Next(-7, 1)),
                    };
            yield return last;
        }
    }
}
