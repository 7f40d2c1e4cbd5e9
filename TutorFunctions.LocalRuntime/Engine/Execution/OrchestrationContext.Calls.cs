using Microsoft.DurableTask;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Execution;

internal sealed partial class OrchestrationContext
{
    /// <summary>Waits without a limit of their own end here: ten years.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(3650);

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        ThrowIfOutside();
        ThrowIfOptionsWereMeant(input, options);
        var version = options?.Version is { } asked ? asked.Version : Version;
        return WithRetries(
            () => Call<TResult>(name, id => new TaskScheduled(id, name), () => _environment.Payloads.PackForCall(input), version, null),
            options
        );
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null
    )
    {
        ThrowIfOutside();
        ThrowIfOptionsWereMeant(input, options);
        var instanceId = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        var version = options?.Version is { } asked ? asked.Version : _environment.Versioning.DefaultOfCalled;
        var tags = options?.Tags?.ToDictionary();
        return WithRetries(
            () =>
                Call<TResult>(
                    orchestratorName,
                    id => new SubOrchestrationScheduled(id, orchestratorName, instanceId),
                    () => _environment.Payloads.Pack(input),
                    version,
                    tags
                ),
            options
        );
    }

    private Task<TResult> Call<TResult>(
        TaskName name,
        Func<int, DecisionEvent> scheduled,
        Func<Payload?> pack,
        string version,
        IReadOnlyDictionary<string, string>? tags
    )
    {
        var id = _nextTaskId++;
        var call = new PendingCall<TResult>(name, id, _environment.Payloads);
        _pending.Add(id, call);

        // While history is replayed, most calls have their results in it already; those that do not are asked for their input again.
        _decisions.Enqueue(new Decision(scheduled(id), _settledTasks.Contains(id) ? null : pack(), version, tags));
        return call.Task;
    }

    private Task<TResult> WithRetries<TResult>(Func<Task<TResult>> call, TaskOptions? options) =>
        options?.Retry switch
        {
            { Policy: { } policy } => RetryByPolicy(call, policy),
            { Handler: { } handler } => RetryByHandler(call, handler),
            _ => call(),
        };

    private async Task<TResult> RetryByPolicy<TResult>(Func<Task<TResult>> call, RetryPolicy policy)
    {
        var latest =
            policy.RetryTimeout == Timeout.InfiniteTimeSpan || policy.RetryTimeout > DateTime.MaxValue - CurrentUtcDateTime
                ? DateTime.MaxValue
                : CurrentUtcDateTime + policy.RetryTimeout;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException failure) when (attempt < policy.MaxNumberOfAttempts && IsWorthAnother(failure))
            {
                await CreateTimer(WaitAfter(attempt, policy), CancellationToken.None);
            }
            catch (TaskFailedException failure)
                when (attempt >= policy.MaxNumberOfAttempts && !IsFinal(failure) && _started.Rules >= EngineRules.TimerAfterLastAttempt)
            {
                await CreateTimer(CurrentUtcDateTime, CancellationToken.None);
                throw;
            }
        }

        bool IsWorthAnother(TaskFailedException failure) =>
            !IsFinal(failure) && CurrentUtcDateTime < latest && failure.FailureDetails.IsHandledBy(policy);
    }

    private static TimeSpan WaitAfter(int attempt, RetryPolicy policy)
    {
        var wait = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        var isUnlimited = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan || policy.MaxRetryInterval > s_longestWait;
        var longest = isUnlimited ? s_longestWait : policy.MaxRetryInterval;
        return TimeSpan.FromMilliseconds(Math.Min(wait, longest.TotalMilliseconds));
    }

    private async Task<TResult> RetryByHandler<TResult>(Func<Task<TResult>> call, AsyncRetryHandler handler)
    {
        var start = CurrentUtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException failure) when (!IsFinal(failure))
            {
                var retry = new RetryContext(this, attempt, failure.FailureDetails, CurrentUtcDateTime - start, CancellationToken.None);
                if (!await handler(retry))
                    throw;
            }
        }
    }

    private static bool IsFinal(TaskFailedException failure) => failure.Data[PendingCall<object>.FinalFailure] is true;

    private static void ThrowIfOptionsWereMeant(object? input, TaskOptions? options)
    {
        if (input is TaskOptions && options is null)
            throw new ArgumentException(
                "A TaskOptions value was given as the input. Pass it as the options, by name or after an input.",
                nameof(input)
            );
    }
}
