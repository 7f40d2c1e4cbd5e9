using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Learners.Progress;

/// <summary>Where a learner stood at the end of a day (UTC) on which something was answered.</summary>
/// <param name="Answers">Judged answers of the day.</param>
/// <param name="Unaided">First tries of the day that were right and without a hint.</param>
/// <param name="Ability">In logits; 0 is the average learner.</param>
/// <param name="Mastery">Mean probability that a practised skill has been learned.</param>
/// <param name="SkillsMastered">How many were mastered then.</param>
public sealed record TrajectoryPoint(
    DateOnly Date,
    int Answers,
    int FirstTries,
    int Unaided,
    double Minutes,
    double Ability,
    double Mastery,
    int SkillsMastered
)
{
    public static IReadOnlyList<TrajectoryPoint> Of(LearnerFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var fold = new LearnerHistoryFold();
        var points = new List<TrajectoryPoint>();

        foreach (var answers in file.Log.GroupBy(recorded => DateOnly.FromDateTime(recorded.Answer.At)).OrderBy(day => day.Key))
        {
            var day = answers.ToList();
            foreach (var recorded in day)
                fold.Take(recorded);
            points.Add(
                new TrajectoryPoint(
                    answers.Key,
                    day.Count,
                    day.Count(recorded => recorded.Answer.IsFirstTry),
                    day.Count(recorded => recorded.Answer.IsUnaided),
                    Math.Round(day.Sum(recorded => Math.Min(recorded.Answer.ResponseSeconds ?? 0, ResponseTimes.LongestThought)) / 60, 2),
                    Math.Round(fold.Totals.Ability, 4),
                    Math.Round(
                        fold.Skills.Values.Where(skill => skill.Knowledge is not null)
                            .Select(skill => skill.Mastery)
                            .DefaultIfEmpty()
                            .Average(),
                        4
                    ),
                    fold.Skills.Values.Count(skill => skill.Mastery >= KnowledgeTracing.Mastered)
                )
            );
        }

        return points;
    }
}
