using TutorFunctions.Grading.Words;

namespace TutorFunctions.Learners.Endpoints;

/// <summary>Finds the skills that a goal in words means.</summary>
internal static class GoalMatch
{
    /// <summary>The skills whose title, lesson or subject has one of the goal's words that say what it is about.</summary>
    public static IReadOnlyList<string> Find(string goal, IReadOnlyDictionary<string, SkillConcept> names)
    {
        var wanted = Stems(goal);
        var bySkill = names.Where(found => Stems(found.Value.Concept.Title).Overlaps(wanted)).Select(found => found.Key).ToList();
        return bySkill.Count > 0
            ? bySkill
            :
            [
                .. names
                    .Where(found => Stems($"{found.Value.Lesson.Title} {found.Value.Lesson.Subject}").Overlaps(wanted))
                    .Select(found => found.Key),
            ];
    }

    private static HashSet<string> Stems(string text) =>
        [
            .. WordList
                .Of(text)
                .Where(word => !word.IsNumber && word.Lower.Length > 2 && !StopWords.Contains(word.Lower))
                .Select(word => word.Stem),
        ];
}
