using TutorFunctions.Learners;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.Practice;
using TutorFunctions.Learners.State;
using TutorFunctions.Lessons;

namespace TutorFunctions.Sessions;

/// <summary>What a session begins with because of what is known of its learner.</summary>
/// <param name="Known">Concepts of the lesson that are probably known.</param>
/// <param name="Mastered">Concepts of the lesson that are mastered and remembered.</param>
/// <param name="Practice">Practice of the lesson's concepts that has not led to mastery.</param>
/// <param name="Fading">Skills of other lessons that are about to be forgotten, the most endangered first.</param>
public sealed record LearnerStart(
    IReadOnlyList<string> Known, IReadOnlyList<string> Mastered, IReadOnlyDictionary<string, PracticeRun> Practice, IReadOnlyList<SkillRecord> Fading)
{
    /// <summary>From this probability on a concept is asked about once, to see whether it has stayed.</summary>
    private const double ProbablyKnown = 0.7;

    public static LearnerStart Of(IReadOnlyDictionary<string, SkillRecord> skills, Lesson lesson, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(skills);
        ArgumentNullException.ThrowIfNull(lesson);
        var (known, mastered, practice) = (new List<string>(), new List<string>(), new Dictionary<string, PracticeRun>());
        var own = new HashSet<string>();
        foreach (var concept in lesson.Concepts)
        {
            var key = SkillKey.Of(lesson.CourseId, lesson.Id, concept.Id);
            own.Add(key);
            if (!skills.TryGetValue(key, out var skill))
                continue;
            if (skill.Mastery >= KnowledgeTracing.Mastered && !skill.IsFading(at))
                mastered.Add(concept.Id);
            else if (skill.LevelAt(at) >= ProbablyKnown)
                known.Add(concept.Id);

            // Who was stopped has been helped since, and gets a fresh chance.
            if (skill.Run is { } run && skill.Mastery < KnowledgeTracing.Mastered && !skill.IsSpinning)
                practice.Add(concept.Id, run);
        }

        var fading = skills.Values.Where(skill => !own.Contains(skill.Skill) && skill.IsFading(at)).OrderBy(skill => skill.RetentionAt(at)).ThenBy(skill => skill.Skill, StringComparer.Ordinal);
        return new(known, mastered, practice, [.. fading]);
    }
}
