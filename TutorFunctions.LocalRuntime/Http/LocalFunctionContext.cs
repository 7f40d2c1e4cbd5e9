using Microsoft.Azure.Functions.Worker;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>
/// One invocation of a function in this process. No host stands behind it, so it carries no definition, binding data or features of one.
/// </summary>
internal sealed class LocalFunctionContext(string function, IServiceProvider services, CancellationToken cancellation) : FunctionContext
{
    private string? _invocationId;
    private IDictionary<object, object>? _items;

    public override string InvocationId => _invocationId ??= Guid.NewGuid().ToString("N");

    public override string FunctionId => function;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override IDictionary<object, object> Items
    {
        get => _items ??= new Dictionary<object, object>();
        set => _items = value;
    }

    public override CancellationToken CancellationToken => cancellation;

    public override TraceContext TraceContext => throw NotHere(nameof(TraceContext), "use System.Diagnostics.Activity.Current");

    public override BindingContext BindingContext => throw NotHere(nameof(BindingContext), "take the trigger's data as a parameter");

    public override FunctionDefinition FunctionDefinition => throw NotHere(nameof(FunctionDefinition), "FunctionId is the function's name");

    public override RetryContext RetryContext =>
        throw NotHere(nameof(RetryContext), "the local runtime runs no retry policies of the host");

    public override IInvocationFeatures Features => throw NotHere(nameof(Features), "there are no features of an invocation");

    private NotSupportedException NotHere(string member, string instead) =>
        new($"Function '{function}': the local runtime's FunctionContext has no {member}; {instead}.");
}
