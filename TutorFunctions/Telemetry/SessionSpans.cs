using System.Diagnostics;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Telemetry;

/// <summary>
/// The tutor's own spans, beside those of the web server and of the engine. While nobody listens to the source, nothing is done but asking
/// whether somebody does.
/// </summary>
internal static class SessionSpans
{
    public const string SourceName = "TutorFunctions";

    public const string SessionId = "session.id";

    private static readonly ActivitySource s_source = new(SourceName);

    /// <summary>The caller's span as a W3C traceparent, to be kept with what it brings; null while nobody is tracing.</summary>
    public static string? Caller => s_source.HasListeners() && Activity.Current is { IdFormat: ActivityIdFormat.W3C } span ? span.Id : null;

    /// <summary>What is going on now belongs to a session.</summary>
    public static void Mark(string sessionId)
    {
        if (s_source.HasListeners())
            Activity.Current?.SetTag(SessionId, sessionId);
    }

    /// <summary>An agent is run, in the words of the semantic conventions for agents (OpenTelemetry, gen_ai).</summary>
    public static Activity? Agent(string name, string sessionId)
    {
        if (!s_source.HasListeners())
            return null;
        var span = s_source
            .StartActivity($"invoke_agent {name}")
            ?.SetTag("gen_ai.operation.name", "invoke_agent")
            .SetTag("gen_ai.agent.name", name)
            .SetTag("gen_ai.conversation.id", sessionId);

        // Where the trace is not recorded, logs still tell the session.
        (span ?? Activity.Current)?.SetTag(SessionId, sessionId);
        return span;
    }

    /// <summary>
    /// A turn has been recorded: from the arrival of the reply until now, in the trace of the request that brought it. An engine that keeps
    /// one trace for a whole session has its part of the turn there; a link leads to it.
    /// </summary>
    public static void Turn(TurnRecord turn)
    {
        if (!s_source.HasListeners() || turn.Entry is not { } entry)
            return;
        var engine = Activity.Current?.Context ?? default;
        var caller = ActivityContext.TryParse(entry.TraceParent, null, isRemote: true, out var context) ? context : engine;
        ActivityLink[] links = engine == default || engine.TraceId == caller.TraceId ? [] : [new ActivityLink(engine)];
        using var span = s_source.StartActivity("turn", ActivityKind.Internal, caller, links: links, startTime: entry.ReceivedAt);
        span?.SetTag(SessionId, turn.SessionId)
            .SetTag("tutor.turn", turn.Turn)
            .SetTag("tutor.session.status", turn.Summary.Status.ToString())
            .SetTag("tutor.user_intent", turn.Evaluation?.UserIntent.ToString())
            .SetTag("tutor.evaluation", turn.Evaluation?.AnswerEvaluation.ToString())
            .SetTag("tutor.replanned", turn.IsReplan)
            .SetTag("tutor.reviewer.refusals", turn.FeedbackLoop?.RetryCount);
    }
}
