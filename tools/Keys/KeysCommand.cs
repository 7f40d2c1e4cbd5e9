using System.Buffers.Text;
using System.CommandLine;
using System.Security.Cryptography;

namespace TutorFunctions.Tools.Keys;

/// <summary><c>keys</c>: the secrets that the server's settings ask for, and the keys of a server that runs.</summary>
internal static class KeysCommand
{
    /// <summary>256 bits: what an HMAC-SHA256 can use, and within the 24 to 64 bytes that Standard Webhooks asks for.</summary>
    private const int Bytes = 32;

    public static Command Create() => new("keys", "Make secrets for the server's settings, and manage the keys of a server.")
        {
            New(),
            ServerKeys.List(),
            ServerKeys.Create(),
            ServerKeys.Rotate(),
            ServerKeys.Revoke(),
        };

    private static Command New()
    {
        var kind = new Argument<string>("kind")
        {
            Description = """
                api: the first admin key (TUTOR_API_KEY).
                webhook: the secret that signs the webhooks of a learning-management system (TUTOR_WEBHOOK_SECRET).
                """,
        }.AcceptOnlyFromAmong("api", "webhook");
        var command = new Command("new", "Write a new random setting of 256 bits, as NAME=value.") { kind };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(Setting(parsed.GetRequiredValue(kind))));
        return command;
    }

    private static string Setting(string kind)
    {
        var secret = RandomNumberGenerator.GetBytes(Bytes);
        return kind == "api"
            ? $"TUTOR_API_KEY={Base64Url.EncodeToString(secret)}"
            : $"TUTOR_WEBHOOK_SECRET=whsec_{Convert.ToBase64String(secret)}";
    }
}
