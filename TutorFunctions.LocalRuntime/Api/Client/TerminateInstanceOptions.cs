namespace Microsoft.DurableTask.Client;

/// <param name="Output">What the instance's output becomes.</param>
/// <param name="Recursive">Whether its sub-orchestrations are terminated too.</param>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
