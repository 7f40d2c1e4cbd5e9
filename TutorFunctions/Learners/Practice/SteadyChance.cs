namespace TutorFunctions.Learners.Practice;

/// <summary>
/// A learner who does not know a skill and does not learn it, and still answers rightly now and then: always with the same chance, of which
/// nothing is known but that it stays below that of someone who knows the skill.
/// </summary>
internal static class SteadyChance
{
    // Equally likely at first, and evenly from 0 up to 0.9, from which on the skill counts as known.
    private static readonly double[] s_chances = [.. Enumerable.Range(0, 9).Select(tenth => 0.05 + 0.1 * tenth)];

    /// <summary>
    /// Probability that the next answer is right, by Bayes' rule from so many right and wrong ones; part of an answer counts as that part.
    /// </summary>
    public static double Next(double right, double wrong)
    {
        // By logarithms, less that of the share seen: the powers themselves vanish over a long practice.
        var seen = right + wrong > 0 ? Math.Clamp(right / (right + wrong), s_chances[0], s_chances[^1]) : 0.5;
        double next = 0,
            sum = 0;
        foreach (var chance in s_chances)
        {
            var weight = Math.Exp(right * Math.Log(chance / seen) + wrong * Math.Log((1 - chance) / (1 - seen)));
            next += weight * chance;
            sum += weight;
        }

        return next / sum;
    }
}
