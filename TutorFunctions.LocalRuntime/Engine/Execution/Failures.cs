using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>Exceptions as failures that a history can keep.</summary>
/// <param name="provider">Names the properties of an exception that its failure keeps; none when null.</param>
internal sealed class Failures(IExceptionPropertiesProvider? provider)
{
    /// <summary>
    /// Each call adds a cause to the failure that goes up through it, so that a deep recursion would make it too large to be kept.
    /// </summary>
    private const int MostCauses = 100;

    /// <returns>The failure with its causes, the hundred nearest at most.</returns>
    public TaskFailureDetails Of(Exception exception) => Of(exception, MostCauses);

    private TaskFailureDetails Of(Exception exception, int causes)
    {
        var inner = exception.InnerException is { } cause && causes > 0 ? Of(cause, causes - 1) : null;
        if (exception is TaskFailedException failed)
        {
            inner ??= Nearest(failed.FailureDetails, causes);
            return new TaskFailureDetails(typeof(TaskFailedException).ToString(), failed.Message, failed.StackTrace, inner, null);
        }

        var properties = FailureProperties.Plain(PropertiesOf(exception));
        return new TaskFailureDetails(exception.GetType().ToString(), exception.Message, exception.StackTrace, inner, properties);
    }

    /// <summary>A provider that throws must not keep the failure from being told.</summary>
    private IDictionary<string, object?>? PropertiesOf(Exception exception)
    {
        try
        {
            return provider?.GetExceptionProperties(exception);
        }
#pragma warning disable CA1031 // The provider is the app's own code.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new Dictionary<string, object?> { [provider!.GetType().Name] = error.Message };
        }
    }

    private static TaskFailureDetails? Nearest(TaskFailureDetails? failure, int causes) =>
        causes == 0 || failure is null
            ? null
            : failure with
            {
                InnerFailure = Nearest(failure.InnerFailure, causes - 1),
                Properties = FailureProperties.Plain(failure.Properties),
            };
}
