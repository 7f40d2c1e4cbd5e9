using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TutorFunctions.LocalRuntime.Execution;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Replay;

/// <summary>
/// Histories that earlier builds wrote, replayed by this one. A test that fails here says that a session which was running when the build
/// was changed would fail: docs/versioning.md says what to do.
/// </summary>
public class RecordedHistoryTests
{
    public static TheoryData<string> Files => [.. RecordedHistory.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_session_of_an_earlier_build_goes_on_where_it_was(string file)
    {
        var history = RecordedHistory.Read(file);

        var execution = OrchestrationExecution.Replay("session", history, Environment(), static () =>
            throw new InvalidOperationException("The code went on by itself.")
        );

        execution.IsFinished.ShouldBe(history[^1] is ExecutionCompleted or ExecutionContinuedAsNew);
        if (!execution.IsFinished)
            execution.Timers.ShouldNotBeEmpty("a session that waits has its reminder");
    }

    [Fact]
    public void A_history_that_does_not_fit_is_named_and_not_guessed_at()
    {
        var history = RecordedHistory.Read("1.0-replanned.jsonl");
        var evaluator = history.FindIndex(item => item is TaskScheduled { Name: "Evaluator" });
        history[evaluator] = new TaskScheduled(((TaskScheduled)history[evaluator]).TaskId, "Grader");

        var error = Should.Throw<NonDeterminismException>(() =>
            OrchestrationExecution.Replay("session", history, Environment(), static () => { })
        );

        error.Message.ShouldContain("Grader");
        error.Message.ShouldContain("Evaluator");
    }

    private static OrchestrationEnvironment Environment()
    {
        var registry = new DurableTaskRegistry();
        registry.AddOrchestratorFunc<SessionState, SessionOutcome>(nameof(TutoringSession), TutoringSession.RunAsync);
        var payloads = new Payloads(new JsonDataConverter(SessionJson.Default.Options), sharesValues: false);
        return new OrchestrationEnvironment(
            TaskFactories.Orchestrators(registry),
            new ServiceCollection().BuildServiceProvider(),
            payloads,
            NullLoggerFactory.Instance
        );
    }
}
