using DurableTask.Core;
using Microsoft.DurableTask;
using CoreTaskFailedException = DurableTask.Core.Exceptions.TaskFailedException;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>Failures as DurableTask.Core has them.</summary>
internal static class CoreFailures
{
    /// <summary>
    /// Whether a policy's own rule, which reads an exception of DurableTask.Core, takes a failure for worth another attempt.
    /// </summary>
    public static bool IsHandledBy(this TaskFailureDetails failure, RetryPolicy policy) =>
        policy.Handle(new CoreTaskFailedException(failure.ErrorMessage) { FailureDetails = failure.ToCore() });

    public static FailureDetails ToCore(this TaskFailureDetails failure, bool isFinal = false) =>
        new(failure.ErrorType, failure.ErrorMessage, failure.StackTrace, failure.InnerFailure?.ToCore(), isFinal, failure.Properties);
}
