using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TutorFunctions.LocalRuntime.Telemetry;

/// <summary>What the commit log does: how long a commit takes to be on disk, and how many writes share one.</summary>
internal static class CommitMetrics
{
    private static readonly Meter s_meter = new("TutorFunctions.LocalRuntime");

    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram(
        "localruntime.commit.duration",
        "s",
        "From the first write of a commit until it is on disk.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
        }
    );

    private static readonly Histogram<int> s_writes = s_meter.CreateHistogram(
        "localruntime.commit.writes",
        "{write}",
        "Writes that one commit holds.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024] }
    );

    /// <returns>The time at the start of a commit; 0 while nobody asks for it.</returns>
    public static long Start() => s_duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    public static void Done(long start, int writes)
    {
        if (start != 0)
            s_duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
        s_writes.Record(writes);
    }
}
