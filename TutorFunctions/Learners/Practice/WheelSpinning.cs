namespace TutorFunctions.Learners.Practice;

/// <summary>
/// Whether a learner goes through question after question of a skill and gets nowhere (Beck and Gong 2013: a skill not mastered in ten
/// chances is mostly never mastered by more of them). Then drilling ends and help begins.
/// </summary>
public static class WheelSpinning
{
    /// <summary>Chances before anything is said.</summary>
    public const int Chances = 10;

    /// <summary>Not mastered after ten chances, and of the last ten answers the later five no better than the earlier five.</summary>
    public static bool IsSpinning(PracticeRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Chances < Chances || run.Latest.Length < Chances || run.Mastery >= Knowledge.KnowledgeTracing.Mastered)
            return false;
        return run.Latest.AsSpan()[(Chances / 2)..].Sum() <= run.Latest.AsSpan()[..(Chances / 2)].Sum();
    }

    private static double Sum(this ReadOnlySpan<double> scores)
    {
        var sum = 0.0;
        foreach (var score in scores)
            sum += score;
        return sum;
    }
}
