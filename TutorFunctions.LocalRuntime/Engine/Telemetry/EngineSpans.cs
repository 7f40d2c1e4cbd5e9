using System.Diagnostics;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Telemetry;

/// <summary>
/// The engine's spans, by the source, the names and the attributes of Microsoft's engine, so that the same dashboards read both. An
/// orchestration that waits for weeks has one span for each time that it runs on, from the event that wakes it until it waits again;
/// replaying makes none. While nobody listens to the source, nothing is done but asking whether somebody does.
/// </summary>
internal static class EngineSpans
{
    private static readonly ActivitySource s_source = new("Microsoft.DurableTask");

    public static bool AreWanted => s_source.HasListeners();

    /// <summary>An orchestration is started from the caller's span.</summary>
    public static Activity? Create(string orchestration, string instanceId) =>
        AreWanted
            ? Send($"create_orchestration:{orchestration}", "orchestration", instanceId)?.SetTag("durabletask.task.name", orchestration)
            : null;

    /// <summary>An event is raised from the caller's span.</summary>
    public static Activity? Raise(string name, string instanceId) =>
        AreWanted ? Send($"orchestration_event:{name}", "event", instanceId)?.SetTag("durabletask.task.name", name) : null;

    /// <summary>An orchestration has sent an event to another one.</summary>
    /// <param name="running">The sender's span; nothing is noted when it is not recorded.</param>
    public static void Sent(string name, string instanceId, string targetId, Activity? running)
    {
        if (running is null)
            return;
        using var span = s_source
            .StartActivity($"orchestration_event:{name}", ActivityKind.Producer, running.Context)
            ?.SetTag("durabletask.type", "event")
            .SetTag("durabletask.task.name", name)
            .SetTag("durabletask.task.instance_id", instanceId)
            .SetTag("durabletask.event.target_instance_id", targetId);
    }

    /// <summary>
    /// The context that a message takes along: that of its own span, or of the caller's where that is not recorded; none while nobody
    /// listens.
    /// </summary>
    public static TraceContext? Carried(Activity? sent) => AreWanted ? TraceContext.Of(sent ?? Activity.Current) : null;

    /// <summary>An orchestration runs on. Call it only while spans are <see cref="AreWanted"/>.</summary>
    /// <param name="running">The span in which it is running already; null when it was waiting.</param>
    /// <param name="trace">The trace of what makes it run on.</param>
    /// <returns>Null when the trace is not recorded.</returns>
    public static Activity? RunOn(Activity? running, Instance instance, TraceContext? trace)
    {
        var context = trace?.Read() ?? default;
        if (running is not null)
            return context == default || context.TraceId == running.TraceId ? running : running.AddLink(new ActivityLink(context));

        // It is nobody's current span: the orchestrator's code would keep it with every await.
        var outer = Activity.Current;
        Activity.Current = null;
        var span = s_source
            .StartActivity($"orchestration:{instance.Name}", ActivityKind.Server, context)
            ?.SetTag("durabletask.type", "orchestration")
            .SetTag("durabletask.task.name", instance.Name)
            .SetTag("durabletask.task.instance_id", instance.Id);
        Activity.Current = outer;
        return span;
    }

    /// <summary>An orchestration waits again, or has ended.</summary>
    public static void Wait(Activity running, Instance? instance)
    {
        if (instance is not null)
            running.SetTag("durabletask.task.status", instance.Status.ToString());
        if (instance?.Failure is { } failure)
            Fail(running, failure.ErrorType);
        var outer = Activity.Current;
        running.Stop();
        Activity.Current = outer;
    }

    /// <summary>An activity is run.</summary>
    /// <param name="trace">The orchestration's span.</param>
    public static Activity? Run(string activity, string instanceId, int taskId, TraceContext? trace) =>
        AreWanted
            ? s_source
                .StartActivity($"activity:{activity}", ActivityKind.Server, trace?.Read() ?? default)
                ?.SetTag("durabletask.type", "activity")
                .SetTag("durabletask.task.name", activity)
                .SetTag("durabletask.task.instance_id", instanceId)
                .SetTag("durabletask.task.task_id", taskId)
            : null;

    /// <summary>Notes a failure by its type alone: a message may hold what a user wrote.</summary>
    public static void Fail(Activity? span, string errorType) => span?.SetTag("error.type", errorType).SetStatus(ActivityStatusCode.Error);

    private static Activity? Send(string name, string type, string instanceId) =>
        s_source
            .StartActivity(name, ActivityKind.Producer)
            ?.SetTag("durabletask.type", type)
            .SetTag("durabletask.event.target_instance_id", type == "event" ? instanceId : null)
            .SetTag("durabletask.task.instance_id", type == "event" ? null : instanceId);
}
