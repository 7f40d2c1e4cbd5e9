using Microsoft.Azure.Functions.Worker;

namespace TutorFunctions.LocalRuntime.Http;

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
}
