using System.Buffers.Text;
using TutorFunctions.Lms;

namespace TutorFunctions.Tests.Tools;

public sealed class KeysCommandTests
{
    [Fact]
    public async Task A_key_has_256_bits_and_is_never_the_same()
    {
        var (first, second) = (await ToolRun.OfAsync("keys", "new", "api"), await ToolRun.OfAsync("keys", "new", "api"));

        first.Code.ShouldBe(0);
        first.Output.ShouldStartWith("TUTOR_API_KEY=");
        Base64Url.DecodeFromChars(first.Output.Trim().AsSpan("TUTOR_API_KEY=".Length)).Length.ShouldBe(32);
        second.Output.ShouldNotBe(first.Output);
    }

    [Fact]
    public async Task A_webhook_secret_is_one_that_the_server_takes()
    {
        var run = await ToolRun.OfAsync("keys", "new", "webhook");

        WebhookSignature.Complaint(run.Output.Trim()["TUTOR_WEBHOOK_SECRET=".Length..], out var keys).ShouldBeNull();
        keys.ShouldHaveSingleItem().Length.ShouldBe(32);
    }
}
