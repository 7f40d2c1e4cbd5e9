using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>Maps an app's HTTP functions onto Kestrel.</summary>
internal static class HttpFunctions
{
    public static IHost Map(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(
            (_, kestrel) =>
            {
                var options = kestrel.ApplicationServices.GetRequiredService<IOptions<LocalRuntimeOptions>>().Value;
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = options.MaxRequestBytes;
                kestrel.Listen(System.Net.IPAddress.Parse(options.Address), options.Port);
            }
        );
        var app = builder.Build();
        app.Use(Problems.AnswerAsync);
        var options = app.Services.GetRequiredService<IOptions<LocalRuntimeOptions>>().Value;
        if (options.RequestsPerSecond is { } perSecond)
        {
            var limit = new RequestLimit(perSecond);
            app.Lifetime.ApplicationStopped.Register(limit.Dispose);
            app.Use(limit.ApplyAsync);
        }

        app.UseRouting();
        var runtime = app.Services.GetRequiredService<LocalRuntimeService>();
        foreach (var function in runtime.Functions.Where(function => function.HasTrigger<HttpTriggerAttribute>()))
            Map(app, new HttpMethodFunction(function, options.Refuse));
        app.MapFallback("{*address}", http =>
            Problems.WriteAsync(http, StatusCodes.Status404NotFound, "Nothing is here", $"No function answers {http.Request.Path}.")
        );
        return app;
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
