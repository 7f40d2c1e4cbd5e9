using TutorFunctions.Learners;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Courses.Curation;

/// <summary>A learner as a course sees one.</summary>
/// <param name="Profile">Null when nobody has given one.</param>
/// <param name="Totals">Over everything that the learner has answered.</param>
/// <param name="Skills">What is known of the course's skills, by their ids within the course.</param>
public sealed record CourseLearner(
    string LearnerId,
    DateTime At,
    LearnerProfile? Profile,
    LearnerTotals Totals,
    IReadOnlyDictionary<string, SkillRecord> Skills
)
{
    /// <summary>Probability that a skill is known now; 0 without evidence.</summary>
    public double LevelOf(string skill) => Skills.TryGetValue(skill, out var known) ? known.LevelAt(At) : 0;

    /// <summary>Judged answers on a skill.</summary>
    public int AnswersOn(string skill) => Skills.TryGetValue(skill, out var known) ? known.Answers : 0;

    /// <summary>How far the learner is in some skills: by answers where there are any, else as the school puts it, else unknown.</summary>
    public KnownLevel? LevelIn(IReadOnlyCollection<string> skills)
    {
        ArgumentNullException.ThrowIfNull(skills);
        var answered = skills.Where(skill => AnswersOn(skill) > 0).ToList();
        if (answered.Count > 0)
            return new(answered.Average(LevelOf), answered.Sum(AnswersOn), IsDeclared: false);
        return Profile?.Skills is { Count: > 0 } declared ? new(declared.Values.Average(), 0, IsDeclared: true) : null;
    }
}

/// <param name="N">Judged answers that it rests on; 0 for one that was declared.</param>
public sealed record KnownLevel(double Value, int N, bool IsDeclared);
