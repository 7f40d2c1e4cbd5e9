using System.Collections.Concurrent;
using System.Diagnostics;

namespace TutorFunctions.Tests.Telemetry;

/// <summary>The spans of one trace that end in this process while this is there. Other tests' spans are of other traces.</summary>
internal sealed class RecordedSpans : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly Activity _root = new Activity("test").SetIdFormat(ActivityIdFormat.W3C);

    public RecordedSpans(params string[] sources)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => sources.Contains(source.Name),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == _root.TraceId)
                    Ended.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(_listener);
        _root.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        _root.Start();
    }

    public Activity Root => _root;

    public ConcurrentQueue<Activity> Ended { get; } = [];

    public List<Activity> Named(string name) => [.. Ended.Where(span => span.DisplayName == name)];

    public void Dispose()
    {
        _root.Dispose();
        _listener.Dispose();
    }
}
