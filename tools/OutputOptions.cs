using System.CommandLine;

namespace TutorFunctions.Tools;

/// <summary>Options that several commands have.</summary>
internal static class OutputOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Write the result as JSON, for other programs." };
}
