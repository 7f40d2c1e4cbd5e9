using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Tests.Learners.Nightly;

/// <summary>Learners who practise the fraction pack, each of three skills in turn: one is easy, one is hard, and learners differ.</summary>
internal static class NightlyClass
{
    public const string Lesson = "comparing-fractions";
    public const int Answers = 90;

    private static readonly double[] s_chances = [0.95, 0.6, 0.2];

    public static string Skill(int number) => SkillKey.Of(null, Lesson, $"skill-{number}");

    public static IEnumerable<AnswerEvidence> Of(int learner)
    {
        var random = new Random(learner);
        var bonus = (learner % 5 - 2) * 0.05;
        for (var number = 0; number < Answers; number++)
        {
            var skill = number % 3;
            var isRight = random.NextDouble() < s_chances[skill] + bonus;
            yield return new AnswerEvidence
            {
                LearnerId = $"learner-{learner:D2}",
                Source = EvidenceSource.OfTurn($"session-{learner}", number),
                Skill = Skill(skill),
                LessonId = Lesson,
                ItemId = $"item-{skill}-{number % 12}",
                Score = isRight ? 1 : 0,
                IsCorrect = isRight,
                At = Learners.Answers.Start.AddHours(number),
            };
        }
    }
}
