namespace TutorFunctions.Learners.Knowledge;

/// <summary>
/// What <see cref="RecencyModel"/> weighs: the practice of the skill so far, of which each skill has a weight of its own besides (additive
/// factors: Cen, Koedinger and Junker 2006); for the skill and for the item how often it was practised, won and lost (Pavlik, Cen and
/// Koedinger 2009; counts by their logarithms as in DAS3H, Choffin, Popineau, Bourda and Vie 2019), how the last answers went (Galyardt and
/// Goldin 2015), and how long ago, in answers and in days (Gervet, Koedinger, Schneider and Mitchell 2020).
/// </summary>
internal static class RecencyFeatures
{
    private const int OfLearner = 4;
    private const int OfTrace = 9;

    /// <summary>The feature that each skill weighs for itself.</summary>
    public const int Practice = 3;

    public const int Count = OfLearner + 2 * OfTrace;

    /// <summary>Writes the features of the next answer; all lie near 0 to 1, so that one learning rate suits them.</summary>
    public static void Write(KnowledgeState state, string skill, string item, DateTime? at, Span<double> features)
    {
        features[0] = 1;
        features[1] = state.Ability;
        features[2] = Log(state.Answers) / 5;
        features[Practice] = (state.Skills.GetValueOrDefault(skill)?.Trace.Answers ?? 0) / 20.0;
        Write(state.Skills.GetValueOrDefault(skill)?.Trace ?? PracticeTrace.None, state.Answers, at, features[OfLearner..]);
        Write(state.Items.GetValueOrDefault(item) ?? PracticeTrace.None, state.Answers, at, features[(OfLearner + OfTrace)..]);
    }

    private static void Write(PracticeTrace trace, int answers, DateTime? at, Span<double> features)
    {
        var isNew = trace.Answers == 0;
        features[0] = trace.Gain;
        features[1] = Log(trace.Answers);
        features[2] = Log(trace.Points);
        features[3] = Log(trace.Answers - trace.Points);
        features[4] = isNew ? 1 : 0;
        features[5] = trace.Recent;
        features[6] = Log(trace.Streak);
        features[7] = isNew ? 0 : Log(answers - trace.LastAnswer) / 3;
        features[8] = at is { } now && trace.LastAt is { } last ? Log(Math.Max(0, (now - last).TotalDays)) : 0;
    }

    private static double Log(double count) => Math.Log(1 + count);
}
