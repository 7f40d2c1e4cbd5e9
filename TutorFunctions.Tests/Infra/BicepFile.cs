using System.Text.RegularExpressions;

namespace TutorFunctions.Tests.Infra;

/// <summary>
/// A bicep file, read as far as the tests need it: declarations stand at the beginning of a line, and what follows is indented.
/// </summary>
internal sealed partial class BicepFile
{
    private BicepFile(string path)
    {
        Path = path;
        Text = File.ReadAllText(path);
        Parameters =
        [
            .. ParameterLine()
                .Matches(Text)
                .Select(match => new Parameter(match.Groups["name"].Value, match.Groups["default"].Success, Decorators(match.Index))),
        ];
        Outputs = OutputLine().Matches(Text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);
        Modules =
        [
            .. ModuleBlock()
                .Matches(Text)
                .Select(match => new Module(match.Groups["name"].Value, match.Groups["path"].Value, match.Groups["condition"].Success)),
        ];
        Undescribed =
        [
            .. ParameterLine()
                .Matches(Text)
                .Concat(OutputLine().Matches(Text))
                .Where(match => !Decorators(match.Index).Contains("@description("))
                .Select(match => match.Groups["name"].Value),
        ];
    }

    public static string Root { get; } = Repository.Folder;

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public string Text { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>What each output is made of.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; }

    public IReadOnlyList<Module> Modules { get; }

    /// <summary>Parameters and outputs that nobody explains.</summary>
    public IReadOnlyList<string> Undescribed { get; }

    public static IEnumerable<BicepFile> All() =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Root, "infra"), "*.bicep", SearchOption.AllDirectories).Order().Select(Read);

    public static BicepFile Read(string path) => new(path);

    /// <summary>The lines directly above a declaration that belong to it.</summary>
    private string Decorators(int at)
    {
        var above = Text[..at]
            .Split('\n')[..^1]
            .Reverse()
            .TakeWhile(line => line.Length > 0 && !line.StartsWith("param ", StringComparison.Ordinal));
        return string.Join('\n', above);
    }

    [GeneratedRegex(@"^param (?<name>\w+) \w+(?<default> = )?", RegexOptions.Multiline)]
    private static partial Regex ParameterLine();

    [GeneratedRegex(@"^output (?<name>\w+) \w+ = (?<value>[^@]*)", RegexOptions.Multiline)]
    private static partial Regex OutputLine();

    // Nested in an array or not, a module ends at the first closing brace of its own indentation.
    [GeneratedRegex(
        @"^module (?<name>\w+) '(?<path>[^']+)' = (?<condition>if .*?)?(\[\n.*?\n\]|.*?\n\})",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex ModuleBlock();

    internal sealed record Parameter(string Name, bool HasDefault, string Decorators);

    internal sealed record Module(string Name, string Path, bool IsConditional);
}
