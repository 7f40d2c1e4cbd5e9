using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Tests.Learners;

/// <summary>Judged answers to make learners of.</summary>
internal static class Answers
{
    public static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>An unaided first try at a free question, one minute after the one before.</summary>
    public static AnswerEvidence Of(int number, string skill, bool isRight, string learner = "ada") =>
        new()
        {
            LearnerId = learner,
            Source = EvidenceSource.OfTurn("s", number),
            Skill = SkillKey.Of(null, "lesson", skill),
            LessonId = "lesson",
            ItemId = $"{skill}-{number % 3}",
            Score = isRight ? 1 : 0,
            IsCorrect = isRight,
            ResponseSeconds = 30,
            At = Start.AddMinutes(number),
        };

    public static IReadOnlyList<RecordedEvidence> Log(params IReadOnlyList<AnswerEvidence> answers) =>
        [.. answers.Select((answer, index) => new RecordedEvidence(index + 1, answer))];
}
