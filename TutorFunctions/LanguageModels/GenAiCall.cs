using System.ClientModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using TutorFunctions.Telemetry;

namespace TutorFunctions.LanguageModels;

/// <summary>
/// A call to a model while it lasts. One that was neither answered nor failed by the time it is disposed of counts as failed.
/// </summary>
public sealed class GenAiCall : IDisposable
{
    private readonly GenAiTelemetry _telemetry;
    private readonly GenAiRequest _request;
    private readonly LearnerText _learnerText;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly Activity? _span;
    private GenAiAnswer? _answer;
    private string? _error = "_OTHER";

    internal GenAiCall(GenAiTelemetry telemetry, GenAiRequest request, LearnerText learnerText, TimeProvider clock)
    {
        _telemetry = telemetry;
        _request = request;
        _learnerText = learnerText;
        _clock = clock;
        _start = clock.GetTimestamp();
        _span = SessionSpans.Model($"{request.Operation} {request.Model}");
        if (_span is not { IsAllDataRequested: true })
            return;
        _span
            .SetTag("gen_ai.operation.name", request.Operation)
            .SetTag("gen_ai.provider.name", request.Provider)
            .SetTag("gen_ai.request.model", request.Model)
            .SetTag("gen_ai.conversation.id", request.SessionId)
            .SetTag(SessionSpans.SessionId, request.SessionId)
            .SetTag("gen_ai.request.temperature", request.Temperature)
            .SetTag("gen_ai.request.max_tokens", request.MaxTokens)
            .SetTag("gen_ai.output.type", request.OutputType)
            .SetTag("server.address", request.Server?.Host)
            .SetTag("server.port", request.Server?.Port);
        if (learnerText.IsLogged && request.Messages.Count > 0)
            _span.SetTag("gen_ai.input.messages", Messages(request.Messages));
    }

    public void Answered(GenAiAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _answer = answer;
        _error = null;
        if (_span is not { IsAllDataRequested: true })
            return;
        _span
            .SetTag("gen_ai.response.model", answer.Model)
            .SetTag("gen_ai.response.id", answer.Id)
            .SetTag("gen_ai.response.finish_reasons", answer.FinishReason is null ? null : new[] { answer.FinishReason })
            .SetTag("gen_ai.usage.input_tokens", answer.InputTokens)
            .SetTag("gen_ai.usage.output_tokens", answer.OutputTokens);
        if (_learnerText.IsLogged && answer.Text is { } text)
            _span.SetTag("gen_ai.output.messages", Messages([("assistant", text)]));
    }

    /// <summary>Waits for the answer and tells how the call ended.</summary>
    public async Task<T> OfAsync<T>(Task<T> call, Func<T, GenAiAnswer> answer)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(answer);
        try
        {
            var answered = await call;
            Answered(answer(answered));
            return answered;
        }
        catch (Exception error)
        {
            Failed(
                error switch
                {
                    ClientResultException { Status: not 0 } refusal => refusal.Status.ToString(CultureInfo.InvariantCulture),
                    OperationCanceledException => "timeout",
                    _ => error.GetType().FullName!,
                }
            );
            throw;
        }
    }

    /// <param name="errorType">
    /// The server's error code, the status of its answer, or the exception's type. Never a message: it may quote the learner.
    /// </param>
    public void Failed(string errorType) => _error = errorType;

    public void Dispose()
    {
        if (_error is not null)
            _span?.SetTag("error.type", _error).SetStatus(ActivityStatusCode.Error);
        _span?.Dispose();
        var tags = new TagList
        {
            { "gen_ai.operation.name", _request.Operation },
            { "gen_ai.provider.name", _request.Provider },
            { "gen_ai.request.model", _request.Model },
        };
        Add(ref tags, "gen_ai.response.model", _answer?.Model);
        Add(ref tags, "server.address", _request.Server?.Host);
        Add(ref tags, "server.port", _request.Server?.Port);
        Count(tags, "input", _answer?.InputTokens);
        Count(tags, "output", _answer?.OutputTokens);
        Add(ref tags, "error.type", _error);
        _telemetry.Duration.Record(_clock.GetElapsedTime(_start).TotalSeconds, tags);
    }

    private void Count(TagList tags, string type, long? tokens)
    {
        if (tokens is null)
            return;
        tags.Add("gen_ai.token.type", type);
        _telemetry.Tokens.Record(tokens.Value, tags);
    }

    private static void Add(ref TagList tags, string name, object? value)
    {
        if (value is not null)
            tags.Add(name, value);
    }

    /// <summary>By the conventions' schema of messages: each has a role, and parts that are text.</summary>
    private static string Messages(IEnumerable<(string Role, string Text)> messages) =>
        new JsonArray([
            .. messages.Select(message => new JsonObject
            {
                ["role"] = message.Role,
                ["parts"] = new JsonArray(new JsonObject { ["type"] = "text", ["content"] = message.Text }),
            }),
        ]).ToJsonString();
}
