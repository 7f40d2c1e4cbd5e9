using System.Security.Cryptography;
using System.Text;

namespace TutorFunctions.Access.Keys;

/// <summary>Hashes of secrets by SHA-256: a secret is random and long, so that nothing slower is needed against guessing.</summary>
internal static class SecretHash
{
    public static byte[] Of(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Compares in a time that tells nothing of the hash.</summary>
    public static bool Matches(byte[] hash, string secret) => CryptographicOperations.FixedTimeEquals(Of(secret), hash);
}
