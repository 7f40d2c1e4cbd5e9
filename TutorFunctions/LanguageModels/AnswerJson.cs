using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TutorFunctions.LanguageModels;

/// <summary>Reads the JSON in what a model said.</summary>
public static class AnswerJson
{
    /// <summary>The first object in the text; words and fences around it are passed over.</summary>
    /// <exception cref="UnusableAnswerException">There is none, or it has another form. The message is written to the model.</exception>
    public static T Read<T>(string text, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text))
            throw new UnusableAnswerException("The answer was empty.");
        using var json = FirstObject(text);
        try
        {
            return json.RootElement.Deserialize(type) ?? throw new UnusableAnswerException("The answer was null.");
        }
        catch (JsonException error)
        {
            throw new UnusableAnswerException($"The JSON has another form than asked for: {error.Message}", error);
        }
    }

    private static JsonDocument FirstObject(string text)
    {
        JsonException? first = null;
        for (var start = text.IndexOf('{', StringComparison.Ordinal); start >= 0; start = text.IndexOf('{', start + 1))
        {
            try
            {
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text[start..]), isFinalBlock: false, default);
                return JsonDocument.TryParseValue(ref reader, out var json)
                    ? json
                    : throw new UnusableAnswerException("The JSON ends in the middle: the answer was cut short.");
            }
            catch (JsonException error)
            {
                // A brace among the words before it, perhaps.
                first ??= error;
            }
        }

        throw first is null
            ? new UnusableAnswerException("The answer held no JSON object.")
            : new UnusableAnswerException($"The JSON could not be read: {first.Message}", first);
    }
}
