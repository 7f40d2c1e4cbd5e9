using TutorFunctions.Replies.Learned;

namespace TutorFunctions.Evals.Replies;

/// <summary>Finds from which sum on an output should say yes.</summary>
internal static class Threshold
{
    private const int Lowest = -3 * LinearModel.Scale;

    /// <summary>Pretended examples that pull the threshold of a rare output towards the middle.</summary>
    private const double Pull = 2;

    /// <summary>The threshold of the greatest F1, in weight units, from -3 logits to 1.</summary>
    public static int Best(IReadOnlyList<(int Sum, bool IsThere)> scored)
    {
        var (best, most) = (0, -1.0);
        var there = scored.Count(one => one.IsThere);
        for (var threshold = Lowest; threshold <= LinearModel.Scale; threshold += 2)
        {
            var found = scored.Count(one => one.Sum >= threshold);
            var hits = scored.Count(one => one.Sum >= threshold && one.IsThere);
            var worth = (2.0 * hits + Pull) / (found + there + (2 * Pull)) - (Math.Abs(threshold + LinearModel.Scale) * 0.0002);
            if (worth > most)
                (best, most) = (threshold, worth);
        }

        return best;
    }
}
