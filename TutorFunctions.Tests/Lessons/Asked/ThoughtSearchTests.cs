using TutorFunctions.Lessons.Asked;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Lessons.Asked;

public sealed class ThoughtSearchTests
{
    [Theory]
    [InlineData("comparing-fractions", "it is the biggest cos the number under the line is the biggest", false, Soundness.Mistaken)]
    [InlineData("photosynthesis", "plants drink their food out of the soil with the roots", false, Soundness.Mistaken)]
    [InlineData("python-loops", "it stops before the number so the last one is not in it", true, Soundness.Sound)]
    public void A_thought_is_found_in_other_words(string lesson, string said, bool isRight, Soundness soundness) =>
        ThoughtSearch.Find(AuthoredLessons.Lesson(lesson), [said], isRight).ShouldNotBeNull().Item.Soundness.ShouldBe(soundness);

    [Theory]
    [InlineData("comparing-fractions", "my cat is called mister paws")]
    [InlineData("photosynthesis", "can i go home")]
    public void What_nobody_foresees_finds_none(string lesson, string said) =>
        ThoughtSearch.Find(AuthoredLessons.Lesson(lesson), [said], isRight: null).ShouldBeNull();

    [Fact]
    public void Every_thought_that_comes_along_has_enough_wordings_to_be_found_and_two_replies() =>
        AuthoredLessons
            .All.SelectMany(static lesson => lesson.Thoughts)
            .Concat(SubjectKnowledge.Of("mathematics").Thoughts)
            .Where(static thought => thought.Wordings.Count < 6 || thought.Replies.Count < 2)
            .Select(static thought => thought.Id)
            .ShouldBeEmpty();
}
