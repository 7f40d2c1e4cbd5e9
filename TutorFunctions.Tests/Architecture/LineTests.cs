using System.Globalization;

namespace TutorFunctions.Tests.Architecture;

public sealed class LineTests
{
    [Fact]
    public void No_line_of_the_sources_is_longer_than_the_editor_settings_say()
    {
        var limit = int.Parse(
            File.ReadLines(Path.Combine(Repository.Folder, ".editorconfig"))
                .Single(line => line.StartsWith("max_line_length", StringComparison.Ordinal))
                .Split('=')[1],
            CultureInfo.InvariantCulture
        );

        var sources = Directory
            .EnumerateFiles(Repository.Folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "node_modules"));
        var tooLong =
            from path in sources
            from line in File.ReadLines(path).Index()
            where line.Item.Length > limit
            select $"{Path.GetRelativePath(Repository.Folder, path)}:{line.Index + 1}";

        tooLong.ShouldBeEmpty();
    }
}
