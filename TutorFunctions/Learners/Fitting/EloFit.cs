using System.Collections.Immutable;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Fitting;

/// <summary>
/// Fits the steps of the performance-factor model and the items' difficulties. A setting is judged by predicting every answer from the ones
/// before it, so that nothing is held against the answers it was learned from (Dawid 1984, prequential).
/// </summary>
internal static class EloFit
{
    /// <summary>With fewer answers the defaults are better than anything fitted.</summary>
    private const int FewestAnswers = 2000;

    private const int Rounds = 4;

    private static readonly Func<EloParameters, double, EloParameters>[] s_changes =
    [
        (elo, by) => elo with { Start = elo.Start + by },
        (elo, by) => elo with { Ability = elo.Ability * Math.Exp(by) },
        (elo, by) => elo with { SkillRight = elo.SkillRight * Math.Exp(by) },
        (elo, by) => elo with { SkillWrong = elo.SkillWrong * Math.Exp(by) },
        (elo, by) => elo with { ItemRight = elo.ItemRight * Math.Exp(by) },
        (elo, by) => elo with { ItemWrong = elo.ItemWrong * Math.Exp(by) },
    ];

    public static (EloParameters Elo, ImmutableDictionary<string, ItemDifficulty> Items) Fit(NumberedAnswers answers)
    {
        var elo = new EloParameters();
        if (answers.Answers.Count >= FewestAnswers)
            elo = Descend(elo, answers);
        var items = new ItemDifficulty[answers.Items.Count];
        LogLoss(elo, answers, items);
        return (elo, answers.Items.Select((name, at) => KeyValuePair.Create(name, items[at])).ToImmutableDictionary());
    }

    // One setting at a time, up and down, by steps that halve: six settings and tens of thousands of answers leave little to overfit.
    private static EloParameters Descend(EloParameters elo, NumberedAnswers answers)
    {
        var items = new ItemDifficulty[answers.Items.Count];
        var least = LogLoss(elo, answers, items);
        for (var (round, by) = (0, 0.4); round < Rounds; round++, by /= 2)
        {
            foreach (var change in s_changes)
            {
                foreach (var signed in new[] { by, -by })
                {
                    var tried = change(elo, signed);
                    var loss = LogLoss(tried, answers, items);
                    if (loss >= least)
                        continue;
                    (elo, least) = (tried, loss);
                    break;
                }
            }
        }

        return elo;
    }

    private static double LogLoss(EloParameters elo, NumberedAnswers answers, ItemDifficulty[] items)
    {
        Array.Fill(items, ItemDifficulty.Unknown);
        var difficulties = new double[items.Length];
        var counts = new int[items.Length];
        var abilities = new double[answers.Learners];
        var itemGains = new double[answers.ItemTraces];
        var skillGains = new double[answers.SkillTraces];
        var loss = 0.0;
        foreach (var answer in answers.Answers)
        {
            var logit =
                elo.Start
                + abilities[answer.Learner]
                - difficulties[answer.Item]
                + skillGains[answer.SkillTrace]
                + itemGains[answer.ItemTrace];
            var predicted = EloParameters.Probability(logit, answer.Options);
            var surprise = answer.Score - predicted;
            loss += PredictionQuality.LogLossOf(predicted, answer.Score);
            abilities[answer.Learner] += elo.Ability * surprise;
            skillGains[answer.SkillTrace] += elo.SkillStep(surprise);
            itemGains[answer.ItemTrace] += elo.ItemStep(surprise);
            difficulties[answer.Item] -= ItemDifficulty.Step(counts[answer.Item]++) * surprise;
        }

        for (var item = 0; item < items.Length; item++)
            items[item] = new(difficulties[item], counts[item]);
        return loss / Math.Max(1, answers.Answers.Count);
    }
}
