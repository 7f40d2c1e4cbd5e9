namespace Microsoft.DurableTask;

/// <summary>What a retry handler decides on. It runs as orchestrator code and must be deterministic.</summary>
public record RetryContext(
    TaskOrchestrationContext OrchestrationContext,
    int LastAttemptNumber,
    TaskFailureDetails LastFailure,
    TimeSpan TotalRetryTime,
    CancellationToken CancellationToken);

/// <summary>Whether to try again.</summary>
public delegate bool RetryHandler(RetryContext retryContext);

/// <summary>Whether to try again, after any durable wait that the handler makes.</summary>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
