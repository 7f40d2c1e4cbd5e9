namespace Microsoft.DurableTask;

/// <summary>Names a task class otherwise than by its type's name.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DurableTaskAttribute(string? name = null) : Attribute
{
    public TaskName Name { get; } = string.IsNullOrEmpty(name) ? default : new(name);

    /// <summary>The version that the class is registered as; unversioned when null or empty.</summary>
    public string? Version { get; set; }
}
