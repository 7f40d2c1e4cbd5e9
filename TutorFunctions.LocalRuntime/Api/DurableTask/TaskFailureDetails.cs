using System.Text.Json.Serialization;

namespace Microsoft.DurableTask;

/// <summary>A failure as it is kept in the history: types by name, so that it outlives the code that threw.</summary>
/// <param name="ErrorType">The exception's full type name.</param>
public record TaskFailureDetails(
    string ErrorType,
    string ErrorMessage,
    string? StackTrace,
    TaskFailureDetails? InnerFailure,
    [property: JsonConverter(typeof(FailureProperties))] IDictionary<string, object?>? Properties)
{
    /// <summary>Each call adds a cause to the failure that goes up through it, so that a deep recursion would make it too large to be kept.</summary>
    private const int MostCauses = 100;

    public bool IsCausedBy<T>()
        where T : Exception => IsCausedBy(typeof(T));

    /// <summary>Whether the failure's exception type is the given one or derives from it; false when its type can no longer be found.</summary>
    public bool IsCausedBy(Type targetBaseExceptionType)
    {
        ArgumentNullException.ThrowIfNull(targetBaseExceptionType);
        if (!typeof(Exception).IsAssignableFrom(targetBaseExceptionType))
            throw new ArgumentException($"The type {targetBaseExceptionType} is not an exception type.", nameof(targetBaseExceptionType));
        return !string.IsNullOrEmpty(ErrorType)
            && targetBaseExceptionType.IsAssignableFrom(FindExceptionType(targetBaseExceptionType));
    }

    /// <returns>The failure with its causes, the hundred nearest at most.</returns>
    public static TaskFailureDetails FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return From(exception, MostCauses);
    }

    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    private static TaskFailureDetails From(Exception exception, int causes)
    {
        var inner = exception.InnerException is { } cause && causes > 0 ? From(cause, causes - 1) : null;
        return exception is TaskFailedException failed
            ? new(typeof(TaskFailedException).ToString(), failed.Message, failed.StackTrace, inner ?? Nearest(failed.FailureDetails, causes), null)
            : new(exception.GetType().ToString(), exception.Message, exception.StackTrace, inner, null);
    }

    private static TaskFailureDetails? Nearest(TaskFailureDetails? failure, int causes) => causes == 0 || failure is null
        ? null
        : failure with { InnerFailure = Nearest(failure.InnerFailure, causes - 1), Properties = FailureProperties.Plain(failure.Properties) };

    private Type? FindExceptionType(Type target) =>
        Type.GetType(ErrorType, throwOnError: false)
        ?? target.Assembly.GetType(ErrorType, throwOnError: false)
        ?? AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetType(ErrorType, throwOnError: false))
            .FirstOrDefault(type => type is not null);
}
