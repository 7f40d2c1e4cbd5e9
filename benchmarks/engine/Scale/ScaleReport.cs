namespace TutorFunctions.Benchmarks.Scale;

/// <summary>Counts a session's operations, simulates many, and prices them; the tables of docs/scale.md are its output.</summary>
internal static class ScaleReport
{
    private const double OfflineSeconds = 0.8;
    private const double ModelSeconds = 6;

    private static readonly int[] s_sessionsOfMonth = [100, 10_000, 1_000_000];
    private static readonly bool[] s_withModels = [false, true];

    public static async Task RunAsync(int sessionsOfLesson)
    {
        var counted = await Measurement.RunAsync(sessionsOfLesson);
        Say($"## Counted: {counted.Sessions} sessions, {counted.Turns} turns\n");
        Table(
            ["", "a session", "a turn"],
            ["turns", $"{counted.TurnsPerSession:0.0}", ""],
            ["replans", $"{counted.ReplansPerSession:0.00}", ""],
            ["activities", $"{counted.ActivitiesInOpening:0.0} in the opening", $"{counted.ActivitiesPerTurn:0.00}"],
            ["events in the history", "", $"{counted.EventsPerTurn:0.0}"],
            ["bytes in the history", "", $"{counted.HistoryBytesPerTurn:0}"],
            ["bytes of the turn's record", "", $"{counted.TurnRecordBytes:0}"],
            ["timers", "", $"{counted.TimersPerTurn:0.00}"]
        );
        Table(
            ["call of the store", "a session"],
            [
                .. counted
                    .Counts.Of(CountingStore.Prefix)
                    .Select(call => (string[])[call.What, $"{(double)call.Times / counted.Sessions:0.0}"]),
            ]
        );
        Table(
            ["agent", "runs a session", "bytes in", "bytes out"],
            [.. counted.Agents().Select(agent => (string[])[agent.Agent, $"{agent.Runs:0.0}", $"{agent.BytesIn:0}", $"{agent.BytesOut:0}"])]
        );

        Say("## Storage requests of a turn on Azure\n");
        Table(
            ["", "tutor's tables, read", "written", "engine's tables, read", "written", "queues", "together"],
            Operations(
                "offline tutor, 0.8 s",
                AzureOperations.OfTurn(counted.ActivitiesPerTurn, counted.TimersPerTurn, OfflineSeconds, calls: 0)
            ),
            Operations("models, 6 s", AzureOperations.OfTurn(counted.ActivitiesPerTurn, counted.TimersPerTurn, ModelSeconds, calls: 3)),
            Operations("opening and end", AzureOperations.OfOpening(counted.ActivitiesInOpening, OfflineSeconds))
        );

        Say("## Simulated\n");
        Table(["learners at once", "installation", "agents", "turns/s", "p50", "p95", "busiest", "busy"], [.. Simulated(counted)]);

        Say("## US dollars a month\n");
        Table(["sessions a month", "agents", "functions", "storage", "logs", "models", "together", "a session"], [.. Bills(counted)]);
        Say($"Prices as of {Costs.PricesAsOf}.");
    }

    private static IEnumerable<string[]> Simulated(Measurement counted)
    {
        var (offline, models) = (Workload.Offline(counted, OfflineSeconds), Workload.Models(counted, ModelSeconds));
        foreach (
            var (learners, hub, workload) in new (int, TaskHub, Workload)[]
            {
                (1_000, new("4 partitions, 4 instances", 4, 4), offline),
                (1_000, new("4 partitions, 4 instances", 4, 4), models),
                (3_600, new("8 partitions, 8 instances", 8, 8), offline),
                (4_000, new("8 partitions, 8 instances", 8, 8), models),
                (5_000, new("4 partitions, 4 instances", 4, 4), offline),
                (5_000, new("8 partitions, 4 instances", 8, 4), offline),
                (5_000, new("8 partitions, 8 instances", 8, 8), offline),
                (5_000, new("8 partitions, 16 instances", 8, 16), offline),
                (10_000, new("8 partitions, 16 instances", 8, 16), offline),
                (10_000, new("16 partitions, 16 instances", 16, 16), offline),
                (10_000, new("16 partitions, 16 instances", 16, 16), models),
                (10_000, new("16 partitions, 100 instances", 16, 100), offline),
                (20_000, new("16 partitions, 100 instances", 16, 100), offline),
                (20_000, new("scheduler, 3 units, 40 instances", 0, 40, 1, 6_000), offline),
                (20_000, new("scheduler, 3 units, 40 instances", 0, 40, 1, 6_000), models),
                (2_000, new("scheduler by the action, 8 instances", 0, 8, 1, 500), offline),
                (2_000, new("scheduler by the action, 8 instances", 0, 8, 1, 500), models),
                (100_000, new("12 installations, each 16 partitions, 16 instances", 16, 16, 12), offline),
                (1_000_000, new("120 installations, each 16 partitions, 16 instances", 16, 16, 120), offline),
                (1_000_000, new("160 installations, each 16 partitions, 16 instances", 16, 16, 160), models),
                (1_000_000, new("50 installations, each scheduler, 3 units, 40 instances", 0, 40, 50, 6_000), offline),
            }
        )
        {
            // Installations share nothing, so that one stands for all.
            var outcome = new Simulation(hub, learners / hub.Hubs, workload, seed: 1).Run();
            yield return
            [
                $"{learners:#,0}",
                hub.Name,
                workload.Name,
                $"{outcome.TurnsPerSecond:#,0}",
                $"{outcome.Median:0.0} s",
                $"{outcome.Slow:0.0} s",
                outcome.Busiest,
                $"{outcome.Utilisation:0%}",
            ];
        }
    }

    private static IEnumerable<string[]> Bills(Measurement counted) =>
        from sessions in s_sessionsOfMonth
        from models in s_withModels
        let bill = Costs.Of(counted, sessions, models, models ? ModelSeconds : OfflineSeconds)
        select (string[])
            [
                $"{sessions:#,0}",
                models ? "models" : "offline tutor",
                $"{bill.Functions:#,0.00}",
                $"{bill.Storage:#,0.00}",
                $"{bill.Logs:#,0.00}",
                $"{bill.Models:#,0.00}",
                $"{bill.Total:#,0.00}",
                $"{bill.Total / sessions:0.0000}",
            ];

    private static string[] Operations(string name, AzureOperations of) =>
        [
            name,
            $"{of.StoreReads:0.0}",
            $"{of.StoreWrites:0.0}",
            $"{of.EngineReads:0.0}",
            $"{of.EngineWrites:0.0}",
            $"{of.QueueOperations:0.0}",
            $"{of.Total:0.0}",
        ];

    private static void Table(string[] head, params string[][] rows)
    {
        Say($"| {string.Join(" | ", head)} |");
        Say($"| {string.Join(" | ", head.Select(_ => "---"))} |");
        foreach (var row in rows)
            Say($"| {string.Join(" | ", row)} |");
        Say(string.Empty);
    }

    private static void Say(string line) => Console.WriteLine(line);
}
