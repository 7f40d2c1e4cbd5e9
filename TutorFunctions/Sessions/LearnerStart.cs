using TutorFunctions.Learners;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Learners.Practice;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Sessions;

/// <summary>What a session begins with because of what is known of its learner.</summary>
/// <param name="Known">Concepts of the lesson that are probably known.</param>
/// <param name="Mastered">Concepts of the lesson that are mastered and remembered.</param>
/// <param name="Practice">Practice of the lesson's concepts that has not led to mastery.</param>
/// <param name="Fading">Skills of other lessons that are about to be forgotten, the most endangered first.</param>
public sealed record LearnerStart(
    IReadOnlyList<string> Known,
    IReadOnlyList<string> Mastered,
    IReadOnlyDictionary<string, PracticeRun> Practice,
    IReadOnlyList<SkillRecord> Fading
)
{
    /// <summary>From this probability on a concept is asked about once, to see whether it has stayed.</summary>
    private const double ProbablyKnown = 0.7;

    /// <param name="own">Keys of the skills that the session is about.</param>
    public static LearnerStart Of(
        LearnerTotals totals,
        IReadOnlyDictionary<string, SkillRecord> skills,
        IReadOnlySet<string> own,
        Forecast forecast,
        DateTime at
    )
    {
        ArgumentNullException.ThrowIfNull(skills);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(forecast);
        var (known, mastered, practice) = (new List<string>(), new List<string>(), new Dictionary<string, PracticeRun>());
        foreach (var key in own)
        {
            if (!skills.TryGetValue(key, out var skill))
                continue;
            var concept = SkillKey.Concept(key);
            if (forecast.IsMastered(totals, skill, at) && !skill.IsFading(at))
                mastered.Add(concept);
            else if (skill.LevelAt(at) >= ProbablyKnown)
                known.Add(concept);

            // Who was stopped has been helped since, and gets a fresh chance.
            if (skill.Run is { } run && skill.Mastery < KnowledgeTracing.Mastered && !skill.IsSpinning)
                practice.Add(concept, run);
        }

        var fading = skills
            .Values.Where(skill => !own.Contains(skill.Skill) && skill.IsFading(at))
            .OrderBy(skill => skill.RetentionAt(at))
            .ThenBy(skill => skill.Skill, StringComparer.Ordinal);
        return new(known, mastered, practice, [.. fading]);
    }
}
