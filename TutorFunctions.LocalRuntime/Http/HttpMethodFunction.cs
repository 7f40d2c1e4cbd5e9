using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>One HTTP function: has its caller let in or refused, binds its parameters, calls it, and sends its result.</summary>
internal sealed class HttpMethodFunction
{
    private readonly FunctionMethod _function;
    private readonly Func<HttpContext, string, ValueTask<IResult?>>? _refuse;
    private readonly Func<HttpContext, object?>[] _bind;

    public HttpMethodFunction(FunctionMethod function, Func<HttpContext, string, ValueTask<IResult?>>? refuse)
    {
        _function = function;
        Trigger = function.TriggerParameter<HttpTriggerAttribute>().GetCustomAttribute<HttpTriggerAttribute>()!;
        _refuse = refuse;
        _bind = [.. function.Parameters.Select(Binder)];
    }

    public string Name => _function.Name;

    public HttpTriggerAttribute Trigger { get; }

    public async Task HandleAsync(HttpContext http)
    {
        if (_refuse is not null && await _refuse(http, Name) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        var arguments = new object?[_bind.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = _bind[i](http);
        var result = await _function.InvokeAsync(http.RequestServices, arguments);
        await ((IResult)result!).ExecuteAsync(http);
    }

    private Func<HttpContext, object?> Binder(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(HttpRequest))
            return static http => http.Request;
        if (type == typeof(DurableTaskClient))
            return static http => http.RequestServices.GetRequiredService<DurableTaskClient>();
        if (type == typeof(CancellationToken))
            return static http => http.RequestAborted;
        if (type == typeof(FunctionContext))
            return http => new LocalFunctionContext(_function.Name, http.RequestServices, http.RequestAborted);
        if (type == typeof(string) && Trigger.Route?.Contains($"{{{parameter.Name}", StringComparison.Ordinal) is true)
            return http => Convert.ToString(http.GetRouteValue(parameter.Name!), CultureInfo.InvariantCulture);
        throw new InvalidOperationException(
            $"Function '{_function.Name}': parameter '{parameter.Name}' of type {type} cannot be bound. It may be an HttpRequest, a "
                + "DurableTaskClient, a FunctionContext, a CancellationToken, or a string that the route names."
        );
    }
}
