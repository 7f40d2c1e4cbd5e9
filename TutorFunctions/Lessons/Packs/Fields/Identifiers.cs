using System.Text.RegularExpressions;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>The ids and parameter names that a pack may give.</summary>
internal static partial class Identifiers
{
    /// <summary>Reads the id of a block and notes an error when it is none.</summary>
    public static string Id(this PackFields fields)
    {
        var id = fields.Text("id");
        if (id.Length > 0 && !Kebab().IsMatch(id))
        {
            fields.Errors.Add(
                fields.Place("id"),
                $"the id '{id}' must be small letters and digits in words joined by '-', as same-denominator"
            );
        }

        return id;
    }

    public static bool IsParameterName(string name) => ParameterName().IsMatch(name);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex ParameterName();
}
