namespace TutorFunctions.Tests.Fuzzing;

/// <summary>Sound inputs, damaged at random: most of one stays, so that what reads it gets past its first look.</summary>
internal static class Mutation
{
    private static readonly string[] s_pieces =
    [
        "",
        "\0",
        "\ud800",
        "\u202e",
        "'; DROP TABLE sessions; --",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "%2e%2e%2f",
        "\r\nSet-Cookie: a=b",
        "{{7*7}}",
        "${jndi:ldap://x}",
        "9999999999999999999999",
        "-1",
        "1e999",
        "NaN",
        "null",
        "true",
        "[]",
        "{}",
        "\"",
        "\\",
        "𝟗½²∞",
        "Z͑ͫ̓ͪ̂ͫ̽",
        ": *&a [*a,*a]",
        "!!python/object:x",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b;",
        new string('(', 200),
        new string('[', 200),
        new string('a', 3000),
    ];

    public static string Piece(Random random) => s_pieces[random.Next(s_pieces.Length)];

    public static string Of(string sound, Random random)
    {
        var text = sound;
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(12), text.Length - at);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                _ => text[..at] + Piece(random) + text[(at + length)..],
            };
        }

        return text;
    }

    public static byte[] Of(byte[] sound, Random random)
    {
        var bytes = sound.ToArray();
        for (var changes = random.Next(1, 10); changes > 0 && bytes.Length > 0; changes--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(5) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }
}
