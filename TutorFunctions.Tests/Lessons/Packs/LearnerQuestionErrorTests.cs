using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Tests.Lessons.Packs;

/// <summary>What learners ask in the middle of a lesson, with the answers.</summary>
public sealed class LearnerQuestionErrorTests
{
    private const string Sound = """
        learner_questions:
          - id: why-twice
            asked: [why twice, why not three times]
            answer: Two families need two cakes.
          - id: double-of-zero
            asked: [what is the double of nothing]
            answer: The double of 0 is 0.

        """;

    [Fact]
    public void Questions_are_read()
    {
        var result = LessonPackReader.Read(Sound + SmallPack.Yaml, SmallPack.File);

        result.Errors.ShouldBeEmpty();
        var questions = result.Lesson.ShouldNotBeNull().Questions;
        questions.Select(question => question.Id).ShouldBe(["why-twice", "double-of-zero"]);
        questions[0].Wordings.ShouldBe(["why twice", "why not three times"]);
        questions[0].Answer.ShouldBe("Two families need two cakes.");
    }

    [Theory]
    [InlineData("id: double-of-zero", "id: why-twice", "the id 'why-twice' stands at two learner questions: rename one")]
    [InlineData("asked: [why twice, why not three times]", "asked: []", "has no wording")]
    [InlineData("why not three times", "why twice", "'why twice' stands among the learner questions already")]
    [InlineData("answer: The double of 0 is 0.", "answer: ''", "answer is empty")]
    [InlineData("    answer: The double of 0 is 0.\n", "", "learner question 'double-of-zero' has no 'answer'")]
    public void An_error_says_what_is_wrong(string sound, string broken, string told) =>
        LessonPackReader
            .Read(Sound.Replace(sound, broken, StringComparison.Ordinal) + SmallPack.Yaml, SmallPack.File)
            .Errors.ShouldContain(error => error.Reason.Contains(told));
}
