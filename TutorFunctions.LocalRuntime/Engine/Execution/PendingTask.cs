using Microsoft.DurableTask;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>What an orchestrator awaits: an activity, a sub-orchestration or a timer.</summary>
internal interface IPendingTask
{
    void Complete(Payload? result);

    void Fail(TaskFailureDetails failure, bool isFinal);
}

internal sealed class PendingCall<T>(string name, int taskId, Payloads payloads) : IPendingTask
{
    private readonly TaskCompletionSource<T> _source = new();

    public Task<T> Task => _source.Task;

    public void Complete(Payload? result)
    {
        try
        {
            _source.SetResult(payloads.Read<T>(result)!);
        }
#pragma warning disable CA1031 // The awaited type's own constructor may refuse the value with any exception.
        catch (Exception error)
#pragma warning restore CA1031
        {
            // A result that is not of the awaited type is the caller's failure, to be seen where it awaits.
            _source.SetException(new TaskFailedException(name, taskId, error));
        }
    }

    public void Fail(TaskFailureDetails failure, bool isFinal) =>
        _source.SetException(new TaskFailedException(name, taskId, failure) { Data = { [FinalFailure] = isFinal } });

    public const string FinalFailure = "IsFinal";
}

internal sealed class PendingTimer : IPendingTask
{
    private readonly TaskCompletionSource _source = new();

    public Task Task => _source.Task;

    public void Complete(Payload? result) => _source.TrySetResult();

    public void Fail(TaskFailureDetails failure, bool isFinal) => throw new InvalidOperationException("A timer cannot fail.");

    public void Cancel(CancellationToken token) => _source.TrySetCanceled(token);
}
