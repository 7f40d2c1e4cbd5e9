using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.DurableTask;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>
/// The registered factories of one kind of task, by name and version. A version that is not registered is served by the unversioned
/// factory, unless a version of that name is registered.
/// </summary>
internal sealed class TaskFactories<TTask>
    where TTask : class
{
    private readonly Dictionary<TaskName, Dictionary<TaskVersion, Func<IServiceProvider, TTask>>> _byName = [];

    private TaskFactories(IEnumerable<(TaskName Name, TaskVersion Version, Func<IServiceProvider, TTask> Create)> registered)
    {
        foreach (var (name, version, create) in registered)
        {
            if (!_byName.TryGetValue(name, out var versions))
                _byName.Add(name, versions = []);
            versions.Add(version, create);
        }
    }

    public bool TryGet(TaskName name, TaskVersion version, [NotNullWhen(true)] out Func<IServiceProvider, TTask>? factory)
    {
        factory = null;
        if (name == default || !_byName.TryGetValue(name, out var versions))
            return false;
        return versions.TryGetValue(version, out factory)
            || (versions.Keys.All(key => key == TaskVersion.Unversioned) && versions.TryGetValue(TaskVersion.Unversioned, out factory));
    }

    /// <param name="registry">The registry to read.</param>
    /// <param name="property">
    /// The registry's property that holds the factories by name and version. It is internal: what the registry shows in public leaves the
    /// versions out, and the factory that is made of it can only be had through a worker's builder.
    /// </param>
    internal static TaskFactories<TTask> Read(DurableTaskRegistry registry, string property)
    {
        var registered =
            typeof(DurableTaskRegistry).GetProperty(property, BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(registry)
                as IEnumerable
            ?? throw new MissingMemberException(nameof(DurableTaskRegistry), property);
        return new TaskFactories<TTask>(registered.Cast<object>().Select(Entry));
    }

    private static (TaskName Name, TaskVersion Version, Func<IServiceProvider, TTask> Create) Entry(object pair)
    {
        var key = Value(pair, "Key");
        return (
            new TaskName((string)Value(key, "Name")),
            new TaskVersion((string)Value(key, "Version")),
            (Func<IServiceProvider, TTask>)Value(pair, "Value")
        );
    }

    private static object Value(object from, string property) =>
        from.GetType().GetProperty(property)?.GetValue(from) ?? throw new MissingMemberException(from.GetType().Name, property);
}

internal static class TaskFactories
{
    public static TaskFactories<ITaskOrchestrator> Orchestrators(DurableTaskRegistry registry) =>
        TaskFactories<ITaskOrchestrator>.Read(registry, "OrchestratorsByVersion");

    public static TaskFactories<ITaskActivity> Activities(DurableTaskRegistry registry) =>
        TaskFactories<ITaskActivity>.Read(registry, "ActivitiesByVersion");
}
