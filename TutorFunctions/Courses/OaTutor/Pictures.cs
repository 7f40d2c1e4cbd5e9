using System.Text.RegularExpressions;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>
/// OATutor shows a picture where a text says <c>##name.png##</c>. Pictures are not imported, so the text would make no sense.
/// </summary>
internal static partial class Pictures
{
    /// <summary>The first picture that one of the texts shows; null when none does.</summary>
    public static string? FirstIn(IEnumerable<string?> texts) =>
        texts.Select(text => text is null ? Match.Empty : Picture().Match(text)).FirstOrDefault(match => match.Success)?.Groups[1].Value;

    [GeneratedRegex(@"##([^#\s][^#]*)##")]
    private static partial Regex Picture();
}
