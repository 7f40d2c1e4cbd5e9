namespace TutorFunctions.Learners.Nightly;

/// <summary>
/// The forecast that holds at present. The stored model stays in memory, and is compared with the store every few minutes.
/// </summary>
public sealed class Forecasts(INightlyModelStore models, NightlySettings settings, TimeProvider clock)
{
    /// <summary>How long a model that another process fitted may go unnoticed.</summary>
    private static readonly TimeSpan s_unchecked = TimeSpan.FromMinutes(10);

    private Held? _held;

    public ValueTask<Forecast> CurrentAsync(CancellationToken cancellation)
    {
        if (!settings.IsOn)
            return new(Forecast.Online);
        return Volatile.Read(ref _held) is { } held && clock.GetElapsedTime(held.CheckedAt) < s_unchecked
            ? new(held.Forecast)
            : new(ReadAsync(cancellation));
    }

    /// <summary>Has the store looked at again, after a fit.</summary>
    public void Forget() => Volatile.Write(ref _held, null);

    private async Task<Forecast> ReadAsync(CancellationToken cancellation)
    {
        var forecast = await models.FindAsync(cancellation) is { IsUsed: true } model ? new Forecast(model) : Forecast.Online;
        Volatile.Write(ref _held, new Held(forecast, clock.GetTimestamp()));
        return forecast;
    }

    private sealed record Held(Forecast Forecast, long CheckedAt);
}
