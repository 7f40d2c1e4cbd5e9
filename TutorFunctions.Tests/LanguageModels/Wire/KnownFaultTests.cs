using System.Collections.Concurrent;
using System.Net;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.LanguageModels.Wire;

/// <summary>
/// Faults that others have met, against the whole server: no session fails, no reply is lost, everything that was stored can be read, also
/// after a restart, and no learner is shown what belongs to a model's machinery.
/// </summary>
public sealed class KnownFaultTests
{
    private static readonly string[] s_junk = ["<|", "<think", "\\\\n", "&amp;", "\\u0000", "\u00e2\u20ac", "rac{1}", "DRAFT"];

    private static readonly string[] s_latex = ["\\\\neq", "\\\\frac"];

    /// <summary>Each fault takes a server of its own, which is started again: all of them are a run by themselves.</summary>
    private const int SampledEvery = 20;

    [Fact]
    public Task None_of_a_sample_of_a_model_servers_faults_fails_a_session_or_loses_a_reply() =>
        ShowAllAsync([.. KnownFault.All().Where(static (_, place) => place % SampledEvery == 0)]);

    [Fact(Explicit = true), Trait("Category", "Soak")]
    public Task No_fault_of_a_model_server_fails_a_session_or_loses_a_reply()
    {
        var faults = KnownFault.All();
        faults.Count.ShouldBeGreaterThan(30);
        return ShowAllAsync(faults);
    }

    private static async Task ShowAllAsync(IReadOnlyList<KnownFault> faults)
    {
        MisbehavingServer.SkipWithoutPython();
        var failures = new ConcurrentQueue<string>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await Parallel.ForEachAsync(
            faults,
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = limit.Token },
            async (fault, cancellation) =>
            {
                try
                {
                    await ShowAsync(fault, cancellation);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    failures.Enqueue($"{fault.Kind}: {fault.Rules}: {error.Message}");
                }
            }
        );
        failures.ShouldBeEmpty();
    }

    private static async Task ShowAsync(KnownFault fault, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var models = await MisbehavingServer.StartAsync(cancellation);
        await using var server = await InProcessServer.StartAsync(
            folder.Path,
            ("TUTOR_MODEL_ENDPOINT", models.Endpoint),
            ("TUTOR_MODEL_KEY", "k"),
            ("TUTOR_MODEL_ASK_AGAIN_SECONDS", "1"),
            ("TUTOR_MODEL", "m"),
            ("TUTOR_PLANNER_MODEL", "planner"),
            ("TUTOR_EXECUTOR_MODEL", "executor"),
            ("TUTOR_REVIEWER_MODEL", "reviewer"),
            ("TUTOR_EVALUATOR_MODEL", "evaluator")
        );
        var isStart = fault.Moment is FaultMoment.StartInLesson or FaultMoment.StartWithoutLesson;
        if (isStart)
            await models.MisbehaveAsync(fault.Rules, cancellation);
        var hasLesson = fault.Moment is FaultMoment.StartInLesson or FaultMoment.ReplyInLesson;
        var (started, opening) = await server.PostAsync(
            "/sessions",
            new { topic = hasLesson ? "Photosynthesis" : "Volcanoes", learner_id = "learner" },
            cancellation
        );
        started.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Accepted);
        var id = opening.GetProperty("session_id").GetString()!;
        if (isStart)
        {
            await ReadsAsync(server, id, null);
            return;
        }

        await models.MisbehaveAsync(fault.Rules, cancellation);
        var reply = hasLesson ? "it is called photosynthesis" : "8";
        var (status, turn) = await server.PostAsync($"/sessions/{id}/step", new { student_reply = reply }, cancellation);

        status.ShouldBe(HttpStatusCode.OK, turn.ToString());
        Clean(turn.ToString());
        await ReadsAsync(server, id, reply);
        await server.RestartAsync();
        await models.MisbehaveAsync("[]", cancellation);

        // A session that waits for its model takes the reply and answers it later.
        (await server.PostAsync($"/sessions/{id}/step", new { student_reply = reply }, cancellation)).Status.ShouldBeOneOf(
            HttpStatusCode.OK,
            HttpStatusCode.Accepted
        );
    }

    private static async Task ReadsAsync(InProcessServer server, string id, string? reply)
    {
        var (status, session) = await server.GetAsync($"/sessions/{id}/status");
        status.ShouldBe(HttpStatusCode.OK);
        session.GetProperty("status").GetString().ShouldBeOneOf("active", "planning");
        if (reply is not null)
        {
            session
                .GetProperty("conversation")
                .EnumerateArray()
                .Select(entry => entry.GetProperty("content").GetString())
                .ShouldContain(reply);
        }

        Clean(session.GetProperty("conversation").ToString());
        (await server.GetAsync($"/sessions/{id}/logs")).Status.ShouldBe(HttpStatusCode.OK);
        (await server.GetAsync("/learners/learner/export")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static void Clean(string shown)
    {
        // LaTeX keeps its backslashes, also the one that looks like a new line.
        foreach (var command in s_latex)
            shown = shown.Replace(command, string.Empty, StringComparison.Ordinal);
        foreach (var junk in s_junk)
            shown.ShouldNotContain(junk, Case.Sensitive);
    }
}
