using System.Globalization;
using TutorFunctions.Courses.Curation;
using TutorFunctions.Learners.Advice;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Courses.LearningPaths;

/// <summary>
/// Finds a learner's way through a course: what is not known, after what it builds on, and of that first what the learner is readiest for.
/// </summary>
public static class PathPlanner
{
    /// <summary>From this level on an objective is left out.</summary>
    public const double Mastered = Recommendations.Mastered;

    /// <summary>From this level on something that others build on is left out: what carries more must hold better.</summary>
    public const double MasteredPrerequisite = 0.8;

    /// <param name="objectives">Ids of the skills to reach; all of the course's when empty.</param>
    /// <param name="interests">For each skill of the graph, how alike it is to what the learner likes, from 0 to 1.</param>
    public static LearningPath Plan(
        Course course,
        PrerequisiteGraph graph,
        IReadOnlyCollection<string> objectives,
        IReadOnlyDictionary<string, double> interests,
        CourseLearner learner
    )
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(objectives);
        ArgumentNullException.ThrowIfNull(interests);
        ArgumentNullException.ThrowIfNull(learner);
        var skills = graph.Skills.ToDictionary(skill => skill.Id);
        var wanted = graph.Skills.Where(skill => objectives.Count == 0 || objectives.Contains(skill.Id)).ToList();
        var needed = Needed(graph, wanted, learner);
        var pace = PracticePace.Of(learner);
        var steps = new List<PathStep>();
        foreach (var id in InOrder(graph, needed, interests, learner))
            steps.Add(
                Step(course, graph, skills, id, wanted.Exists(skill => skill.Id == id), interests.GetValueOrDefault(id), learner, pace)
            );
        var answered = learner.Skills.Values.Where(skill => skill.Answers > 0).ToList();
        return new LearningPath(
            steps,
            [
                .. wanted
                    .Where(skill => !needed.Contains(skill.Id))
                    .Select(skill => new KnownSkill(
                        skill.Id,
                        skill.Title,
                        Math.Round(learner.LevelOf(skill.Id), 4),
                        learner.AnswersOn(skill.Id)
                    )),
            ],
            pace.Total(steps.Select(step => step.Minutes)),
            [.. steps.Select(step => step.Difficulty)],
            new PersonalizationFactors(
                learner.Profile?.LearningStyle,
                learner.Profile?.PreferredPace,
                answered.Count == 0 ? null : Math.Round(answered.Average(skill => skill.LevelAt(learner.At)), 4),
                answered.Sum(skill => skill.Answers),
                Math.Round(wanted.Count == 0 ? 0 : wanted.Average(skill => interests.GetValueOrDefault(skill.Id)), 4)
            )
        );
    }

    private static HashSet<string> Needed(PrerequisiteGraph graph, List<PathSkill> wanted, CourseLearner learner)
    {
        var needed = wanted.Where(skill => learner.LevelOf(skill.Id) < Mastered).Select(skill => skill.Id).ToHashSet();
        var open = new Queue<string>(needed);
        while (open.TryDequeue(out var skill))
        {
            foreach (
                var required in graph
                    .RequirementsOf(skill)
                    .Select(edge => edge.Requires)
                    .Where(required => learner.LevelOf(required) < MasteredPrerequisite)
            )
            {
                if (needed.Add(required))
                    open.Enqueue(required);
            }
        }

        return needed;
    }

    private static IEnumerable<string> InOrder(
        PrerequisiteGraph graph,
        HashSet<string> needed,
        IReadOnlyDictionary<string, double> interests,
        CourseLearner learner
    )
    {
        var left = graph.Skills.Where(skill => needed.Contains(skill.Id)).Select(skill => skill.Id).ToList();
        var waiting = left.ToDictionary(skill => skill, skill => graph.RequirementsOf(skill).Count(edge => needed.Contains(edge.Requires)));
        var readiness = left.ToDictionary(skill => skill, skill => Readiness(graph, skill, learner));
        while (left.Count > 0)
        {
            // Of equals the first in the course's own order.
            var next = left.Where(skill => waiting[skill] == 0)
                .OrderByDescending(skill => Math.Round(readiness[skill], 2))
                .ThenByDescending(skill => Math.Round(interests.GetValueOrDefault(skill), 2))
                .First();
            left.Remove(next);
            foreach (var edge in graph.Edges.Where(edge => edge.Requires == next && waiting.ContainsKey(edge.Skill)))
                waiting[edge.Skill]--;
            yield return next;
        }
    }

    private static double Readiness(PrerequisiteGraph graph, string skill, CourseLearner learner) =>
        graph
            .RequirementsOf(skill)
            .Select(edge => Math.Min(1, learner.LevelOf(edge.Requires) / MasteredPrerequisite))
            .DefaultIfEmpty(1)
            .Average();

    private static PathStep Step(
        Course course,
        PrerequisiteGraph graph,
        Dictionary<string, PathSkill> skills,
        string id,
        bool isWanted,
        double interest,
        CourseLearner learner,
        PracticePace pace
    )
    {
        var (skill, level, n) = (skills[id], learner.LevelOf(id), learner.AnswersOn(id));
        PathRequirement[] requires =
        [
            .. graph
                .RequirementsOf(id)
                .Select(edge => new PathRequirement(
                    edge.Requires,
                    skills[edge.Requires].Title,
                    edge.Origin,
                    Math.Round(learner.LevelOf(edge.Requires), 4)
                )),
        ];
        var readiness = Readiness(graph, id, learner);
        var why =
            n == 0
                ? "No answers on it yet"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"Known with a probability of {level:0.00} from {n} answers, less than {(isWanted ? Mastered : MasteredPrerequisite)}"
                );
        var place = isWanted ? string.Empty : " It is not asked for itself: others build on it.";
        return new PathStep(
            id,
            skill.Title,
            skill.LessonId,
            Math.Round(level, 4),
            n,
            requires,
            Math.Round(readiness, 4),
            Math.Round(interest, 4),
            pace.For(learner.Skills.GetValueOrDefault(id), course.Skill(id)?.Bkt),
            ContentCuration.StartAt(n > 0 ? level : 0),
            $"{why}.{place}"
        );
    }
}
