using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TutorFunctions.Lms;

/// <summary>
/// Signatures by the Standard Webhooks specification: <c>v1,</c> and the base64 of HMAC-SHA256 over <c>id.timestamp.body</c>.
/// </summary>
public static class WebhookSignature
{
    public const string SecretSetting = "TUTOR_WEBHOOK_SECRET";

    /// <summary>How far a message's time may lie from ours, either way.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Bytes. The specification asks senders for 24 to 64; anything that cannot be guessed is taken.</summary>
    private const int ShortestKey = 16;

    private const string SecretPrefix = "whsec_";

    /// <summary>
    /// Reads a setting: secrets as "whsec_" and base64, separated by spaces, so that one can be replaced by another in use.
    /// </summary>
    /// <param name="setting">The setting.</param>
    /// <param name="keys">The keys in it; none when there is a complaint.</param>
    /// <returns>Null when all of them can be read; else what is wrong with one.</returns>
    public static string? Complaint(string setting, out IReadOnlyList<byte[]> keys)
    {
        ArgumentNullException.ThrowIfNull(setting);
        try
        {
            keys = [.. setting.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadSecret)];
            return null;
        }
        catch (FormatException error)
        {
            keys = [];
            return error.Message;
        }
    }

    public static string Sign(byte[] key, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(key);
        return "v1," + Convert.ToBase64String(Hash(key, id, timestamp, body));
    }

    /// <param name="keys">Keys that may have signed.</param>
    /// <param name="id">The header webhook-id.</param>
    /// <param name="timestamp">The header webhook-timestamp, seconds since 1970.</param>
    /// <param name="signatures">The header webhook-signature: signatures separated by spaces, any of which may fit.</param>
    /// <param name="body">The body as it came.</param>
    /// <param name="now">The time.</param>
    /// <returns>Null when the message is genuine and fresh; else what is wrong with it.</returns>
    public static string? Refusal(
        IReadOnlyList<byte[]> keys,
        string id,
        string timestamp,
        string signatures,
        ReadOnlySpan<byte> body,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(signatures);
        if (string.IsNullOrEmpty(id) || id.Length > 200)
            return "The header webhook-id is missing or longer than 200 characters.";
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return "The header webhook-timestamp is missing or not a whole number of seconds.";
        if (Math.Abs(now.ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds)
            return $"The header webhook-timestamp is more than {Tolerance.TotalMinutes:0} minutes from now.";
        var isGenuine = false;
        foreach (var key in keys)
        {
            var expected = Hash(key, id, seconds, body);
            foreach (var signature in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                isGenuine |= Fits(signature, expected);
        }

        return isGenuine ? null : "The header webhook-signature does not fit the message.";
    }

    private static bool Fits(string signature, byte[] expected)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return signature.StartsWith("v1,", StringComparison.Ordinal)
            && Convert.TryFromBase64Chars(signature.AsSpan(3), given, out var length)
            && CryptographicOperations.FixedTimeEquals(given[..length], expected);
    }

    private static byte[] Hash(byte[] key, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }

    private static byte[] ReadSecret(string secret)
    {
        if (!secret.StartsWith(SecretPrefix, StringComparison.Ordinal))
            throw new FormatException($"A webhook secret begins with {SecretPrefix}, followed by base64.");
        var key = Convert.FromBase64String(secret[SecretPrefix.Length..]);
        return key.Length >= ShortestKey
            ? key
            : throw new FormatException(
                $"A webhook secret holds at least {ShortestKey} bytes in base64 after {SecretPrefix}; this one has {key.Length}, "
                    + $"which could be guessed."
            );
    }
}
