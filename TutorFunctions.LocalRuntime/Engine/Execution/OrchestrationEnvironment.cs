using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>What all executions of a task hub share.</summary>
/// <param name="Orchestrators">The registered orchestrators.</param>
/// <param name="Services">Where an orchestrator class gets its constructor arguments.</param>
/// <param name="Payloads">How payloads become text.</param>
/// <param name="Loggers">Where orchestrators log.</param>
internal sealed record OrchestrationEnvironment(
    TaskFactories<ITaskOrchestrator> Orchestrators,
    IServiceProvider Services,
    Payloads Payloads,
    ILoggerFactory Loggers
)
{
    public Failures Failures { get; init; } = new(null);

    public TaskVersioning Versioning { get; init; } = new(null);

    public TaskLog Log { get; } = new(Loggers);
}
