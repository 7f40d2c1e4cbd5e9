using System.Text;
using System.Text.Json;

namespace TutorFunctions.LanguageModels.Answers;

/// <summary>Finds the JSON objects in what a model said, among words, fences and thoughts.</summary>
internal static class AnswerObjects
{
    /// <summary>Braces that begin no object after which the rest is no longer searched.</summary>
    private const int MostBraces = 1000;

    private const int MostObjects = 16;

    private static readonly (byte[] Opens, byte[] Closes)[] s_thoughts =
    [
        ("<think>"u8.ToArray(), "</think>"u8.ToArray()),
        ("<thinking>"u8.ToArray(), "</thinking>"u8.ToArray()),
        ("<thought>"u8.ToArray(), "</thought>"u8.ToArray()),
        ("<reasoning>"u8.ToArray(), "</reasoning>"u8.ToArray()),
        ("[THINK]"u8.ToArray(), "[/THINK]"u8.ToArray()),
        ("<|channel|>analysis"u8.ToArray(), "<|channel|>final"u8.ToArray()),
    ];

    /// <summary>Every object that stands outside of thoughts, the last first.</summary>
    /// <exception cref="UnusableAnswerException">There is none, and the last one is cut short or cannot be read.</exception>
    public static IReadOnlyList<JsonDocument> In(string text)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(text);
        var found = new List<JsonDocument>();
        string? wrong = null;
        for (var braces = 0; braces < MostBraces && found.Count < MostObjects;)
        {
            var at = rest.IndexOfAny((byte)'{', (byte)'<', (byte)'[');
            if (at < 0)
                break;
            rest = rest[at..];
            if (rest[0] != '{')
            {
                rest = AfterThought(rest, found);
                continue;
            }

            var reader = new Utf8JsonReader(rest, isFinalBlock: false, default);
            try
            {
                if (JsonDocument.TryParseValue(ref reader, out var json))
                {
                    found.Add(json);
                    rest = rest[(int)reader.BytesConsumed..];
                    continue;
                }

                wrong ??= "The JSON ends in the middle: the answer was cut short.";
            }
            catch (JsonException error)
            {
                // A brace among the words before it, perhaps.
                wrong ??= $"The JSON could not be read: {error.Message}";
            }

            braces++;
            rest = rest[1..];
        }

        if (found.Count == 0 && wrong is not null)
            throw new UnusableAnswerException(wrong);
        found.Reverse();
        return found;
    }

    /// <summary>What follows a thought that begins here, or a sign that is none.</summary>
    private static ReadOnlySpan<byte> AfterThought(ReadOnlySpan<byte> text, List<JsonDocument> found)
    {
        foreach (var (opens, closes) in s_thoughts)
        {
            if (text.StartsWith(opens))
                return text.IndexOf(closes) is >= 0 and var end ? text[(end + closes.Length)..] : [];

            // A thought whose beginning the server has kept: what stood before this was no answer.
            if (!text.StartsWith(closes))
                continue;
            found.ForEach(static draft => draft.Dispose());
            found.Clear();
            return text[closes.Length..];
        }

        return text[1..];
    }
}
