using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>Maps an app's HTTP functions onto Kestrel.</summary>
internal static class HttpFunctions
{
    /// <summary>Bytes a second below which a connection is closed, once it has had time to begin.</summary>
    private const double SlowestBytesPerSecond = 240;

    private static readonly TimeSpan s_slowStart = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_headersTimeout = TimeSpan.FromSeconds(10);

    public static IHost Map(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(
            (_, kestrel) =>
            {
                var options = kestrel.ApplicationServices.GetRequiredService<IOptions<LocalRuntimeOptions>>().Value;
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = options.MaxRequestBytes;
                kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
                kestrel.Limits.RequestHeadersTimeout = s_headersTimeout;
                kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(SlowestBytesPerSecond, s_slowStart);
                kestrel.Limits.MinResponseDataRate = new MinDataRate(SlowestBytesPerSecond, s_slowStart);
                kestrel.Listen(System.Net.IPAddress.Parse(options.Address), options.Port);
            }
        );
        var app = builder.Build();
        app.Use(Problems.AnswerAsync);
        var options = app.Services.GetRequiredService<IOptions<LocalRuntimeOptions>>().Value;
        var runtime = app.Services.GetRequiredService<LocalRuntimeService>();
        Limit(app, options);
        app.Use(new StalledWrites(runtime).ApplyAsync);
        app.UseRouting();
        foreach (var function in runtime.Functions.Where(function => function.HasTrigger<HttpTriggerAttribute>()))
            Map(app, new HttpMethodFunction(function, options.Refuse));
        app.MapFallback("{*address}", http =>
            Problems.WriteAsync(http, StatusCodes.Status404NotFound, "Nothing is here", $"No function answers {http.Request.Path}.")
        );
        return app;
    }

    /// <summary>Refuses before anything is read or looked up; first of all, who calls is found out.</summary>
    private static void Limit(WebApplication app, LocalRuntimeOptions options)
    {
        if (options.TrustedProxies.Count > 0)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All, ForwardLimit = null };
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in options.TrustedProxies)
                forwarded.KnownIPNetworks.Add(network);
            app.UseForwardedHeaders(forwarded);
        }

        if (options.RequestsPerSecond is { } perSecond)
        {
            var limit = new RequestLimit(perSecond, options.SparesThisMachine);
            app.Lifetime.ApplicationStopped.Register(limit.Dispose);
            app.Use(limit.ApplyAsync);
        }

        if (options.MaxRequestsUnderWay is { } most)
            app.Use(new OverloadGate(most, options.AlwaysAnswered, app.Services.GetRequiredService<TimeProvider>()).ApplyAsync);
    }

    private static void Map(IEndpointRouteBuilder routes, HttpMethodFunction function)
    {
        var pattern = "/" + function.Trigger.Route?.TrimStart('/') ?? function.Name;
        if (function.Trigger.Methods is { Length: > 0 } methods)
            routes.MapMethods(pattern, methods.Select(method => method.ToUpperInvariant()), (RequestDelegate)function.HandleAsync);
        else
            routes.Map(pattern, function.HandleAsync);
    }
}
