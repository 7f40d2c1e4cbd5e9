using System.Globalization;
using System.Text;
using TutorFunctions.Lms;

namespace TutorFunctions.Tests.Server;

/// <summary>A learning-management system that has the server's secret.</summary>
internal static class SignedWebhook
{
    /// <summary>The base64 of 24 bytes, as a sender of webhooks gets it.</summary>
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public static byte[] Key { get; } = Convert.FromBase64String(Secret["whsec_".Length..]);

    public static async Task<HttpResponseMessage> PostWebhookAsync(this ITutorServer server, string id, string body)
    {
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/lms")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", time.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Sign(Key, id, time, Encoding.UTF8.GetBytes(body)));
        return await server.Http.SendAsync(request);
    }
}
