namespace TutorFunctions.Benchmarks.Scale;

/// <summary>
/// What a month costs, from what was counted. The prices are assumptions in US dollars: list prices of a US region as their sources had
/// them; put in your own before you rely on a figure.
/// </summary>
internal static class Costs
{
    public const string PricesAsOf = "May 2025 (Functions), November 2025 (models); storage and logs as last published before";

    private const double GigabyteSecond = 0.000026;
    private const double FreeGigabyteSeconds = 100_000;
    private const double MillionExecutions = 0.40;
    private const double FreeExecutions = 250_000;
    private const double MillionTableTransactions = 0.036;
    private const double MillionQueueOperations = 0.40;
    private const double TableGigabyteMonth = 0.045;
    private const double LogGigabyte = 2.30;
    private const double FreeLogGigabytes = 5;

    /// <summary>
    /// Instance memory in GB, requests that share an instance, and bytes of telemetry that the host writes for one execution.
    /// </summary>
    private const double InstanceGigabytes = 2;
    private const double RequestsOnInstance = 16;
    private const double TelemetryBytes = 1_000;

    /// <summary>
    /// Dollars for a million tokens in and out (OpenAI's list for gpt-5.1 and gpt-4o, which Azure's global deployments follow).
    /// </summary>
    private static readonly (double In, double Out) s_planner = (1.25, 10);
    private static readonly (double In, double Out) s_tutor = (2.50, 10);

    /// <summary>Bytes of JSON or text that make a token, a prompt's own tokens, and what high reasoning effort adds.</summary>
    private const double BytesPerToken = 4;
    private const double PromptTokens = 900;
    private const double ReasoningTokens = 2_000;

    public static Bill Of(Measurement counted, double sessions, bool models, double turnSeconds)
    {
        var turns = sessions * counted.TurnsPerSession;
        var (opening, turn) = (
            AzureOperations.OfOpening(counted.ActivitiesInOpening, turnSeconds),
            AzureOperations.OfTurn(counted.ActivitiesPerTurn, counted.TimersPerTurn, turnSeconds, calls: models ? 3 : 0)
        );
        var executions = (sessions * (2 + (2 * counted.ActivitiesInOpening))) + (turns * (2 + (2 * counted.ActivitiesPerTurn)));

        // Six hours on twenty days: what is under way at once shares instances, one at least.
        var busy = (turns + sessions) * turnSeconds;
        var atOnce = busy / (20 * 6 * 3600);
        var gigabyteSeconds = InstanceGigabytes * busy / Math.Clamp(atOnce, 1, RequestsOnInstance);
        var stored = ((turns + sessions) * counted.TurnRecordBytes) / 1e9;
        return new Bill(
            Functions: (Math.Max(0, gigabyteSeconds - FreeGigabyteSeconds) * GigabyteSecond)
                + (Math.Max(0, executions - FreeExecutions) / 1e6 * MillionExecutions),
            Storage: (((sessions * opening.Tables) + (turns * turn.Tables)) / 1e6 * MillionTableTransactions)
                + (((sessions * opening.QueueOperations) + (turns * turn.QueueOperations)) / 1e6 * MillionQueueOperations)
                + (stored * TableGigabyteMonth),
            Logs: Math.Max(0, (executions * TelemetryBytes / 1e9) - FreeLogGigabytes) * LogGigabyte,
            Models: models ? sessions * ModelsOfSession(counted) : 0
        );
    }

    private static double ModelsOfSession(Measurement counted) =>
        counted
            .Agents()
            .Sum(agent =>
            {
                var isPlanner = agent.Agent is "planner" or "path_generator";
                var price = isPlanner ? s_planner : s_tutor;
                var tokensIn = PromptTokens + (agent.BytesIn / BytesPerToken);
                var tokensOut = (agent.BytesOut / BytesPerToken) + (isPlanner ? ReasoningTokens : 0);
                return agent.Runs * ((tokensIn * price.In) + (tokensOut * price.Out)) / 1e6;
            });
}

/// <summary>US dollars a month.</summary>
internal sealed record Bill(double Functions, double Storage, double Logs, double Models)
{
    public double Total => Functions + Storage + Logs + Models;
}
