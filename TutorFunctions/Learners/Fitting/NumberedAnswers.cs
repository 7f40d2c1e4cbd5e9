namespace TutorFunctions.Learners.Fitting;

/// <summary>Histories with numbers for names, laid out for going over them many times.</summary>
internal sealed class NumberedAnswers
{
    private NumberedAnswers(List<Answer> answers, List<string> items, List<string> skills, int itemTraces, int skillTraces, int learners)
    {
        Answers = answers;
        Items = items;
        Skills = skills;
        ItemTraces = itemTraces;
        SkillTraces = skillTraces;
        Learners = learners;
    }

    public List<Answer> Answers { get; }

    public List<string> Items { get; }

    public List<string> Skills { get; }

    /// <summary>Pairs of a learner and an item that the learner answered.</summary>
    public int ItemTraces { get; }

    /// <summary>Pairs of a learner and a skill that the learner practised.</summary>
    public int SkillTraces { get; }

    public int Learners { get; }

    public static NumberedAnswers Of(IEnumerable<LearnerHistory> histories)
    {
        Dictionary<string, int> items = [],
            skills = [];
        Dictionary<(int, int), int> itemTraces = [],
            skillTraces = [];
        var answers = new List<Answer>();
        var learner = 0;
        foreach (var history in histories)
        {
            foreach (var response in history.Responses)
            {
                var item = Number(items, response.Item);
                var skill = Number(skills, response.Skill);
                answers.Add(
                    new(
                        learner,
                        item,
                        skill,
                        Number(itemTraces, (learner, item)),
                        Number(skillTraces, (learner, skill)),
                        response.Score,
                        response.Options
                    )
                );
            }

            learner++;
        }

        return new(answers, [.. items.Keys], [.. skills.Keys], itemTraces.Count, skillTraces.Count, learner);
    }

    private static int Number<T>(Dictionary<T, int> numbers, T name)
        where T : notnull
    {
        if (!numbers.TryGetValue(name, out var number))
            numbers.Add(name, number = numbers.Count);
        return number;
    }

    /// <summary>One answer; the traces number the learner's practice of the item and of the skill.</summary>
    internal readonly record struct Answer(int Learner, int Item, int Skill, int ItemTrace, int SkillTrace, double Score, int Options);
}
