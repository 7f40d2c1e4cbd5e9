using TutorFunctions.Classes;
using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Tests.Classes;

public sealed class ClassFoldTests
{
    private static readonly DateTime s_monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Answers_that_say_the_same_are_counted_together_and_the_most_frequent_comes_first()
    {
        var item = Item();
        foreach (var said in new[] { "3/4", "6", " 3 / 4 ", "A plant.", "a plant", "3/4" })
            item = item.With(Answer("ann", isRight: false), said);

        item.Answers.Select(answer => (answer.Text, answer.Times)).ShouldBe([("3/4", 3), ("A plant.", 2), ("6", 1)]);
    }

    [Fact]
    public void A_correction_moves_an_answer_from_wrong_to_right()
    {
        var (wrong, right) = (Answer("ann", isRight: false), Answer("ann", isRight: true));

        var item = Item().With(wrong, "3/4").With(wrong, "3/4", weight: -1).With(right, "3/4");

        (item.Tries, item.Right).ShouldBe((1, 1));
        item.Answers.ShouldHaveSingleItem().IsCorrect.ShouldBeTrue();
    }

    [Fact]
    public void What_one_learner_alone_has_said_goes_with_the_learner()
    {
        var item = Item().With(Answer("ann", isRight: false), "my own words").With(Answer("ann", isRight: false), "3/4");
        item = item.With(Answer("bob", isRight: false), "3/4").Without("ann");

        item.Answers.Select(answer => (answer.Text, answer.Times)).ShouldBe([("3/4", 2)]);
        item.Tries.ShouldBe(3);
    }

    [Theory]
    [InlineData(4, 0, false)]
    [InlineData(5, 1, true)]
    [InlineData(5, 2, false)]
    public void A_class_fails_a_question_of_which_few_first_tries_are_right(int tries, int right, bool isHard) =>
        (Item() with { Tries = tries, Right = right }).IsHard.ShouldBe(isHard);

    [Fact]
    public void A_skill_is_counted_by_weeks_that_begin_on_monday()
    {
        var skill = new SkillInClass { Skill = "lesson/concept", LessonId = "lesson" };
        foreach (var (days, isRight) in new[] { (0, false), (6, true), (7, true), (-1, false) })
            skill = skill.With(Answer("ann", isRight) with { At = s_monday.AddDays(days) });

        skill.Weeks.ShouldBe([
            new(new DateOnly(2026, 2, 23), 1, 1, 0),
            new(new DateOnly(2026, 3, 2), 2, 2, 1),
            new(new DateOnly(2026, 3, 9), 1, 1, 1),
        ]);
    }

    private static ItemInClass Item() =>
        new()
        {
            Item = "lesson/item",
            LessonId = "lesson",
            ItemId = "item",
            Skill = "lesson/concept",
        };

    private static AnswerEvidence Answer(string learner, bool isRight) =>
        new()
        {
            LearnerId = learner,
            Source = EvidenceSource.OfTurn("session", 1),
            Skill = "lesson/concept",
            LessonId = "lesson",
            ItemId = "item",
            Score = isRight ? 1 : 0,
            IsCorrect = isRight,
            At = s_monday,
        };
}
