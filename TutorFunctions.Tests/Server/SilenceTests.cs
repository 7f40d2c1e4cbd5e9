using System.Net;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

/// <summary>Learners who do not come back.</summary>
public sealed class SilenceTests
{
    [Fact]
    public async Task A_silent_session_reminds_once_and_then_expires_and_says_so_to_whoever_comes_late()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(
            folder.Path,
            ("TUTOR_REMIND_AFTER", "00:00:00.3"),
            ("TUTOR_EXPIRE_AFTER", "00:00:00.7")
        );
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });

        // The stream of events ends when the session has.
        var events = await server.Http.GetStringAsync($"/sessions/{pupil.Id}/events", TestContext.Current.CancellationToken);

        events.ShouldContain("Your lesson is waiting for you");
        var status = await pupil.StatusAsync();
        status.GetProperty("status").GetString().ShouldBe("expired");
        status.GetProperty("conversation").EnumerateArray().Count(entry => entry.GetProperty("role").GetString() == "system").ShouldBe(2);
        var (late, problem) = await server.PostAsync(
            $"/sessions/{pupil.Id}/step",
            new { student_reply = "here I am" },
            TestContext.Current.CancellationToken
        );
        late.ShouldBe(HttpStatusCode.Conflict);
        problem.GetProperty("detail").GetString()!.ShouldContain("expired", Case.Insensitive);
    }

    [Theory]
    [InlineData("tomorrow", "TUTOR_REMIND_AFTER is 'tomorrow'")]
    [InlineData("60.00:00:00", "must be longer than TUTOR_REMIND_AFTER")]
    public async Task A_setting_that_makes_no_sense_stops_the_server_with_its_name(string remind, string message)
    {
        using var folder = new TemporaryFolder();

        var refusal = await Should.ThrowAsync<SettingException>(() =>
            InProcessServer.StartAsync(folder.Path, ("TUTOR_REMIND_AFTER", remind))
        );

        refusal.Message.ShouldContain(message);
    }
}
