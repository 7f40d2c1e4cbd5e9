using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Tests.Lessons.Packs;

/// <summary>What learners think in the middle of a lesson, with what is said to it.</summary>
public sealed class LearnerThoughtErrorTests
{
    private const string Sound = """
        learner_thoughts:
          - id: adds-two
            says: [i add two, it gets two more]
            right: no
            replies: [Two more is not twice as much., Twice is the same once again.]
          - id: same-again
            says: [the same once more]
            right: yes
            replies: [Once more the same makes the double.]

        """;

    [Fact]
    public void Thoughts_are_read()
    {
        var result = LessonPackReader.Read(Sound + SmallPack.Yaml, SmallPack.File);

        result.Errors.ShouldBeEmpty();
        var thoughts = result.Lesson.ShouldNotBeNull().Thoughts;
        thoughts.Select(thought => (thought.Id, thought.Soundness)).ShouldBe(
            [("adds-two", Soundness.Mistaken), ("same-again", Soundness.Sound)]
        );
        thoughts[0].Wordings.ShouldBe(["i add two", "it gets two more"]);
        thoughts[0].Replies.ShouldBe(["Two more is not twice as much.", "Twice is the same once again."]);
    }

    [Theory]
    [InlineData("id: same-again", "id: adds-two", "the id 'adds-two' stands at two learner thoughts: rename one")]
    [InlineData("says: [the same once more]", "says: []", "says is empty: write at least one")]
    [InlineData("it gets two more", "i add two", "'i add two' stands among the learner thoughts already")]
    [InlineData("right: yes", "right: maybe", "'maybe' is no right: write one of yes, half, no")]
    [InlineData("replies: [Once more the same makes the double.]", "replies: []", "replies is empty: write at least one")]
    public void An_error_says_what_is_wrong(string sound, string broken, string told) =>
        LessonPackReader
            .Read(Sound.Replace(sound, broken, StringComparison.Ordinal) + SmallPack.Yaml, SmallPack.File)
            .Errors.ShouldContain(error => error.Reason.Contains(told));
}
