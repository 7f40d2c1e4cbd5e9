using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime.Http;

namespace TutorFunctions.LocalRuntime.Timers;

/// <summary>One timer function: its schedule, and how it is called.</summary>
internal sealed class TimerMethodFunction
{
    private readonly FunctionMethod _function;

    /// <exception cref="InvalidOperationException">The schedule or a parameter is not one that a timer function can have.</exception>
    public TimerMethodFunction(FunctionMethod function, IConfiguration settings)
    {
        _function = function;
        var trigger = function.TriggerParameter<TimerTriggerAttribute>().GetCustomAttribute<TimerTriggerAttribute>()!;
        RunsOnStart = trigger.RunOnStartup;
        try
        {
            Schedule = TimerSchedule.Parse(Resolved(trigger.Schedule, settings));
        }
        catch (FormatException error)
        {
            throw new InvalidOperationException($"Timer function '{function.Name}': {error.Message}", error);
        }

        if (function.Parameters.FirstOrDefault(parameter => !IsKnown(parameter.ParameterType)) is { } unknown)
        {
            throw new InvalidOperationException(
                $"Timer function '{function.Name}': parameter '{unknown.Name}' of type {unknown.ParameterType} cannot be bound. It "
                    + $"may be a "
                    + "TimerInfo, a DurableTaskClient, a FunctionContext or a CancellationToken."
            );
        }
    }

    public string Name => _function.Name;

    public TimerSchedule Schedule { get; }

    public bool RunsOnStart { get; }

    public async Task RunAsync(IServiceProvider services, TimerInfo timer, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await _function.InvokeAsync(scope.ServiceProvider, [.. _function.Parameters.Select(Argument)]);

        object Argument(ParameterInfo parameter) =>
            parameter.ParameterType == typeof(TimerInfo) ? timer
            : parameter.ParameterType == typeof(CancellationToken) ? cancellation
            : parameter.ParameterType == typeof(DurableTaskClient) ? scope.ServiceProvider.GetRequiredService<DurableTaskClient>()
            : new LocalFunctionContext(Name, scope.ServiceProvider, cancellation);
    }

    private static bool IsKnown(Type type) =>
        type == typeof(TimerInfo)
        || type == typeof(CancellationToken)
        || type == typeof(DurableTaskClient)
        || type == typeof(FunctionContext);

    /// <summary>"%NAME%" stands for the setting NAME, as on the Functions host.</summary>
    private static string Resolved(string schedule, IConfiguration settings) =>
        schedule is ['%', .. var name, '%']
            ? settings[name] ?? throw new FormatException($"no setting {name} holds its schedule.")
            : schedule;
}
