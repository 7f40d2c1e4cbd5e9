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
                $"Orchestrator function '{function.Name}' must be static: its code is replayed and may depend on nothing but its context."
            );
        }

        _function = function;
        InputType = function
            .Parameters.FirstOrDefault(parameter =>
                !parameter.IsDefined(typeof(OrchestrationTriggerAttribute), false) && parameter.ParameterType != typeof(FunctionContext)
            )
            ?.ParameterType
            ?? typeof(object);
    }

    public Type InputType { get; }

    public Type OutputType => typeof(object);

    public Task<object?> RunAsync(TaskOrchestrationContext context, object? input) =>
        _function.InvokeAsync(
            EmptyServices.Instance,
            [
                .. _function.Parameters.Select(parameter =>
                    parameter.IsDefined(typeof(OrchestrationTriggerAttribute), false) ? context : input
                ),
            ]
        );

    private sealed class EmptyServices : IServiceProvider
    {
        public static readonly EmptyServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}

/// <summary>An activity function: its input, the invocation's context and its cancellation.</summary>
internal sealed class ActivityMethod(ActivityBinding binding, IServiceProvider services) : ITaskActivity
{
    public Type InputType => binding.InputType;

    public Type OutputType => typeof(object);

    public Task<object?> RunAsync(TaskActivityContext context, object? input) =>
        binding.InvokeAsync(services, (LocalActivityContext)context, input);
}

/// <summary>How an activity function's parameters are filled, found out once.</summary>
internal sealed class ActivityBinding
{
    private readonly FunctionMethod _function;
    private readonly Func<IServiceProvider, LocalActivityContext, object?, object?>[] _parameters;

    public ActivityBinding(FunctionMethod function)
    {
        _function = function;
        InputType = function.TriggerParameter<ActivityTriggerAttribute>().ParameterType;
        _parameters = [.. function.Parameters.Select(parameter => Binder(function.Name, parameter.ParameterType))];
    }

    public Type InputType { get; }

    public Task<object?> InvokeAsync(IServiceProvider services, LocalActivityContext context, object? input)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = _parameters[i](services, context, input);
        return _function.InvokeAsync(services, arguments);
    }

    private static Func<IServiceProvider, LocalActivityContext, object?, object?> Binder(string name, Type type)
    {
        if (type == typeof(FunctionContext))
            return (services, context, _) => new LocalFunctionContext(name, services, context.Stopping);
        if (type == typeof(CancellationToken))
            return static (_, context, _) => context.Stopping;
        return static (_, _, input) => input;
    }
}
