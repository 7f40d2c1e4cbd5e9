using System.Diagnostics;

namespace TutorFunctions.LocalRuntime.History;

/// <summary>
/// The trace that an event belongs to (W3C Trace Context). It is kept with the event, so that what the event sets off joins the trace after
/// a restart too.
/// </summary>
/// <param name="Parent">The header traceparent.</param>
/// <param name="State">The header tracestate.</param>
internal sealed record TraceContext(string Parent, string? State)
{
    public static TraceContext? Of(Activity? span) =>
        span is { IdFormat: ActivityIdFormat.W3C, Id: { } id } ? new TraceContext(id, span.TraceStateString) : null;

    /// <summary>The context of a span that may be another process's; none when what was kept is no traceparent.</summary>
    public ActivityContext Read() => ActivityContext.TryParse(Parent, State, isRemote: true, out var context) ? context : default;
}
