using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Hosting.Functions;
using TutorFunctions.Sessions;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Hosting;

/// <summary>
/// What the Functions host is given. A publish takes a minute or more, so these tests run only when they are asked for
/// (<c>dotnet test --explicit only --filter-trait Category=Publish</c>).
/// </summary>
[Trait("Category", "Publish")]
public sealed class PublishedFolderTests(PublishedFolderFixture published) : IClassFixture<PublishedFolderFixture>
{
    private static readonly string[] s_byTheHost = ["--functions-uri", "http://127.0.0.1:9"];
    private static readonly (string, string) s_azurite = ("AzureWebJobsStorage", "UseDevelopmentStorage=true");

    [Fact(Explicit = true)]
    public async Task It_holds_what_the_host_needs()
    {
        var folder = await published.PathAsync();

        PublishedFolder.Parts.ShouldAllBe(part => Path.Exists(Path.Combine(folder, part)));
        File.Exists(Path.Combine(folder, "host.json")).ShouldBeTrue();
        var page = Path.Combine("pages", "learn.html");
        File.Exists(Path.Combine(folder, page)).ShouldBe(File.Exists(Path.Combine(AppContext.BaseDirectory, page)));
        var worker = await ReadAsync(folder, "worker.config.json");
        worker.GetProperty("description").GetProperty("defaultWorkerPath").GetString().ShouldBe("TutorFunctions.dll");
        var extensions = (await ReadAsync(folder, "extensions.json")).GetProperty("extensions").EnumerateArray().ToList();
        extensions.Select(extension => extension.GetProperty("name").GetString()).ShouldContain("DurableTask");
        extensions.ShouldAllBe(extension => File.Exists(Path.Combine(folder, extension.GetProperty("hintPath").GetString()!)));
    }

    [Fact(Explicit = true)]
    public async Task Its_code_is_compiled_ahead()
    {
        await using var file = File.OpenRead(Path.Combine(await published.PathAsync(), "TutorFunctions.dll"));
        using var assembly = new PEReader(file);

        assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size.ShouldBeGreaterThan(0);
    }

    [Fact(Explicit = true)]
    public async Task Its_metadata_names_every_function()
    {
        var functions =
            from type in typeof(TutoringSession).Assembly.GetExportedTypes()
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null
            select function.Name;

        var metadata = (await ReadAsync(await published.PathAsync(), "functions.metadata"))
            .EnumerateArray()
            .Select(function => function.GetProperty("name").GetString()!);

        metadata.Order(StringComparer.Ordinal).ShouldBe(functions.Order(StringComparer.Ordinal));
    }

    [Fact(Explicit = true)]
    public async Task Its_program_refuses_a_setting_in_a_sentence_when_the_host_starts_it()
    {
        var folder = await published.PathAsync();

        var program = await StartedProgram.RunAsync(
            folder,
            "dotnet",
            [Path.Combine(folder, "TutorFunctions.dll"), .. s_byTheHost],
            s_azurite,
            ("TUTOR_STORES", "sqlite")
        );

        program.ShouldHaveRefused("TUTOR_STORES is 'sqlite'");
    }

    [Fact(Explicit = true)]
    public async Task Without_the_extensions_its_program_says_how_they_are_made()
    {
        using var copy = new TemporaryFolder();
        foreach (
            var file in Directory.EnumerateFiles(await published.PathAsync()).Where(file => Path.GetFileName(file) != "extensions.json")
        )
            File.Copy(file, copy.File(Path.GetFileName(file)));

        var program = await StartedProgram.RunAsync(copy.Path, "dotnet", [copy.File("TutorFunctions.dll"), .. s_byTheHost], s_azurite);

        program.ShouldHaveRefused("lacks extensions.json, .azurefunctions");
        program.Errors.ShouldContain("dotnet publish");
    }

    [Fact(Explicit = true)]
    public async Task A_run_of_the_project_starts_the_program_itself()
    {
        using var folder = new TemporaryFolder();
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;

        var run = await StartedProgram.RunAsync(
            folder.Path,
            "dotnet",
            ["run", "--project", Path.Combine(Repository.Folder, "TutorFunctions"), "-c", configuration, "--no-build"],
            ("TUTOR_STORES", "cloud")
        );

        run.ShouldHaveRefused("TUTOR_STORES is 'cloud'");
    }

    private static async Task<JsonElement> ReadAsync(string folder, string file)
    {
        using var document = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken)
        );
        return document.RootElement.Clone();
    }
}
