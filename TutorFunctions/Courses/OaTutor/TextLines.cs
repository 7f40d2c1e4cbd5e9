using System.Text.RegularExpressions;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Line ends that stand in a text as the two characters \n.</summary>
internal static partial class TextLines
{
    public static string Unescaped(string text) => LineEnd().Replace(text, "\n");

    [GeneratedRegex(@"\\n(?![a-z])")]
    private static partial Regex LineEnd();
}
