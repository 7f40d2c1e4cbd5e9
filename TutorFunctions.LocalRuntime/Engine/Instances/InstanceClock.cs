namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>
/// The times of an instance's events, from which its orchestrator reads the time: it does not stand still or go back when the machine's
/// clock is adjusted a little. When the clock is set back by more, it was wrong before, and timers must not wait until it has come round to
/// that time again.
/// </summary>
internal static class InstanceClock
{
    private static readonly TimeSpan s_adjustment = TimeSpan.FromSeconds(10);

    /// <param name="now">The machine's time, UTC.</param>
    /// <param name="last">The instance's latest event; null when it has none.</param>
    public static DateTime Later(DateTime now, DateTime? last) =>
        last is null || now > last || last - now > s_adjustment ? now : last.Value.AddTicks(1);
}
