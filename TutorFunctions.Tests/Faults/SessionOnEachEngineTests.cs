using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Stores.Tables;
using TutorFunctions.Tests.Agents;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tests.Sessions;
using TutorFunctions.Tests.Stores.Tables;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Faults;

/// <summary>
/// A whole session, held through the store and the engine's client as the endpoints hold it, while its events are lost and doubled.
/// </summary>
public sealed class SessionOnEachEngineTests
{
    /// <summary>After this an endpoint raises the event of a reply again.</summary>
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(1);

    [Theory]
    [OnEveryEngine]
    public async Task A_session_with_a_replan_hears_every_reply_once_and_in_order_and_is_completed(EngineKind engine)
    {
        var lesson = AuthoredLessons.Lesson("comparing-fractions");
        var tables = TutorTables.Open(_ => new MemoryTable());
        var store = new TableSessionStore(tables, TimeProvider.System);
        await using var test = await HubTest.StartAsync(
            engine,
            registry => SessionFunctions.Register(registry, lesson, store, tables),
            addServices: services => services.AddSingleton<DataConverter>(new JsonDataConverter(SessionJson.Default.Options))
        );
        var setup = AgentLessons.Setup(lesson);
        await store.CreateAsync(setup, test.Patience);
        await test.Client.ScheduleNewOrchestrationInstanceAsync(
            nameof(TutoringSession),
            new SessionState { Setup = setup },
            new StartOrchestrationOptions(setup.SessionId),
            test.Patience
        );
        var opening = await TurnAsync(0, () => Task.CompletedTask);
        var open = opening.Message!.Asked;
        var said = new List<string>();
        var events = new FaultyEvents { Fault = EventFault.EveryOtherLost };

        await SayAsync(WrittenReplies.Right(Question()));
        while (await ReplansAsync() == 0)
            await SayAsync(WrittenReplies.Wrong(Question()));
        events.Fault = EventFault.Doubled;
        while (await SayAsync(WrittenReplies.Right(Question())) == SessionStatus.Active) { }

        (await test.Client.WaitForInstanceCompletionAsync(setup.SessionId, test.Patience)).RuntimeStatus.ShouldBe(
            OrchestrationRuntimeStatus.Completed
        );
        (await store.FindAsync(setup.SessionId, test.Patience))!.Summary.Status.ShouldBe(SessionStatus.Completed);
        var turns = await store.ReadTurnsAsync(setup.SessionId, 0, int.MaxValue, test.Patience);
        turns.Select(turn => turn.Turn).ShouldBe(Enumerable.Range(0, said.Count + 1));
        turns.Skip(1).Select(turn => turn.Entry!.Text).ShouldBe(said);

        Question Question()
        {
            var item = lesson.Concepts.SelectMany(concept => concept.Items).Single(item => item.Id == open.ItemId);
            return ItemTemplate.Instantiate(item, open.Seed);
        }

        async Task<SessionStatus> SayAsync(string reply)
        {
            var entry = await store.AcceptAsync(setup.SessionId, InboxKind.Reply, null, reply, test.Patience);
            said.Add(reply);
            var turn = await TurnAsync(entry.Sequence, () =>
                events.PassAsync(() => test.Client.RaiseEventAsync(setup.SessionId, TutoringSession.StudentReplied, entry, test.Patience))
            );
            open = turn.Message?.Asked ?? open;
            return turn.Summary.Status;
        }

        async Task<TurnRecord> TurnAsync(long sequence, Func<Task> raise)
        {
            while (true)
            {
                await raise();
                if (await store.WaitForTurnAsync(setup.SessionId, sequence, s_again, test.Patience) is { } turn)
                    return turn;
            }
        }

        async Task<int> ReplansAsync() => (await store.FindAsync(setup.SessionId, test.Patience))!.Summary.Plan!.ReplanCount;
    }
}
