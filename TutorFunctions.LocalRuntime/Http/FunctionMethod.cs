using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>A method that is a function, and how to call it.</summary>
internal sealed class FunctionMethod
{
    private readonly MethodInvoker _invoker;
    private readonly ObjectFactory? _create;
    private readonly Func<object?, Task<object?>> _result;

    public FunctionMethod(string name, MethodInfo method)
    {
        Name = name;
        Method = method;
        Parameters = method.GetParameters();
        _invoker = MethodInvoker.Create(method);
        _create = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, []);
        _result = ResultReader(method.ReturnType);
    }

    public string Name { get; }

    public MethodInfo Method { get; }

    public ParameterInfo[] Parameters { get; }

    public bool HasTrigger<TAttribute>()
        where TAttribute : Attribute => Parameters.Any(parameter => parameter.IsDefined(typeof(TAttribute)));

    public ParameterInfo TriggerParameter<TAttribute>()
        where TAttribute : Attribute => Parameters.First(parameter => parameter.IsDefined(typeof(TAttribute)));

    public Task<object?> InvokeAsync(IServiceProvider services, object?[] arguments) =>
        _result(_invoker.Invoke(_create?.Invoke(services, null), arguments.AsSpan()));

    private static Func<object?, Task<object?>> ResultReader(Type type)
    {
        if (type == typeof(Task))
            return async returned =>
            {
                await (Task)returned!;
                return null;
            };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>))
        {
            return typeof(FunctionMethod)
                .GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GenericTypeArguments)
                .CreateDelegate<Func<object?, Task<object?>>>();
        }

        return Task.FromResult;
    }

    private static async Task<object?> ReadAsync<T>(object? returned) => await (Task<T>)returned!;
}
