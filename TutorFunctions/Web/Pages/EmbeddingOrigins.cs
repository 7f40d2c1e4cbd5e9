using Microsoft.Extensions.Configuration;

namespace TutorFunctions.Web.Pages;

/// <summary>Which sites may show the pages inside their own, such as a learning-management system.</summary>
/// <param name="Sources">As the directive frame-ancestors of a Content-Security-Policy takes them.</param>
public sealed record EmbeddingOrigins(string Sources)
{
    private const string Setting = "TUTOR_EMBED_ORIGINS";
    private const string ThisServer = "'self'";

    /// <exception cref="SettingException">What the setting names is not an origin.</exception>
    public static EmbeddingOrigins Read(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var origins = (settings[Setting] ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(origins, origin => !IsOrigin(origin)) is { } wrong)
            throw new SettingException(
                $"{Setting} names '{wrong}', which is no origin, as https://lms.example.org is; several are separated by spaces."
            );
        return new EmbeddingOrigins(string.Join(' ', [ThisServer, .. origins]));
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase)
        && address.UserInfo.Length == 0;
}
