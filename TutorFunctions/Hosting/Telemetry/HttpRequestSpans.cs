using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Hosting.Telemetry;

/// <summary>
/// Describes the web server's request spans by the semantic conventions for HTTP (OpenTelemetry), which ASP.NET Core 10 leaves to others.
/// The query is left out: a key may be in it.
/// </summary>
internal sealed class HttpRequestSpans : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    public const string SourceName = "Microsoft.AspNetCore";

    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";

    private readonly List<IDisposable> _subscriptions = [];

    public HttpRequestSpans() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == SourceName)
            _subscriptions.Add(value.Subscribe(this, static (name, _, _) => name.StartsWith(Request, StringComparison.Ordinal)));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: Request + ".Stop", Value: HttpContext http } && Activity.Current is { IsAllDataRequested: true } span)
            Describe(span, http);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => _subscriptions.ForEach(static subscription => subscription.Dispose());

    private static void Describe(Activity span, HttpContext http)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = route is null ? http.Request.Method : $"{http.Request.Method} {route}";
        span.SetTag("http.request.method", http.Request.Method)
            .SetTag("http.route", route)
            .SetTag("url.scheme", http.Request.Scheme)
            .SetTag("url.path", http.Request.Path.Value)
            .SetTag("server.address", http.Request.Host.Host)
            .SetTag("server.port", http.Request.Host.Port)
            .SetTag("http.response.status_code", http.Response.StatusCode);
        if (route?.StartsWith("/sessions/{id}", StringComparison.Ordinal) is true)
            span.SetTag(SessionSpans.SessionId, http.GetRouteValue("id"));
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            span.SetTag("error.type", http.Response.StatusCode.ToString(CultureInfo.InvariantCulture)).SetStatus(ActivityStatusCode.Error);
    }
}
