using TutorFunctions.Learners.Evidence;
using TutorFunctions.Lessons;

namespace TutorFunctions.Assessments;

/// <summary>All items of some lessons, each once, by the skill that it practises.</summary>
public sealed class ItemBank
{
    private readonly Dictionary<string, BankItem> _items = [];
    private readonly Dictionary<string, Objective> _objectives = [];

    /// <param name="lessons">All lessons of a course, or one lesson pack. An item or a skill that several have is the first one's.</param>
    /// <param name="tracing">What the course says of how learners pick its skills up, by skill id.</param>
    public ItemBank(IReadOnlyList<Lesson> lessons, IReadOnlyDictionary<string, TracingStart>? tracing = null)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        Lessons = lessons;
        foreach (var lesson in lessons)
        {
            var latestPart = new Dictionary<string, string>();
            foreach (var concept in lesson.Concepts)
            {
                foreach (var item in concept.Items)
                {
                    var after = item.ProblemId is { } problem ? latestPart.GetValueOrDefault(problem) : null;
                    if (
                        !_items.TryAdd(
                            item.Id,
                            new BankItem(item, concept.Id, lesson.Id, after) { Tracing = tracing?.GetValueOrDefault(concept.Id) }
                        )
                    )
                        continue;
                    _objectives.TryAdd(concept.Id, new Objective(concept.Id, concept.Title, lesson.Id));
                    if (item.ProblemId is not null)
                        latestPart[item.ProblemId] = item.Id;
                }
            }
        }
    }

    public IReadOnlyList<Lesson> Lessons { get; }

    /// <summary>Skills that have at least one item, in the lessons' order.</summary>
    public IReadOnlyCollection<Objective> Objectives => _objectives.Values;

    public IReadOnlyCollection<BankItem> Items => _items.Values;

    public BankItem? Find(string itemId) => _items.GetValueOrDefault(itemId);

    public Objective? Objective(string objectiveId) => _objectives.GetValueOrDefault(objectiveId);

    /// <summary>The skills that a caller means: named by id or title, singly or as all of a lesson.</summary>
    /// <param name="names">Empty for all.</param>
    /// <param name="unknown">The names that mean nothing here.</param>
    public IReadOnlyList<string> Resolve(IReadOnlyList<string> names, out IReadOnlyList<string> unknown)
    {
        ArgumentNullException.ThrowIfNull(names);
        var found = names.ToDictionary(name => name, Named);
        unknown = [.. found.Where(named => named.Value.Count == 0).Select(named => named.Key)];
        var wanted = found.Values.SelectMany(ids => ids).ToHashSet();
        return [.. _objectives.Keys.Where(id => names.Count == 0 || wanted.Contains(id))];
    }

    private List<string> Named(string name)
    {
        if (_objectives.ContainsKey(name))
            return [name];
        var skills = _objectives
            .Values.Where(objective => objective.Title.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(objective => objective.Id)
            .ToList();
        if (skills.Count > 0)
            return skills;
        return
        [
            .. Lessons
                .Where(lesson => lesson.Id == name || lesson.Title.Equals(name, StringComparison.OrdinalIgnoreCase))
                .SelectMany(lesson => lesson.Concepts)
                .Select(concept => concept.Id)
                .Where(_objectives.ContainsKey)
                .Distinct(),
        ];
    }
}
