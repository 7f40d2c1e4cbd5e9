using System.Security.Cryptography;
using System.Text;

namespace TutorFunctions.Access.Audit;

/// <summary>
/// How the entries of the audit log hold together. An entry's hash is made of the hash before it, so that no entry can be changed, taken
/// out or put in without all later hashes being wrong. A subject enters by a seal (the hash of a random salt and the subject): subject and
/// salt can be forgotten, and the seal still fits.
/// </summary>
public static class AuditChain
{
    public const int HashBytes = SHA256.HashSizeInBytes;
    public const int SaltBytes = 16;

    /// <summary>What stands for a subject that there is none of, and for the hash before the first entry.</summary>
    public static ReadOnlySpan<byte> Nothing => s_nothing;

    private static readonly byte[] s_nothing = new byte[HashBytes];

    /// <returns>SHA-256 of the salt, then the subject in UTF-8.</returns>
    public static byte[] Seal(ReadOnlySpan<byte> salt, string subject)
    {
        var text = Encoding.UTF8.GetBytes(subject);
        return Hash(salt, text, []);
    }

    /// <returns>SHA-256 of the hash before, the seal and the entry's JSON.</returns>
    public static byte[] Next(ReadOnlySpan<byte> before, ReadOnlySpan<byte> seal, ReadOnlySpan<byte> entry) => Hash(before, seal, entry);

    private static byte[] Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        var all = new byte[first.Length + second.Length + third.Length];
        first.CopyTo(all);
        second.CopyTo(all.AsSpan(first.Length));
        third.CopyTo(all.AsSpan(first.Length + second.Length));
        return SHA256.HashData(all);
    }
}
