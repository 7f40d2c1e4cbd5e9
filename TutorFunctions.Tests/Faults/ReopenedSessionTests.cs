using Microsoft.DurableTask;
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

/// <summary>A session that has ended goes on under its own id on every engine, as the endpoint has it go on.</summary>
public sealed class ReopenedSessionTests
{
    [Theory]
    [OnEveryEngine]
    public async Task A_session_that_needed_a_person_is_reopened_and_completed(EngineKind engine)
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
        await BeginAsync(new SessionState { Setup = setup });
        await store.WaitForTurnAsync(setup.SessionId, 0, TimeSpan.FromSeconds(20), test.Patience);
        while (await SayAsync(InboxKind.Reply, "I don't know") == SessionStatus.Active) { }
        await test.Client.WaitForInstanceCompletionAsync(setup.SessionId, test.Patience);
        var ended = (await store.FindAsync(setup.SessionId, test.Patience))!.Summary;

        await store.AcceptAsync(
            setup.SessionId,
            InboxKind.Reopening,
            "reopening",
            "We have looked at it together.",
            test.Patience,
            teacher: new TeacherNote("note", "Ms Okafor")
        );
        await BeginAsync(SessionRestoration.Of(setup, await TurnsAsync()));
        await store.WaitForNewTurnAsync(setup.SessionId, ended.Turn, TimeSpan.FromSeconds(20), test.Patience);
        var opened = (await TurnsAsync())[^1];
        while (await SayAsync(InboxKind.Reply, await RightAsync()) == SessionStatus.Active) { }

        ended.Status.ShouldBe(SessionStatus.NeedsIntervention);
        opened.Summary.Status.ShouldBe(SessionStatus.Active);
        opened.Summary.Plan!.MaxReplans.ShouldBe(ended.Plan!.MaxReplans + 1);
        opened.Message.ShouldNotBeNull();
        (await store.FindAsync(setup.SessionId, test.Patience))!.Summary.Status.ShouldBe(SessionStatus.Completed);
        (await TurnsAsync()).Select((turn, index) => turn.Turn - index).ShouldAllBe(gap => gap == 0);

        Task BeginAsync(SessionState state) =>
            test.Client.ScheduleNewOrchestrationInstanceAsync(
                nameof(TutoringSession),
                state,
                new StartOrchestrationOptions(setup.SessionId),
                test.Patience
            );

        Task<IReadOnlyList<TurnRecord>> TurnsAsync() => store.ReadTurnsAsync(setup.SessionId, 0, int.MaxValue, test.Patience);

        async Task<string> RightAsync()
        {
            var open = (await TurnsAsync()).Last(turn => turn.Message is not null).Message!.Asked;
            var item = lesson.Concepts.SelectMany(concept => concept.Items).Single(item => item.Id == open.ItemId);
            return WrittenReplies.Right(ItemTemplate.Instantiate(item, open.Seed));
        }

        async Task<SessionStatus> SayAsync(InboxKind kind, string text)
        {
            var entry = await store.AcceptAsync(setup.SessionId, kind, null, text, test.Patience);
            while (true)
            {
                await test.Client.RaiseEventAsync(setup.SessionId, TutoringSession.StudentReplied, entry, test.Patience);
                if (await store.WaitForTurnAsync(setup.SessionId, entry.Sequence, TimeSpan.FromSeconds(1), test.Patience) is { } turn)
                    return turn.Summary.Status;
            }
        }
    }
}
