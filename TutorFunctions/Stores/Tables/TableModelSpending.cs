using TutorFunctions.LanguageModels;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// What models have cost. A call is one transaction in its session's part: in what the agent has used, what the day has cost and what the
/// session has spent. The session's row names its latest calls, so that a write that is sent again because its answer was lost counts once.
/// </summary>
public sealed class TableModelSpending(TutorTables tables, TimeProvider clock) : IModelSpending
{
    /// <summary>Conflicts in one call after which something other than a busy part must be wrong.</summary>
    private const int MostConflicts = 50;

    /// <summary>A write that is sent again meets at most those of its session's other calls that end in the same seconds.</summary>
    private const int CallsRemembered = 16;

    private const string AgentName = "agent";
    private const string ModelName = "model";
    private const string CallsName = "calls";
    private const string InputName = "input_tokens";
    private const string OutputName = "output_tokens";
    private const string CostName = "nano_usd";
    private const string LatestName = "latest";
    private const decimal NanoUsd = 1_000_000_000m;

    private readonly ITable _figures = tables.Figures;

    public async Task AddAsync(ModelUse use, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(use);
        var session = use.SessionId ?? string.Empty;
        var (part, call) = (FigureKeys.SpendingOf(session), Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        var (ofSession, ofAgent, ofDay) = (
            FigureKeys.Session(session),
            FigureKeys.Use(use.Agent, use.Model),
            FigureKeys.Day(DateOnly.FromDateTime(use.At))
        );
        for (var conflicts = 0; ; conflicts++)
        {
            var rows = await Task.WhenAll(new[] { ofSession, ofAgent, ofDay }.Select(key => _figures.FindAsync(part, key, cancellation)));
            var latest = Latest(rows[0]);
            if (latest.Contains(call))
                return;
            var cost = (long)((use.CostUsd ?? 0) * NanoUsd);
            try
            {
                await _figures.WriteAsync(
                    part,
                    [
                        Put(
                            ofSession,
                            rows[0],
                            new()
                            {
                                [CostName] = Number(rows[0], CostName) + cost,
                                [LatestName] = string.Join(' ', latest.Prepend(call).Take(CallsRemembered)),
                            }
                        ),
                        Put(ofAgent, rows[1], Sum(use, rows[1], cost)),
                        Put(ofDay, rows[2], new() { [CostName] = Number(rows[2], CostName) + cost }),
                    ],
                    cancellation
                );
                return;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                // Another call of the part was quicker, or the answer to the write was lost.
            }
        }
    }

    public async Task<decimal> OfSessionAsync(string sessionId, CancellationToken cancellation) =>
        Number(await _figures.FindAsync(FigureKeys.SpendingOf(sessionId), FigureKeys.Session(sessionId), cancellation), CostName) / NanoUsd;

    public async Task<decimal> OfDayAsync(DateOnly day, CancellationToken cancellation)
    {
        var rows = await Task.WhenAll(FigureKeys.SpendingParts.Select(part => _figures.FindAsync(part, FigureKeys.Day(day), cancellation)));
        return rows.Sum(row => Number(row, CostName)) / NanoUsd;
    }

    public async Task<IReadOnlyList<AgentSpending>> ByAgentAsync(CancellationToken cancellation)
    {
        var parts = await Task.WhenAll(FigureKeys.SpendingParts.Select(part => _figures.ReadAsync(FigureKeys.AllUses(part), cancellation)));
        return
        [
            .. from row in parts.SelectMany(rows => rows)
            group row by (Agent: (string)row.Values[AgentName], Model: (string)row.Values[ModelName]) into used
            orderby used.Key.Agent, used.Key.Model
            select new AgentSpending(
                used.Key.Agent,
                used.Key.Model,
                used.Sum(row => Number(row, CallsName)),
                used.Sum(row => Number(row, InputName)),
                used.Sum(row => Number(row, OutputName)),
                used.Sum(row => Number(row, CostName)) / NanoUsd
            ),
        ];
    }

    private static Dictionary<string, object> Sum(ModelUse use, TableRow? before, long cost) =>
        new()
        {
            [AgentName] = use.Agent,
            [ModelName] = use.Model,
            [CallsName] = Number(before, CallsName) + 1,
            [InputName] = Number(before, InputName) + use.InputTokens,
            [OutputName] = Number(before, OutputName) + use.OutputTokens,
            [CostName] = Number(before, CostName) + cost,
        };

    private static RowChange Put(string key, TableRow? before, Dictionary<string, object> values) =>
        before is null ? new Insert(key, values) : new Replace(key, values, before.Version);

    private static string[] Latest(TableRow? row) => row is null ? [] : ((string)row.Values[LatestName]).Split(' ');

    private static long Number(TableRow? row, string name) => row is null ? 0 : (long)row.Values[name];
}
