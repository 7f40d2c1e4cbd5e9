using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Logs;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Hosting.Telemetry;

/// <summary>Gives every log line that is written for a session the session's id, whoever wrote it.</summary>
internal sealed class SessionIdOnLogs : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        for (var span = Activity.Current; span is not null; span = span.Parent)
        {
            if (span.GetTagItem(SessionSpans.SessionId) is { } sessionId)
            {
                data.Attributes = [.. data.Attributes ?? [], new(SessionSpans.SessionId, sessionId)];
                return;
            }
        }
    }
}
