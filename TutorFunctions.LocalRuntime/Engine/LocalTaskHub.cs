using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TutorFunctions.LocalRuntime.Client;
using TutorFunctions.LocalRuntime.Execution;
using TutorFunctions.LocalRuntime.Instances;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.LocalRuntime;

/// <summary>
/// Durable orchestrations in one process on one SQLite file. Stop it by disposing it; whatever was under way goes on when a hub is started
/// on the same file again.
/// </summary>
public sealed class LocalTaskHub : IAsyncDisposable
{
    private readonly DatabaseFile _file;
    private readonly TaskHubEngine _engine;
    private bool _isDisposed;

    private LocalTaskHub(DatabaseFile file, CommitLog log, ReadConnections reads, TaskHubEngine engine, string defaultVersion)
    {
        _file = file;
        _engine = engine;
        Log = log;
        Reads = reads;
        Client = new LocalDurableTaskClient(engine, defaultVersion);
    }

    public DurableTaskClient Client { get; }

    /// <summary>The order of all writes to the file. An app that keeps its own tables there appends its writes here.</summary>
    public CommitLog Log { get; }

    public ReadConnections Reads { get; }

    /// <summary>Opens the file, creating it where there is none, and takes up what was under way in it.</summary>
    /// <param name="databasePath">The SQLite file.</param>
    /// <param name="configure">Adds the orchestrators and activities.</param>
    /// <param name="services">
    /// Where task classes get their constructor arguments; may hold an <see cref="ILoggerFactory"/>, a <see cref="TimeProvider"/>, a
    /// <see cref="DataConverter"/>, an <see cref="IExceptionPropertiesProvider"/> and <see cref="LocalTaskHubOptions"/>. Of Microsoft's
    /// <see cref="DurableTaskWorkerOptions"/> and <see cref="DurableTaskClientOptions"/>, which AddDurableTaskWorker and
    /// AddDurableTaskClient configure, the data converter, the versioning and the default version are taken.
    /// </param>
    /// <exception cref="IOException">Another process has the file open, or a later build has written it, or it cannot be used.</exception>
    public static Task<LocalTaskHub> StartAsync(
        string databasePath,
        Action<DurableTaskRegistry> configure,
        IServiceProvider? services = null
    )
    {
        services ??= new ServiceCollection().BuildServiceProvider();
        return StartAsync(databasePath, configure, services, services.GetService<LocalTaskHubOptions>() ?? new LocalTaskHubOptions());
    }

    internal static async Task<LocalTaskHub> StartAsync(
        string databasePath,
        Action<DurableTaskRegistry> configure,
        IServiceProvider services,
        LocalTaskHubOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(configure);
        var registry = new DurableTaskRegistry();
        configure(registry);
        var loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        var worker = services.GetService<IOptions<DurableTaskWorkerOptions>>()?.Value;
        var payloads = new Payloads(Converter(services, worker), options.SharesPayloads);
        var environment = new OrchestrationEnvironment(TaskFactories.Orchestrators(registry), services, payloads, loggers)
        {
            Failures = new Failures(services.GetService<IExceptionPropertiesProvider>()),
            Versioning = new TaskVersioning(worker?.Versioning),
        };
        var defaultVersion = services.GetService<IOptions<DurableTaskClientOptions>>()?.Value.DefaultVersion ?? string.Empty;

        var file = DatabaseFile.Open(databasePath);
        try
        {
            file.Upgrade([Schema.Tables, .. options.Tables]);
            var log = new CommitLog(file, loggers);
            var reads = new ReadConnections(file);
            var clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
            var engine = new TaskHubEngine(log, reads, environment, TaskFactories.Activities(registry), clock, options.ExtendedSessions);
            var hub = new LocalTaskHub(file, log, reads, engine, defaultVersion);
            foreach (var before in options.BeforeRecovery)
                await before(hub);
            engine.Recover();
            return hub;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>One of the app's own; else the fast one, which writes what Microsoft's default writes.</summary>
    private static DataConverter Converter(IServiceProvider services, DurableTaskWorkerOptions? worker) =>
        services.GetService<DataConverter>()
        ?? (
            worker is { DataConverter: var configured } && configured != JsonDataConverter.Default
                ? configured
                : Utf8JsonDataConverter.Default
        );

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        await _engine.DisposeAsync();
        _file.Dispose();
    }
}
