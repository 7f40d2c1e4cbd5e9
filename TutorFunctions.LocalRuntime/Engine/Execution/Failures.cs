using DurableTask.Core;
using Microsoft.DurableTask;
using TutorFunctions.LocalRuntime.History;
using CoreTaskFailedException = DurableTask.Core.Exceptions.TaskFailedException;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>Exceptions as failures that a history can keep.</summary>
internal static class Failures
{
    /// <summary>Each call adds a cause to the failure that goes up through it, so that a deep recursion would make it too large to be kept.</summary>
    private const int MostCauses = 100;

    /// <returns>The failure with its causes, the hundred nearest at most.</returns>
    public static TaskFailureDetails Of(Exception exception) => Of(exception, MostCauses);

    /// <summary>Whether a policy's own rule takes a failure for worth another attempt.</summary>
    public static bool IsHandledBy(this TaskFailureDetails failure, RetryPolicy policy) =>
        policy.Handle(new CoreTaskFailedException(failure.ErrorMessage) { FailureDetails = ForCore(failure) });

    private static TaskFailureDetails Of(Exception exception, int causes)
    {
        var inner = exception.InnerException is { } cause && causes > 0 ? Of(cause, causes - 1) : null;
        return exception is TaskFailedException failed
            ? new(typeof(TaskFailedException).ToString(), failed.Message, failed.StackTrace, inner ?? Nearest(failed.FailureDetails, causes), null)
            : new(exception.GetType().ToString(), exception.Message, exception.StackTrace, inner, null);
    }

    private static TaskFailureDetails? Nearest(TaskFailureDetails? failure, int causes) => causes == 0 || failure is null
        ? null
        : failure with { InnerFailure = Nearest(failure.InnerFailure, causes - 1), Properties = FailureProperties.Plain(failure.Properties) };

    /// <summary>Microsoft's retry policies take an exception of the engine under their own, and read its details.</summary>
    private static FailureDetails ForCore(TaskFailureDetails failure) => new(
        failure.ErrorType,
        failure.ErrorMessage,
        failure.StackTrace,
        failure.InnerFailure is { } inner ? ForCore(inner) : null,
        isNonRetriable: false,
        failure.Properties);
}
