using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>Every agent run of a session, as JSON, as JSON Lines, or as text to read.</summary>
public sealed class GetLogs(ISessionStore store)
{
    private const int TurnsAtOnce = 200;

    [Function(nameof(GetLogs))]
    [Allows(Role.Teacher, Of = Resource.Session)]
    [ApiOperation("Every run of an agent in a session", Answer = typeof(IReadOnlyList<LogEntry>), Problems = [404, 422])]
    [ApiParameter("format", "json when not given.", Options = ["json", "jsonl", "txt"])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sessions/{id}/logs")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            await store.FindAsync(id, mayHaveEnded: true, cancellation);
            var format = request.Query["format"].ToString();
            if (format is not ("" or "json" or "jsonl" or "txt"))
            {
                throw new ProblemException(
                    422,
                    "There is no such format",
                    $"'{format}' is not one of json, jsonl, txt.",
                    new Dictionary<string, string[]> { ["format"] = ["must be json, jsonl or txt."] }
                );
            }

            if (format is "" or "json")
                return ApiJson.Ok(await AllAsync(id, cancellation), SessionApiJson.Web.IReadOnlyListLogEntry);
            return Results.Stream(
                async body =>
                {
                    await foreach (var entry in ReadAsync(id, cancellation))
                    {
                        var line =
                            format == "jsonl" ? JsonSerializer.Serialize(entry, SessionApiJson.Web.LogEntry) + "\n" : Readable(entry);
                        await body.WriteAsync(Encoding.UTF8.GetBytes(line), cancellation);
                    }
                },
                format == "jsonl" ? "application/jsonl" : "text/plain; charset=utf-8"
            );
        });

    private async Task<IReadOnlyList<LogEntry>> AllAsync(string id, CancellationToken cancellation)
    {
        var entries = new List<LogEntry>();
        await foreach (var entry in ReadAsync(id, cancellation))
            entries.Add(entry);
        return entries;
    }

    private async IAsyncEnumerable<LogEntry> ReadAsync(
        string id,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        IReadOnlyList<TurnRecord> turns;
        for (var from = 0; (turns = await store.ReadTurnsAsync(id, from, TurnsAtOnce, cancellation)).Count > 0; from = turns[^1].Turn + 1)
        {
            foreach (var entry in turns.SelectMany(SessionStory.Logs))
                yield return entry;
        }
    }

    private static string Spent(LogEntry entry) =>
        entry.Calls == 0
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $", {entry.PromptVersion}, {entry.Calls} {(entry.Calls == 1 ? "call" : "calls")}, {entry.Usage.InputTokens} + "
                    + $"{entry.Usage.OutputTokens} tokens, {(entry.Usage.CostUsd is { } cost ? $"${cost:0.######}" : "price not known")}"
            );

    private static string Readable(LogEntry entry) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {entry.Timestamp:yyyy-MM-dd HH:mm:ss}  turn {entry.Turn}  {entry.Agent} ({entry.Model}, {entry.DurationMs:0.0} ms{Spent(entry)})
              asked:  {entry.InputSummary}
              why:    {entry.Reasoning}
              output: {entry.Output}


            """
        );
}
