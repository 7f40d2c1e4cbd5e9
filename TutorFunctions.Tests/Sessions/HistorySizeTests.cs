using System.Text;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime;
using TutorFunctions.Sessions;
using TutorFunctions.Stores.Tables;
using TutorFunctions.Tests.Agents;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Courses;
using TutorFunctions.Tests.Stores.Tables;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Sessions;

/// <summary>
/// What a long session would put into a history that keeps everything, as Azure Storage does: inputs of activities, results and events.
/// Engines fail at about 1 MB.
/// </summary>
public sealed class HistorySizeTests(ITestOutputHelper output)
{
    private const int LargestHistory = 1024 * 1024;

    /// <summary>What continues as new (docs/azure.md).</summary>
    private const int LargestState = 64 * 1024;

    /// <summary>Bytes of an event besides its payload; those of DurableTask.Core have some 300 in JSON.</summary>
    private const int EventOverhead = 500;

    [Fact]
    public async Task A_session_of_a_hundred_concepts_keeps_its_history_and_its_state_small()
    {
        using var folder = new TemporaryFolder();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var lesson = await BenchCourseTests.LessonAsync(400);
        var sizes = new MeasuredPayloads();
        var tables = TutorTables.Open(_ => new MemoryTable());
        var store = new TableSessionStore(tables, TimeProvider.System);
        var services = new ServiceCollection()
            .AddSingleton<DataConverter>(sizes)
            .AddSingleton(new LocalTaskHubOptions { ExtendedSessions = true })
            .BuildServiceProvider();
        await using var hub = await LocalTaskHub.StartAsync(
            folder.File("hub.db"),
            registry => SessionFunctions.Register(registry, lesson, store, tables),
            services
        );
        var setup = AgentLessons.Setup(lesson, minutes: 10_000);
        await store.CreateAsync(setup, patience.Token);
        await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            nameof(TutoringSession),
            new SessionState { Setup = setup },
            new StartOrchestrationOptions(setup.SessionId),
            patience.Token
        );
        await store.WaitForTurnAsync(setup.SessionId, 0, TimeSpan.FromSeconds(25), patience.Token);

        // Right, wrong and confused replies in turns, so that the plan grows by what is missing as well.
        for (var turn = 0; turn < 80; turn++)
        {
            var reply =
                turn is > 20 and < 30 ? "I don't know, I'm really confused"
                : turn % 5 == 4 ? "3/8, because it has more pieces left over"
                : "5/8";
            var entry = await store.AcceptAsync(setup.SessionId, InboxKind.Reply, null, reply, patience.Token);
            await hub.Client.RaiseEventAsync(setup.SessionId, TutoringSession.StudentReplied, entry, patience.Token);
            (await store.WaitForTurnAsync(setup.SessionId, entry.Sequence, TimeSpan.FromSeconds(25), patience.Token)).ShouldNotBeNull();
        }

        var summary = (await store.FindAsync(setup.SessionId, patience.Token))!.Summary;
        (summary.Status, summary.StepsTotal > 100, summary.Plan!.ReplanCount > 0).ShouldBe((SessionStatus.Active, true, true));
        output.WriteLine(
            $"{sizes.Histories.Count} histories, the largest of {sizes.Histories.Max()} bytes; the largest state {sizes.States.Max()} bytes"
        );
        sizes.Histories.Count.ShouldBeGreaterThan(4);
        sizes.Histories.Max().ShouldBeLessThan(LargestHistory);
        sizes.States.Max().ShouldBeLessThan(LargestState);
    }

    /// <summary>
    /// Adds up what goes into one history after another. A session's state is the first payload of each; its custom status is in none.
    /// Extended sessions write each payload once.
    /// </summary>
    private sealed class MeasuredPayloads : DataConverter
    {
        private readonly JsonDataConverter _json = new(SessionJson.Default.Options);
        private readonly Lock _gate = new();

        public List<int> Histories { get; } = [];

        public List<int> States { get; } = [];

        public override string? Serialize(object? value)
        {
            var text = _json.Serialize(value);
            if (value is SessionSignal)
                return text;
            lock (_gate)
            {
                var bytes = Encoding.UTF8.GetByteCount(text ?? string.Empty);
                if (value is SessionState)
                {
                    Histories.Add(0);
                    States.Add(bytes);
                }

                Histories[^1] += bytes + EventOverhead;
            }

            return text;
        }

        public override object? Deserialize(string? data, Type targetType) => _json.Deserialize(data, targetType);
    }
}
