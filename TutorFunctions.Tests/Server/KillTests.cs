using System.Net;
using System.Text.Json;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

public sealed class KillTests
{
    private const int Sessions = 20;
    private const int Kills = 3;

    [Fact]
    public async Task Killed_at_any_moment_the_server_loses_no_acknowledged_reply_and_counts_none_twice()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path);
        var course = (await server.ImportAsync(SmallCourse.Zip(12))).GetProperty("course_id").GetString();
        var learners = new List<Learner>();
        for (var i = 0; i < Sessions; i++)
        {
            var (status, body) = await server.PostAsync(
                "/sessions",
                new
                {
                    topic = "Small",
                    course_id = course,
                    lesson_id = SmallCourse.LessonId,
                    session_context = new { estimated_duration_minutes = 120 },
                },
                TestContext.Current.CancellationToken
            );
            status.ShouldBe(HttpStatusCode.OK, body.ToString());
            learners.Add(new Learner(body.GetProperty("session_id").GetString()!));
        }

        // Each kill comes after some number of answers, while the other learners' requests are at any point of their way.
        var random = new Random(20260105);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var stop = new CancellationTokenSource();
            var moment = new Countdown(random.Next(1, 2 * Sessions / 3));
            var lessons = learners.Select(learner => learner.GoOnAsync(server, moment, stop.Token)).ToList();
            await Task.WhenAny(Task.WhenAll(lessons), moment.Reached);
            await server.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(lessons);
            await server.RestartAsync();
        }

        await Task.WhenAll(learners.Select(learner => learner.GoOnAsync(server, new Countdown(int.MaxValue), CancellationToken.None)));
        foreach (var learner in learners)
            await learner.ShouldBeWholeAsync(server);
    }

    private sealed class Countdown(int count)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _left = count;

        public Task Reached => _reached.Task;

        public void Signal()
        {
            if (Interlocked.Decrement(ref _left) == 0)
                _reached.TrySetResult();
        }
    }

    /// <summary>Sends replies one after another, each again until it is acknowledged.</summary>
    private sealed class Learner(string id)
    {
        private readonly List<string> _acknowledged = [];
        private int _next = 1;
        private bool _hasEnded;

        public async Task GoOnAsync(ServerProcess server, Countdown moment, CancellationToken stop)
        {
            try
            {
                while (!_hasEnded && !stop.IsCancellationRequested)
                {
                    // Every fourth reply is wrong, and each can be told from the others.
                    var reply = _next % 4 == 0 ? $"{3 * _next}/{8 * _next}" : $"{5 * _next}/{8 * _next}";
                    var (status, body) = await server.PostAsync(
                        $"/sessions/{id}/step",
                        new { student_reply = reply, reply_id = $"reply-{_next}" },
                        stop
                    );
                    status.ShouldBe(HttpStatusCode.OK, body.ToString());
                    _acknowledged.Add(reply);
                    _next++;
                    moment.Signal();
                    _hasEnded = body.GetProperty("session_status").GetString() != "active";
                }
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
            {
                // The server was killed under the request: it was not acknowledged and is sent again.
            }
        }

        public async Task ShouldBeWholeAsync(ServerProcess server)
        {
            var (_, status) = await server.GetAsync($"/sessions/{id}/status");
            status.GetProperty("status").GetString().ShouldBe("completed");
            Replies(status).ShouldBe(_acknowledged);
            var steps = status.GetProperty("study_plan").GetProperty("todo_list").EnumerateArray().ToList();
            steps.ShouldAllBe(step => step.GetProperty("status").GetString() == "completed");
            steps.Sum(step => step.GetProperty("status_info").GetProperty("attempts").GetInt32()).ShouldBe(_acknowledged.Count);
        }

        private static IEnumerable<string> Replies(JsonElement status) =>
            from entry in status.GetProperty("conversation").EnumerateArray()
            where entry.GetProperty("role").GetString() == "student"
            select entry.GetProperty("content").GetString();
    }
}
