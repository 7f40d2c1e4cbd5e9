using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>
/// Where Microsoft's FunctionsApplication makes a worker for the Functions host, this makes a server that runs the same functions itself.
/// </summary>
public static class LocalFunctionsApplication
{
    public static LocalFunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}

/// <summary>Composes an app whose functions run on Kestrel, on timers and on an embedded task hub, all in this process.</summary>
public sealed class LocalFunctionsApplicationBuilder : IHostApplicationBuilder
{
    private readonly WebApplicationBuilder _builder;

    internal LocalFunctionsApplicationBuilder(string[] args)
    {
        // Watching the folder for changed settings would mean hearing of every write to a database in it.
        _builder = WebApplication.CreateSlimBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        _builder.Services.AddLocalRuntime();
    }

    public IConfigurationManager Configuration => _builder.Configuration;

    public IHostEnvironment Environment => _builder.Environment;

    public ILoggingBuilder Logging => _builder.Logging;

    public IMetricsBuilder Metrics => _builder.Metrics;

    public IServiceCollection Services => _builder.Services;

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_builder).Properties;

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory,
        Action<TContainerBuilder>? configure = null
    )
        where TContainerBuilder : notnull => ((IHostApplicationBuilder)_builder).ConfigureContainer(factory, configure);

    public IHost Build() => HttpFunctions.Map(_builder);
}
