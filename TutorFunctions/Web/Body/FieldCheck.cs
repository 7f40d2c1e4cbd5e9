using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TutorFunctions.Web.Body;

/// <summary>
/// Holds a JSON object against the fields that it may have. Fields that nobody knows are left alone, as a later client may send them.
/// </summary>
internal static class FieldCheck
{
    public static void Check(JsonElement json, IReadOnlyList<BodyField> fields, BodyErrors errors, string path = "")
    {
        foreach (var field in fields)
        {
            var name = path + field.Name;
            if (!json.TryGetProperty(field.Name, out var value) || value.ValueKind == JsonValueKind.Null)
            {
                if (field.IsRequired)
                    errors.Add(name, "is missing.");
            }
            else if (Complaint(value, field) is { } complaint)
            {
                errors.Add(name, complaint);
            }
            else if (field.Kind == FieldKind.Object)
            {
                Check(value, field.Fields, errors, name + ".");
            }
            else if (field.Kind == FieldKind.Objects)
            {
                foreach (var (index, entry) in value.EnumerateArray().Index())
                    Check(entry, field.Fields, errors, string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]."));
            }
        }
    }

    private static string? Complaint(JsonElement value, BodyField field) =>
        field.Kind switch
        {
            FieldKind.Text => AboutText(value, field.Longest, mayBeEmpty: !field.IsRequired),
            FieldKind.Whole => AboutWhole(value, field),
            FieldKind.Number => AboutNumber(value, field),
            FieldKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? null
                : $"must be true or false, not {Kind(value)}.",
            FieldKind.Time => value.ValueKind == JsonValueKind.String && RequestBody.TryTime(value.GetString()!, out _)
                ? null
                : "must be a time, as 2026-01-31T09:30:00Z, or a date, as 2026-01-31.",
            FieldKind.Choice => value.ValueKind == JsonValueKind.String && field.Options.Contains(value.GetString())
                ? null
                : $"must be one of {string.Join(", ", field.Options)}.",
            FieldKind.Texts => AboutTexts(value, field),
            FieldKind.Numbers => AboutNumbers(value, field),
            FieldKind.Objects => AboutObjects(value, field),
            _ => value.ValueKind == JsonValueKind.Object ? null : $"must be an object, not {Kind(value)}.",
        };

    private static string? AboutWhole(JsonElement value, BodyField field)
    {
        if (value.ValueKind != JsonValueKind.Number || !BodyField.TryWhole(value, out var number))
            return string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {field.Lowest} to {field.Highest}.");
        return AboutRange(number, field);
    }

    private static string? AboutNumber(JsonElement value, BodyField field)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || !double.IsFinite(number))
            return string.Create(CultureInfo.InvariantCulture, $"must be a number from {field.Lowest} to {field.Highest}.");
        return AboutRange(number, field);
    }

    private static string? AboutRange(double number, BodyField field) =>
        number < field.Lowest || number > field.Highest
            ? string.Create(CultureInfo.InvariantCulture, $"is {number}; it must be from {field.Lowest} to {field.Highest}.")
            : null;

    private static string? AboutNumbers(JsonElement value, BodyField field)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return $"must be an object of numbers by name, not {Kind(value)}.";
        if (value.GetPropertyCount() > field.Most)
            return $"has {value.GetPropertyCount()} entries; at most {field.Most} are taken.";
        foreach (var entry in value.EnumerateObject())
        {
            if (!IsName(entry, field.Longest))
                return $"holds a name that is empty, longer than {field.Longest} characters or no text.";
            if (AboutNumber(entry.Value, field) is { } complaint)
                return $"holds an entry '{entry.Name}' that {complaint}";
        }

        return null;
    }

    private static string? AboutObjects(JsonElement value, BodyField field)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return $"must be a list of objects, not {Kind(value)}.";
        if (value.GetArrayLength() > field.Most)
            return $"has {value.GetArrayLength()} entries; at most {field.Most} are taken.";
        foreach (var entry in value.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object)
                return $"holds an entry that must be an object, not {Kind(entry)}.";
        }

        return null;
    }

    private static string? AboutTexts(JsonElement value, BodyField field)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return $"must be a list of texts, not {Kind(value)}.";
        if (value.GetArrayLength() > field.Most)
            return $"has {value.GetArrayLength()} entries; at most {field.Most} are taken.";
        foreach (var entry in value.EnumerateArray())
        {
            if (AboutText(entry, field.Longest, mayBeEmpty: false) is { } complaint)
                return $"holds an entry that {complaint}";
        }

        return null;
    }

    private static string? AboutText(JsonElement value, int longest, bool mayBeEmpty)
    {
        if (value.ValueKind != JsonValueKind.String)
            return $"must be a text, not {Kind(value)}.";
        if (!IsWellFormed(value, out var text))
            return "is no text: it holds bytes that are not UTF-8, or half of a surrogate pair.";
        if (!mayBeEmpty && string.IsNullOrWhiteSpace(text))
            return "must not be empty.";
        if (text.Length > longest)
            return $"is {text.Length} characters long; at most {longest} are taken.";
        return text.Any(static c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            ? "holds control characters; send readable text."
            : null;
    }

    private static bool IsName(JsonProperty entry, int longest)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(entry.Name) && entry.Name.Length <= longest && !entry.Name.Any(char.IsControl);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsWellFormed(JsonElement value, out string text)
    {
        try
        {
            text = value.GetString()!;
            return !text.EnumerateRunes().Contains(Rune.ReplacementChar) || text.Contains('\uFFFD');
        }
        catch (InvalidOperationException)
        {
            text = string.Empty;
            return false;
        }
    }

    private static string Kind(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => "a list",
            JsonValueKind.Object => "an object",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => "true or false",
        };
}
