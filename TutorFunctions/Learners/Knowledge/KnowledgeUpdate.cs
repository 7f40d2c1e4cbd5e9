namespace TutorFunctions.Learners.Knowledge;

/// <summary>Folds answers into a learner's state: a few dictionary writes an answer, nothing that grows with the learner's past.</summary>
public static class KnowledgeUpdate
{
    /// <summary>Weight of an answer in <see cref="PracticeTrace.Recent"/>, relative to the one after it.</summary>
    public const double RecentWeight = 0.7;

    /// <summary>The state after one more answer. The same answers in the same order always give the same state.</summary>
    public static KnowledgeState After(this KnowledgeState state, Response response, KnowledgeModel model)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(model);
        var elo = model.Elo;
        var surprise = response.Score - state.Predict(response.Skill, response.Item, response.Options, model);
        var skill = state.Skills.GetValueOrDefault(response.Skill);
        var number = state.Answers + 1;
        var traced = new SkillKnowledge(
            KnowledgeTracing.After(state.Mastery(response.Skill, model), response.Score, response.Options, model.TracingOf(response.Skill)),
            Practised(skill?.Trace, response, number, elo.SkillStep(surprise))
        );
        var item = Practised(state.Items.GetValueOrDefault(response.Item), response, number, elo.ItemStep(surprise));
        return state with
        {
            Ability = state.Ability + elo.Ability * surprise,
            Answers = number,
            Skills = state.Skills.SetItem(response.Skill, traced),
            Items = state.Items.SetItem(response.Item, item),
        };
    }

    private static PracticeTrace Practised(PracticeTrace? before, Response response, int number, double gain)
    {
        before ??= PracticeTrace.None;
        return new()
        {
            Gain = before.Gain + gain,
            Answers = before.Answers + 1,
            Points = before.Points + response.Score,
            Recent = before.Answers == 0 ? response.Score : RecentWeight * before.Recent + (1 - RecentWeight) * response.Score,
            Streak = response.Score >= 1 ? before.Streak + 1 : 0,
            LastAnswer = number,
            LastAt = response.At ?? before.LastAt,
        };
    }
}
