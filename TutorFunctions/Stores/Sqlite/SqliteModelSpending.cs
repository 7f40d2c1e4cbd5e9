using System.Globalization;
using TutorFunctions.LanguageModels;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>
/// Sums of what models have used, in the same file: by day, by session, and by agent and model over all. A call changes three rows and adds
/// none but the first time.
/// </summary>
public sealed class SqliteModelSpending(ILocalTaskHubAccessor runtime) : IModelSpending
{
    public static readonly VersionedTables Tables = new(
        "spending",
        """
        CREATE TABLE model_spending(
            scope TEXT NOT NULL,
            agent TEXT NOT NULL,
            model TEXT NOT NULL,
            calls INTEGER NOT NULL,
            input_tokens INTEGER NOT NULL,
            output_tokens INTEGER NOT NULL,
            nano_usd INTEGER NOT NULL,
            PRIMARY KEY (scope, agent, model)) WITHOUT ROWID;
        """
    );

    private const string Everything = "all";
    private const decimal NanoUsd = 1_000_000_000m;

    public Task AddAsync(ModelUse use, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(use);
        runtime.Hub.Log.Append(new ModelUsed(use));
        return Task.CompletedTask;
    }

    public Task<decimal> OfSessionAsync(string sessionId, CancellationToken cancellation) => SumAsync(OfSession(sessionId), cancellation);

    public Task<decimal> OfDayAsync(DateOnly day, CancellationToken cancellation) => SumAsync(OfDay(day), cancellation);

    public async Task<IReadOnlyList<AgentSpending>> ByAgentAsync(CancellationToken cancellation)
    {
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements =>
        {
            var agents = new List<AgentSpending>();
            using var row = statements.Query(
                "SELECT agent, model, calls, input_tokens, output_tokens, nano_usd FROM model_spending WHERE scope = $1 ORDER BY "
                    + "agent, model",
                Everything
            );
            while (row.Read())
                agents.Add(
                    new AgentSpending(
                        row.GetString(0),
                        row.GetString(1),
                        row.GetInt64(2),
                        row.GetInt64(3),
                        row.GetInt64(4),
                        row.GetInt64(5) / NanoUsd
                    )
                );
            return agents;
        });
    }

    private async Task<decimal> SumAsync(string scope, CancellationToken cancellation)
    {
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements =>
                (long?)statements.Scalar("SELECT sum(nano_usd) FROM model_spending WHERE scope = $1", scope) ?? 0
            ) / NanoUsd;
    }

    private static string OfSession(string sessionId) => $"session/{sessionId}";

    private static string OfDay(DateOnly day) => $"day/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private sealed record ModelUsed(ModelUse Use) : IDatabaseWrite
    {
        public void Apply(StatementCache statements)
        {
            Add(statements, Everything);
            Add(statements, OfDay(DateOnly.FromDateTime(Use.At)));
            if (Use.SessionId is { } session)
                Add(statements, OfSession(session));
        }

        private void Add(StatementCache statements, string scope) =>
            statements.Execute(
                """
                INSERT INTO model_spending VALUES($1, $2, $3, 1, $4, $5, $6)
                ON CONFLICT (scope, agent, model) DO UPDATE SET calls = calls + 1, input_tokens = input_tokens + excluded.input_tokens,
                    output_tokens = output_tokens + excluded.output_tokens, nano_usd = nano_usd + excluded.nano_usd
                """,
                scope,
                Use.Agent,
                Use.Model,
                (long)Use.InputTokens,
                (long)Use.OutputTokens,
                (long)((Use.CostUsd ?? 0) * NanoUsd)
            );
    }
}
