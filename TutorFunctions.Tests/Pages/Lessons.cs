using System.Net;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Pages;

internal static class Lessons
{
    /// <summary>Starts a session on a lesson pack.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> StartAsync(ITutorServer server, string lessonId, string topic = "a lesson", string? learnerId = null)
    {
        var (status, opening) = await server.PostAsync("/sessions", new { topic, lesson_id = lessonId, learner_id = learnerId });
        status.ShouldBe(HttpStatusCode.OK, opening.ToString());
        return opening.GetProperty("session_id").GetString()!;
    }

    public static async Task ReplyAsync(ITutorServer server, string session, string text)
    {
        var (status, answer) = await server.PostAsync($"/sessions/{session}/step", new { student_reply = text });
        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
    }
}
