using Microsoft.Extensions.Logging;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>
/// What orchestrators and activities do, under the category, the event names and ids that Microsoft's worker logs them by, but at debug
/// level: an instance's row and history tell the same.
/// </summary>
internal sealed partial class TaskLog(ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger("Microsoft.DurableTask.Worker");

    [LoggerMessage(600, LogLevel.Debug, "'{Name}' orchestration with ID '{InstanceId}' started.")]
    public partial void OrchestrationStarted(string instanceId, string name);

    [LoggerMessage(601, LogLevel.Debug, "'{Name}' orchestration with ID '{InstanceId}' completed.")]
    public partial void OrchestrationCompleted(string instanceId, string name);

    [LoggerMessage(602, LogLevel.Debug, "'{Name}' orchestration with ID '{InstanceId}' failed.")]
    public partial void OrchestrationFailed(Exception error, string instanceId, string name);

    [LoggerMessage(603, LogLevel.Debug, "'{Name}' activity of orchestration ID '{InstanceId}' started.")]
    public partial void ActivityStarted(string instanceId, string name);

    [LoggerMessage(604, LogLevel.Debug, "'{Name}' activity of orchestration ID '{InstanceId}' completed.")]
    public partial void ActivityCompleted(string instanceId, string name);

    [LoggerMessage(605, LogLevel.Debug, "'{Name}' activity of orchestration ID '{InstanceId}' failed.")]
    public partial void ActivityFailed(Exception error, string instanceId, string name);
}
