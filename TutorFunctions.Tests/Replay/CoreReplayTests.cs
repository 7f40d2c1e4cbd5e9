using System.Globalization;
using DurableTask.Core;
using DurableTask.Core.Command;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Shims;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Replay;

/// <summary>
/// The recorded histories on DurableTask.Core, as Microsoft's worker runs it: after each event that came in, the session decides there what
/// it decided here.
/// </summary>
public sealed class CoreReplayTests
{
    /// <summary>
    /// Histories in which a policy came to its last attempt before the local engine followed Core (EngineRules.TimerAfterLastAttempt).
    /// </summary>
    private static readonly string[] s_beforeTimerAfterLastAttempt = ["1.1-model-stood-in-and-summed-up.jsonl"];

    public static TheoryData<string> Files => [.. RecordedHistory.Files.Except(s_beforeTimerAfterLastAttempt)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recorded_session_decides_the_same_on_DurableTask_Core(string file)
    {
        var history = RecordedHistory.Read(file);

        for (var step = 0; step < history.Count; step += 1 + Decisions(history, step).Count)
            DecideOnCore(history, step).ShouldBe(Decisions(history, step), $"{file}, line {step + 1}: {history[step]}");
    }

    [Fact]
    public void Where_a_policy_came_to_its_last_attempt_before_the_engine_followed_Core_a_timer_is_missing_and_nothing_else()
    {
        foreach (var file in s_beforeTimerAfterLastAttempt)
        {
            var history = RecordedHistory.Read(file);
            var step = Enumerable
                .Range(0, history.Count)
                .First(line => history[line] is InboundEvent && !DecideOnCore(history, line).SequenceEqual(Decisions(history, line)));

            history[step].ShouldBeOfType<TaskFailed>();
            DecideOnCore(history, step).ShouldHaveSingleItem().ShouldEndWith($"timer {((TaskFailed)history[step]).At:O}");
        }
    }

    /// <summary>What the code decided on the event of a line, as the history has it.</summary>
    private static List<string> Decisions(List<HistoryEvent> history, int line) =>
        [.. history.Skip(line + 1).TakeWhile(item => item is DecisionEvent).Select(item => Told((DecisionEvent)item))];

    /// <summary>What the code decides there on the event of a line, when it has been replayed up to it.</summary>
    private static List<string> DecideOnCore(List<HistoryEvent> history, int line)
    {
        var past = CoreHistory.Of("session", 1, history.Take(line));
        var state = new OrchestrationRuntimeState(past);
        foreach (var item in CoreHistory.Of("session", 1, history.Take(line + 1)).Skip(past.Count).SkipLast(1))
            state.AddEvent(item);
        var options = new DurableTaskWorkerOptions { DataConverter = new JsonDataConverter(SessionJson.Default.Options) };
        var session = new DurableTaskShimFactory(options).CreateOrchestration<SessionState, SessionOutcome?>(
            nameof(TutoringSession),
            async (context, input) => await TutoringSession.RunAsync(context, input!)
        );
        var executor = new TaskOrchestrationExecutor(
            state,
            session,
            BehaviorOnContinueAsNew.Carryover,
            null,
            ErrorPropagationMode.UseFailureDetails,
            null
        );
        return [.. executor.Execute().Actions.Select(Told)];
    }

    private static string Told(DecisionEvent decision) =>
        decision switch
        {
            TaskScheduled scheduled => $"{scheduled.TaskId} {scheduled.Name}",
            TimerCreated timer => string.Create(CultureInfo.InvariantCulture, $"{timer.TaskId} timer {timer.FireAt:O}"),
            ExecutionCompleted => nameof(OrchestrationStatus.Completed),
            ExecutionContinuedAsNew => nameof(OrchestrationStatus.ContinuedAsNew),
            _ => decision.ToString(),
        };

    private static string Told(OrchestratorAction action) =>
        action switch
        {
            ScheduleTaskOrchestratorAction scheduled => $"{scheduled.Id} {scheduled.Name}",
            CreateTimerOrchestratorAction timer => string.Create(CultureInfo.InvariantCulture, $"{timer.Id} timer {timer.FireAt:O}"),
            OrchestrationCompleteOrchestratorAction { OrchestrationStatus: OrchestrationStatus.Failed } failed =>
                $"Failed: {failed.FailureDetails?.ErrorMessage}",
            OrchestrationCompleteOrchestratorAction completed => completed.OrchestrationStatus.ToString(),
            _ => action.OrchestratorActionType.ToString(),
        };
}
