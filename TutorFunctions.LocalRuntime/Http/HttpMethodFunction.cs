using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>One HTTP function: checks the caller's key, binds its parameters, calls it, and sends its result.</summary>
internal sealed class HttpMethodFunction
{
    private readonly FunctionMethod _function;
    private readonly byte[]? _key;
    private readonly Func<HttpContext, object?>[] _bind;

    public HttpMethodFunction(FunctionMethod function, string? key)
    {
        _function = function;
        Trigger = function.TriggerParameter<HttpTriggerAttribute>().GetCustomAttribute<HttpTriggerAttribute>()!;
        _key = key is null || Trigger.AuthLevel == AuthorizationLevel.Anonymous ? null : Encoding.UTF8.GetBytes(key);
        _bind = [.. function.Parameters.Select(Binder)];
    }

    public string Name => _function.Name;

    public HttpTriggerAttribute Trigger { get; }

    public async Task HandleAsync(HttpContext http)
    {
        if (_key is not null && !HasKey(http.Request, _key))
        {
            await Problems.WriteAsync(
                http,
                StatusCodes.Status401Unauthorized,
                "A key is needed",
                "Send the server's key in the header x-functions-key, or as ?code= in the address."
            );
            return;
        }

        var arguments = new object?[_bind.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = _bind[i](http);
        var result = await _function.InvokeAsync(http.RequestServices, arguments);
        await ((IResult)result!).ExecuteAsync(http);
    }

    private static bool HasKey(HttpRequest request, byte[] key)
    {
        var given = request.Headers.TryGetValue("x-functions-key", out var header) ? header.ToString() : request.Query["code"].ToString();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), key);
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
