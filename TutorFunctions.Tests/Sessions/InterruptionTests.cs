using System.Collections.Concurrent;
using Microsoft.DurableTask;
using TutorFunctions.Agents;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.PathGenerator;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Sessions;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Sessions;

/// <summary>The orchestrator on a real engine that is stopped between judging a reply and recording the turn.</summary>
public sealed class InterruptionTests
{
    [Theory]
    [InlineData(AgentActivities.Executor)]
    [InlineData(AgentActivities.Reviewer)]
    [InlineData(nameof(RecordTurn))]
    public async Task A_stop_between_judging_and_recording_judges_nothing_twice_and_leaves_no_question_pending(string stoppedIn)
    {
        var judged = new ConcurrentQueue<string>();
        var inbox = new ConcurrentDictionary<long, InboxEntry>();
        var recorded = new ConcurrentDictionary<int, TurnRecord>();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isStopped = true;

        async Task StopInAsync(string activity)
        {
            if (activity != stoppedIn || judged.IsEmpty || !isStopped)
                return;
            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }

        await using var test = await HubTest.StartAsync(EngineKind.LocalExtendedSessions, registry =>
        {
            registry.AddOrchestratorFunc<SessionState, SessionOutcome>(nameof(TutoringSession), TutoringSession.RunAsync);
            registry.AddActivityFunc<PathGeneratorInput, GeneratedPaths>(AgentActivities.PathGenerator, (_, _) =>
                new GeneratedPaths([new TeachingPath("1", "Path", "A path", string.Empty, [])], "1", "It suits you.", null)
            );
            registry.AddActivityFunc<PlannerInput, ProposedPlan>(AgentActivities.Planner, (_, _) =>
                new ProposedPlan([MockedOrchestration.Step("a"), MockedOrchestration.Step("b")], "because", null, null)
            );
            registry.AddActivityFunc<ExecutorInput, TutorMessage>(AgentActivities.Executor, async (_, input) =>
            {
                await StopInAsync(AgentActivities.Executor);
                return MockedOrchestration.Message(input);
            });
            registry.AddActivityFunc<ReviewerInput, Review>(AgentActivities.Reviewer, async (_, _) =>
            {
                await StopInAsync(AgentActivities.Reviewer);
                return new Review(true, string.Empty, null);
            });
            registry.AddActivityFunc<EvaluatorInput, Evaluation>(AgentActivities.Evaluator, (_, input) =>
            {
                judged.Enqueue(input.Reply);
                return MockedOrchestration.Judged(isRight: true);
            });
            registry.AddActivityFunc<TurnRecord, InboxEntry?>(nameof(RecordTurn), async (_, turn) =>
            {
                await StopInAsync(nameof(RecordTurn));
                recorded.TryAdd(turn.Turn, turn).ShouldBeTrue();
                return inbox.GetValueOrDefault(turn.Summary.LastTaken + 1);
            });
            registry.AddActivityFunc<InboxQuery, InboxEntry?>(nameof(ReadInbox), (_, query) => inbox.GetValueOrDefault(query.After + 1));
        });
        await test.Client.ScheduleNewOrchestrationInstanceAsync(
            nameof(TutoringSession),
            new SessionState { Setup = MockedOrchestration.Setup() },
            new StartOrchestrationOptions("session"),
            test.Patience
        );

        await ReplyAsync(1);
        await reached.Task.WaitAsync(test.Patience);
        isStopped = false;
        await test.RestartAsync();
        await ReplyAsync(2);
        var ended = await test.Client.WaitForInstanceCompletionAsync("session", getInputsAndOutputs: true, test.Patience);

        ended.ReadOutputAs<SessionOutcome>()!.Status.ShouldBe(SessionStatus.Completed);
        judged.ShouldBe(["reply 1", "reply 2"]);
        recorded.Keys.Order().ShouldBe([0, 1, 2]);

        Task ReplyAsync(int sequence)
        {
            var entry = inbox[sequence] = new InboxEntry(
                sequence,
                InboxKind.Reply,
                $"{sequence}",
                $"reply {sequence}",
                DateTime.UnixEpoch.AddMinutes(sequence)
            );
            return test.Client.RaiseEventAsync("session", TutoringSession.StudentReplied, entry, test.Patience);
        }
    }

    [Fact]
    public async Task Events_that_are_doubled_or_overtake_each_other_cost_nothing_but_a_look_into_the_inbox()
    {
        var session = new MockedOrchestration { Replies = { "right", "right" } };
        session.Events.Enqueue(Entry(2));
        session.Events.Enqueue(Entry(1));
        session.Events.Enqueue(Entry(1));
        session.Events.Enqueue(Entry(2));

        var outcome = await session.RunAsync();

        outcome.Status.ShouldBe(SessionStatus.Completed);
        session.Recorded.Select(turn => turn.Entry?.Sequence).ShouldBe([null, 1, 2]);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(4, 2)]
    public async Task An_event_that_comes_again_is_passed_over_where_earlier_builds_looked_into_the_inbox(int formatVersion, int looks)
    {
        var session = new MockedOrchestration { Replies = { "right", "right" } };
        foreach (var sequence in new[] { 1, 1, 1, 2 })
            session.Events.Enqueue(Entry(sequence));

        var outcome = await session.RunAsync(new SessionState { FormatVersion = formatVersion, Setup = MockedOrchestration.Setup() });

        outcome.Status.ShouldBe(SessionStatus.Completed);
        session.Called.Count(name => name == nameof(ReadInbox)).ShouldBe(looks, string.Join(", ", session.Called));
    }

    private static InboxEntry Entry(long sequence) => new(sequence, InboxKind.Reply, $"{sequence}", "right", DateTime.UnixEpoch);
}
