using System.Diagnostics;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Tests.Pages;

/// <summary>The pages' own checks, which Node.js runs.</summary>
public sealed class SourceTests
{
    private static readonly string s_folder = Path.Combine(Repository.Folder, "web");

    [Fact]
    public Task The_unit_tests_of_the_pages_pass() => NodeAsync("node_modules/vitest/vitest.mjs", "run");

    /// <summary>The types that are kept were made from some description; these are made from the one that the server gives now.</summary>
    [Fact(Explicit = true)]
    [Trait("Category", "Browser")]
    public async Task The_pages_fit_the_answers_that_the_server_describes()
    {
        SkipUnlessInstalled();
        using var folder = new TemporaryFolder();
        var sources = Path.Combine(folder.Path, "src");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(s_folder, "src"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(sources, Path.GetRelativePath(Path.Combine(s_folder, "src"), path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        File.Copy(Path.Combine(s_folder, "tsconfig.json"), Path.Combine(folder.Path, "tsconfig.json"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "node_modules"), Path.Combine(s_folder, "node_modules"));
        var description = Path.Combine(folder.Path, "openapi.json");
        await File.WriteAllTextAsync(
            description,
            OpenApiDocument.Of(typeof(OpenApiDocument).Assembly).ToJsonString(),
            TestContext.Current.CancellationToken
        );
        await NodeAsync("build/api-types.mjs", description, Path.Combine(sources, "api", "openapi.d.ts"));

        await NodeAsync("node_modules/typescript/bin/tsc", "--noEmit", "--project", folder.Path);
    }

    private static void SkipUnlessInstalled() =>
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(s_folder, "node_modules", "vitest")),
            "The pages' packages are not installed. Install Node.js 20.19 or later and build again."
        );

    private static async Task NodeAsync(params string[] arguments)
    {
        SkipUnlessInstalled();
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = s_folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(120));
        node.ExitCode.ShouldBe(0, $"{await output}\n{await errors}");
    }
}
