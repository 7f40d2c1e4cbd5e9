using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using TutorFunctions.LocalRuntime.Instances;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>An orchestrator function: its context, and an input if it takes one.</summary>
internal sealed class OrchestratorMethod : ITaskOrchestrator
{
    private readonly FunctionMethod _function;

    public OrchestratorMethod(FunctionMethod function)
    {
        if (!function.Method.IsStatic)
        {
            throw new InvalidOperationException(
                $"Orchestrator function '{function.Name}' must be static: its code is replayed and may depend on nothing but its context.");
        }

        _function = function;
        InputType = function.Parameters.FirstOrDefault(parameter => !parameter.IsDefined(typeof(OrchestrationTriggerAttribute), false)
            && parameter.ParameterType != typeof(FunctionContext))?.ParameterType ?? typeof(object);
    }

    public Type InputType { get; }

    public Type OutputType => typeof(object);

    public Task<object?> RunAsync(TaskOrchestrationContext context, object? input) => _function.InvokeAsync(
        EmptyServices.Instance,
        [.. _function.Parameters.Select(parameter => parameter.IsDefined(typeof(OrchestrationTriggerAttribute), false) ? context : input)]);

    private sealed class EmptyServices : IServiceProvider
    {
        public static readonly EmptyServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}

/// <summary>An activity function: its input, the invocation's context and its cancellation.</summary>
internal sealed class ActivityMethod(FunctionMethod function, IServiceProvider services) : ITaskActivity
{
    public Type InputType { get; } = function.TriggerParameter<ActivityTriggerAttribute>().ParameterType;

    public Type OutputType => typeof(object);

    public Task<object?> RunAsync(TaskActivityContext context, object? input)
    {
        var stopping = ((LocalActivityContext)context).Stopping;
        var arguments = new object?[function.Parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var type = function.Parameters[i].ParameterType;
            arguments[i] = type == typeof(FunctionContext) ? new LocalFunctionContext(function.Name, services, stopping)
                : type == typeof(CancellationToken) ? stopping
                : input;
        }

        return function.InvokeAsync(services, arguments);
    }
}
