using Microsoft.Extensions.Configuration;

namespace TutorFunctions.Access.Keys;

/// <summary>The first admin key, which a setting holds: with it all others are made.</summary>
public sealed class FirstKey
{
    public const string Setting = "TUTOR_API_KEY";

    /// <summary>Characters of base64url that hold 128 bits, six each.</summary>
    private const int LeastCharacters = 22;

    /// <summary>A random text of that length has more; one with fewer was not drawn by chance.</summary>
    private const int LeastDifferentCharacters = 8;

    /// <summary>What the platform leaves in place of a secret that is not in the vault yet; anybody could guess it.</summary>
    private const string UnresolvedReference = "@Microsoft.KeyVault(";

    private readonly byte[]? _hash;

    private FirstKey(byte[]? hash) => _hash = hash;

    public bool IsSet => _hash is not null;

    /// <exception cref="SettingException">The key can be guessed.</exception>
    public static FirstKey Read(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings[Setting] is not { Length: > 0 } key || key.StartsWith(UnresolvedReference, StringComparison.Ordinal))
            return new FirstKey(null);
        if (key.Length < LeastCharacters || key.Distinct().Count() < LeastDifferentCharacters)
            throw new SettingException(
                $"{Setting} is too easy to guess: it must have at least {LeastCharacters} random characters. "
                    + "'tutor keys new api' makes one."
            );
        return new FirstKey(SecretHash.Of(key));
    }

    public bool Is(string text) => _hash is not null && SecretHash.Matches(_hash, text);
}
