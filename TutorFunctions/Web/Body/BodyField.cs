using System.Text.Json;

namespace TutorFunctions.Web.Body;

/// <summary>A field that a body may have: the same lines say what is taken and what the API's description promises.</summary>
/// <param name="Name">As it stands in the JSON.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="About">What it means, to a caller.</param>
internal sealed record BodyField(string Name, FieldKind Kind, string About)
{
    public bool IsRequired { get; init; }

    /// <summary>Most characters of a text, or of each in a list.</summary>
    public int Longest { get; init; }

    /// <summary>Most entries of a list.</summary>
    public int Most { get; init; }

    public double Lowest { get; init; }

    public double Highest { get; init; }

    /// <summary>The names that a choice may have.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    public IReadOnlyList<BodyField> Fields { get; init; } = [];

    public static BodyField Text(string name, int longest, string about) => new(name, FieldKind.Text, about) { Longest = longest };

    public static BodyField Whole(string name, int lowest, int highest, string about) =>
        new(name, FieldKind.Whole, about) { Lowest = lowest, Highest = highest };

    public static BodyField Number(string name, double lowest, double highest, string about) =>
        new(name, FieldKind.Number, about) { Lowest = lowest, Highest = highest };

    public static BodyField Flag(string name, string about) => new(name, FieldKind.Flag, about);

    /// <summary>A time by RFC 3339; a bare date is its midnight in UTC.</summary>
    public static BodyField Time(string name, string about) => new(name, FieldKind.Time, about);

    public static BodyField OneOf<T>(string name, string about)
        where T : struct, Enum => new(name, FieldKind.Choice, about) { Options = [.. Enum.GetValues<T>().Select(NameOf)] };

    public static BodyField Choice(string name, IEnumerable<string> options, string about) =>
        new(name, FieldKind.Choice, about) { Options = [.. options] };

    public static BodyField Texts(string name, int most, int longest, string about) =>
        new(name, FieldKind.Texts, about) { Most = most, Longest = longest };

    /// <summary>Numbers by name, as { "mathematics": 0.8 }.</summary>
    public static BodyField Numbers(string name, int most, int longest, double lowest, double highest, string about) =>
        new(name, FieldKind.Numbers, about)
        {
            Most = most,
            Longest = longest,
            Lowest = lowest,
            Highest = highest,
        };

    /// <summary>A list of objects.</summary>
    public static BodyField Objects(string name, int most, string about, params BodyField[] fields) =>
        new(name, FieldKind.Objects, about) { Most = most, Fields = fields };

    public static BodyField Object(string name, string about, params BodyField[] fields) =>
        new(name, FieldKind.Object, about) { Fields = fields };

    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Reads a whole number however it is written: 4, 4.0 and 4e0 are the same in JSON.</summary>
    public static bool TryWhole(JsonElement value, out int number)
    {
        if (value.TryGetInt32(out number))
            return true;
        var isWhole = value.TryGetDecimal(out var written) && decimal.IsInteger(written) && written is >= int.MinValue and <= int.MaxValue;
        number = isWhole ? (int)written : 0;
        return isWhole;
    }

    public BodyField Required() => this with { IsRequired = true };
}

internal enum FieldKind
{
    Text,
    Whole,
    Number,
    Flag,
    Time,
    Choice,
    Texts,
    Numbers,
    Object,
    Objects,
}
