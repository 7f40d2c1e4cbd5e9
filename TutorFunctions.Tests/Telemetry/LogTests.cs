using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Telemetry;

[Collection(nameof(ObservedSession))]
public sealed class LogTests(ObservedSession session)
{
    [Fact]
    public void A_log_line_tells_the_session_and_belongs_to_the_trace_that_it_was_written_in()
    {
        var replanned = session.Collector.Logs.Single(log => log.Body.Contains("replanned", StringComparison.Ordinal));

        replanned.Attributes["session.id"].ShouldBe(session.SessionId);
        session
            .Collector.Spans.Single(span => span.TraceId == replanned.TraceId && span.Name == "POST /sessions/{id}/step")
            .ShouldNotBeNull();
    }

    [Fact]
    public void No_log_line_holds_what_the_learner_said_or_who_the_learner_is()
    {
        session.Collector.Logs.ShouldNotBeEmpty();
        session
            .Collector.Logs.Select(log => log.All)
            .Concat(session.Output)
            .ShouldAllBe(line =>
                !line.Contains("Umberto", StringComparison.OrdinalIgnoreCase)
                && !line.Contains("quartz", StringComparison.OrdinalIgnoreCase)
            );
    }

    [Fact]
    public async Task A_setting_lets_logs_hold_what_is_said()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path, ("TUTOR_LOG_LEARNER_TEXT", "true"));
        var (_, opening) = await server.PostAsync("/sessions", new { topic = "Fractions" }, TestContext.Current.CancellationToken);
        var (_, turn) = await server.PostAsync(
            $"/sessions/{opening.GetProperty("session_id").GetString()}/step",
            new { student_reply = ObservedSession.Secret },
            TestContext.Current.CancellationToken
        );
        // A turn is told after it was answered, and the next one begins after that.
        await server.PostAsync(
            $"/sessions/{opening.GetProperty("session_id").GetString()}/step",
            new { student_reply = "ok" },
            TestContext.Current.CancellationToken
        );
        await server.StopAsync();

        var output = string.Join('\n', server.Log);
        output.ShouldContain(ObservedSession.Secret);
        output.ShouldContain(turn.GetProperty("next").GetProperty("question").GetString()!);
    }
}
