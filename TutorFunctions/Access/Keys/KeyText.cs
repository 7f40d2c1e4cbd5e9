using System.Buffers.Text;
using System.Security.Cryptography;

namespace TutorFunctions.Access.Keys;

/// <summary>A key as callers send it: <c>key_ID_SECRET</c>.</summary>
/// <param name="Id">Sixteen hexadecimal digits.</param>
/// <param name="Secret">256 random bits in base64url.</param>
public readonly record struct KeyText(string Id, string Secret)
{
    private const string Prefix = "key_";
    private const int IdBytes = 8;
    private const int SecretBytes = 32;

    public static KeyText New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), NewSecret());

    /// <returns>Null when the text has not the shape of a key.</returns>
    public static KeyText? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var rest = text[Prefix.Length..];
        var end = rest.IndexOf('_', StringComparison.Ordinal);
        return end == 2 * IdBytes && rest.Length > end + 1 ? new KeyText(rest[..end], rest[(end + 1)..]) : null;
    }

    public KeyText WithNewSecret() => this with { Secret = NewSecret() };

    public byte[] HashSecret() => SecretHash.Of(Secret);

    public bool Opens(AccessKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return SecretHash.Matches(key.SecretHash, Secret);
    }

    public override string ToString() => $"{Prefix}{Id}_{Secret}";

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
}
