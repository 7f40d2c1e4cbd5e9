namespace TutorFunctions.Stores.Tables;

/// <summary>
/// Waiting for something that another process writes: it is looked for again and again, soon at first, then ever less often.
/// </summary>
internal static class Polling
{
    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(1);

    /// <summary>The pause before a look: 50 ms, then half as long again each time, a second at most.</summary>
    public static TimeSpan Pause(int look) => TimeSpan.FromTicks((long)Math.Min(s_longest.Ticks, s_first.Ticks * Math.Pow(1.5, look)));

    /// <param name="look">Looks, and says whether it has found an end to the waiting.</param>
    /// <param name="patience">How long to wait at most; it is looked at least once, and once more at the end.</param>
    /// <returns>Null when the patience ran out.</returns>
    public static async Task<T?> UntilAsync<T>(
        Func<Task<(bool IsOver, T? Found)>> look,
        TimeSpan patience,
        TimeProvider clock,
        CancellationToken cancellation
    )
        where T : class
    {
        var start = clock.GetTimestamp();
        for (var looks = 0; ; looks++)
        {
            var (isOver, found) = await look();
            var left = patience - clock.GetElapsedTime(start);
            if (isOver || left <= TimeSpan.Zero)
                return found;
            var pause = Pause(looks);
            await Task.Delay(pause < left ? pause : left, clock, cancellation);
        }
    }
}
