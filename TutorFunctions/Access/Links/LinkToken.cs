using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace TutorFunctions.Access.Links;

/// <summary>
/// A link's secret part, <c>link_...</c>: its id, sealed with the app's key ring, so that nobody can make one up. What the link opens is
/// stored under the id, so that it can be revoked.
/// </summary>
public sealed class LinkToken(IDataProtectionProvider protection)
{
    private const string Prefix = "link_";

    private readonly IDataProtector _protector = protection.CreateProtector("TutorFunctions.LearnerLink.v1");

    public string Write(string linkId) => Prefix + _protector.Protect(linkId);

    public static bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <returns>The link's id; null when this app did not seal it.</returns>
    public string? Read(string text)
    {
        if (!IsIn(text))
            return null;
        try
        {
            return _protector.Unprotect(text[Prefix.Length..]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
