using System.Security.Cryptography;
using System.Text;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>GUIDs that are the same for the same name: version 5 of RFC 9562 over a namespace of this runtime.</summary>
internal static class NameBasedGuid
{
    private static readonly byte[] s_namespace = new Guid("5f1d7a32-7a0e-4a50-9c69-64a7f2f0a6c1").ToByteArray(bigEndian: true);

    public static Guid Create(string name)
    {
        var length = Encoding.UTF8.GetMaxByteCount(name.Length);
        Span<byte> text = length <= 512 ? stackalloc byte[512] : new byte[length];
        s_namespace.CopyTo(text);
        var written = s_namespace.Length + Encoding.UTF8.GetBytes(name, text[s_namespace.Length..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The RFC names SHA-1; it protects nothing here.
        SHA1.HashData(text[..written], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
