using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Tests.Stores;

/// <summary>What every store must keep to when a teacher corrects how answers were judged.</summary>
public sealed class EvidenceCorrectionTests
{
    private static readonly DateTime s_start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Corrections_in_any_order_end_in_the_same_knowledge_as_if_judged_so_at_first(string kind)
    {
        AnswerEvidence[] answers = [.. Enumerable.Range(0, 12).Select(number => Answer(number, isRight: number % 3 == 0))];
        EvidenceCorrection[] corrections =
        [
            Correction(answers[1], Answer(1, isRight: true)),
            Correction(answers[4], null),
            Correction(null, Answer(30, isRight: true) with { At = s_start.AddMinutes(5.5) }),
            Correction(answers[6], Answer(6, isRight: false)),
        ];
        var expected = LearnerHistoryFold.Of(
            answers
                .Select(answer => corrections.FirstOrDefault(one => one.Source == answer.Source) is { } made ? made.After : answer)
                .Append(corrections[2].After)
                .OfType<AnswerEvidence>()
                .Select((answer, index) => new RecordedEvidence(index + 1, answer)),
            last: 0
        );
        foreach (var order in new int[][] { [0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1] })
        {
            await using var store = await StoreKinds.OpenAsync(kind);
            foreach (var answer in answers)
                await store.Evidence.RecordAsync(answer, store.Patience);
            foreach (var index in order)
                await store.Evidence.CorrectAsync(corrections[index], store.Patience);

            var learner = (await store.Learners.FindAsync("ann", store.Patience))!;

            foreach (var (key, skill) in expected.Skills)
                learner.Skills[key].Mastery.ShouldBe(skill.Mastery, 1e-9, $"{key} in order {string.Join(',', order)}");
            learner.Skills.Keys.ShouldBe(expected.Skills.Keys, ignoreOrder: true);
            learner.Totals.FirstTries.ShouldBe(expected.Totals.FirstTries);
            learner.Totals.Unaided.ShouldBe(expected.Totals.Unaided);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_tutors_own_judgement_stays_beside_a_correction_and_a_correction_twice_changes_nothing(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);
        await store.Evidence.RecordAsync(Answer(0, isRight: false), store.Patience);
        var correction = Correction(Answer(0, isRight: false), Answer(0, isRight: true));

        await store.Evidence.CorrectAsync(correction, store.Patience);
        await store.Evidence.CorrectAsync(correction, store.Patience);
        await store.Evidence.RecordAsync(Answer(1, isRight: true), store.Patience);

        var log = await store.Evidence.ReadAsync("ann", 0, 10, null, store.Patience);
        log.Select(recorded => (recorded.Number, recorded.Answer.IsCorrect)).ShouldBe([(1, true), (2, true)]);
        log[0].Answer.Earlier.ShouldBe(new EarlierJudgement(0, IsCorrect: false, WasJudged: true));
        log[1].Answer.Earlier.ShouldBeNull();
        (await store.Learners.FindAsync("ann", store.Patience))!.Totals.Unaided.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_answer_that_was_none_is_gone_and_its_number_is_given_to_no_other(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);
        await store.Evidence.RecordAsync(Answer(0, isRight: false), store.Patience);

        await store.Evidence.CorrectAsync(Correction(Answer(0, isRight: false), null), store.Patience);
        await store.Evidence.RecordAsync(Answer(1, isRight: true), store.Patience);

        (await store.Evidence.ReadAsync("ann", 0, 10, null, store.Patience)).ShouldHaveSingleItem().Number.ShouldBe(2);
        (await store.Learners.FindAsync("ann", store.Patience))!.Totals.FirstTries.ShouldBe(1);
    }

    private static EvidenceCorrection Correction(AnswerEvidence? before, AnswerEvidence? after) =>
        new("ann", (before ?? after)!.Source, before, after);

    private static AnswerEvidence Answer(int number, bool isRight) =>
        new()
        {
            LearnerId = "ann",
            Source = EvidenceSource.OfTurn("session", number),
            Skill = $"lesson/concept{number % 2}",
            LessonId = "lesson",
            ItemId = $"item{number}",
            Score = isRight ? 1 : 0,
            IsCorrect = isRight,
            At = s_start.AddMinutes(number),
        };
}
