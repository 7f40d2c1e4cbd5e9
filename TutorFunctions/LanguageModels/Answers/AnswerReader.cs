using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TutorFunctions.LanguageModels.Answers;

/// <summary>
/// Reads what a model said as the record that was asked for. Every text in it comes out clean and bounded, and a null is a missing field or
/// entry, so that nothing that is made of an answer can hold what a later reader does not expect.
/// </summary>
public static class AnswerReader
{
    private const int LongestAnswer = 400_000;

    /// <summary>The last object in the text that reads as the record: what comes before it are thoughts and drafts.</summary>
    /// <exception cref="UnusableAnswerException">There is none, or it has another form. The message is written to the model.</exception>
    public static T Read<T>(string text, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text))
            throw new UnusableAnswerException("The answer was empty.");
        if (text.Length > LongestAnswer)
            throw new UnusableAnswerException($"The answer has {text.Length} characters; it may have {LongestAnswer}.");
        UnusableAnswerException? wrong = null;
        foreach (var json in AnswerObjects.In(JsonEscapes.Repaired(text)))
        {
            using (json)
            {
                try
                {
                    return Typed(json.RootElement, type);
                }
                catch (JsonException error)
                {
                    wrong ??= new UnusableAnswerException($"The JSON has another form than asked for: {error.Message}", error);
                }
            }
        }

        throw wrong ?? new UnusableAnswerException("The answer held no JSON object.");
    }

    private static T Typed<T>(JsonElement json, JsonTypeInfo<T> type)
    {
        using var clean = new MemoryStream();
        using (var writer = new Utf8JsonWriter(clean))
            AnswerFields.Write(json, name: null, writer);
        return JsonSerializer.Deserialize(clean.GetBuffer().AsSpan(0, (int)clean.Length), type) ?? throw new JsonException("It was null.");
    }
}
