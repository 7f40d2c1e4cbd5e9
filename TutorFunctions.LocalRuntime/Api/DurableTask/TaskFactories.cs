using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DurableTask;

/// <summary>Factories of one kind of task. A version that is not registered is served by the unversioned one, if no version of the name is.</summary>
internal sealed class TaskFactories<TTask>(string kind)
    where TTask : class
{
    private readonly Dictionary<TaskName, Dictionary<TaskVersion, Func<IServiceProvider, TTask>>> _byName = [];

    public IEnumerable<KeyValuePair<TaskName, Func<IServiceProvider, TTask>>> All =>
        from name in _byName
        from version in name.Value
        select KeyValuePair.Create(name.Key, version.Value);

    public void Add(TaskName name, TaskVersion version, Func<IServiceProvider, TTask> factory)
    {
        if (name == default)
            throw new ArgumentException($"An {kind} needs a name.", nameof(name));
        ArgumentNullException.ThrowIfNull(factory);
        if (!_byName.TryGetValue(name, out var versions))
            _byName.Add(name, versions = []);
        if (!versions.TryAdd(version, factory))
            throw new ArgumentException($"An {kind} named '{name}'{(version == default ? "" : $" with version '{version}'")} is already added.", nameof(name));
    }

    public bool TryGet(TaskName name, TaskVersion version, [NotNullWhen(true)] out Func<IServiceProvider, TTask>? factory)
    {
        factory = null;
        if (name == default || !_byName.TryGetValue(name, out var versions))
            return false;
        return versions.TryGetValue(version, out factory)
            || (versions.Keys.All(key => key == TaskVersion.Unversioned) && versions.TryGetValue(TaskVersion.Unversioned, out factory));
    }
}
