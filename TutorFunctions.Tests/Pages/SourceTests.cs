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
    [Fact]
    public async Task The_pages_fit_the_answers_that_the_server_describes()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        var description = Path.Combine(folder.Path, "openapi.json");
        var types = Path.Combine(folder.Path, "openapi.d.ts");
        await File.WriteAllTextAsync(
            description,
            OpenApiDocument.Of(typeof(OpenApiDocument).Assembly).ToJsonString(),
            TestContext.Current.CancellationToken
        );
        await NodeAsync("build/api-types.mjs", description, types);
        var settings = Path.Combine(folder.Path, "tsconfig.json");
        await File.WriteAllTextAsync(
            settings,
            $$"""
            {
              "extends": "{{s_folder}}/tsconfig.json",
              "compilerOptions": {
                "rootDirs": ["{{s_folder}}/src/api", "{{folder.Path}}"],
                "typeRoots": ["{{s_folder}}/node_modules"],
                "paths": { "./openapi": ["{{types}}"] }
              },
              "include": ["{{s_folder}}/src"],
              "exclude": ["{{s_folder}}/src/api/openapi.d.ts"]
            }
            """,
            TestContext.Current.CancellationToken
        );

        await NodeAsync("node_modules/typescript/bin/tsc", "--project", settings);
    }

    private static async Task NodeAsync(params string[] arguments)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(s_folder, "node_modules", "vitest")),
            "The pages' packages are not installed. Install Node.js 20.19 or later and build again."
        );
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
