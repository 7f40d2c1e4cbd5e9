namespace Microsoft.DurableTask;

internal sealed class OrchestratorFunction<TInput, TOutput>(Func<TaskOrchestrationContext, TInput, Task<TOutput>> run) : ITaskOrchestrator
{
    public Type InputType => typeof(TInput);

    public Type OutputType => typeof(TOutput);

    public async Task<object?> RunAsync(TaskOrchestrationContext context, object? input) => await run(context, TaskInput.As<TInput>(input));
}

internal sealed class ActivityFunction<TInput, TOutput>(Func<TaskActivityContext, TInput, Task<TOutput>> run) : ITaskActivity
{
    public Type InputType => typeof(TInput);

    public Type OutputType => typeof(TOutput);

    public async Task<object?> RunAsync(TaskActivityContext context, object? input) => await run(context, TaskInput.As<TInput>(input));
}
