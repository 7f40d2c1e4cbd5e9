using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Hosting;

/// <summary>
/// What keeps the tutor from starting, by itself and as the worker of the Functions host, is said with what to do about it.
/// </summary>
public sealed class RefusedStartTests
{
    private static readonly string[] s_byTheHost = ["--functions-uri", "http://127.0.0.1:9"];
    private static readonly (string, string) s_azurite = ("AzureWebJobsStorage", "UseDevelopmentStorage=true");

    [Theory]
    [InlineData("cloud", "", "TUTOR_STORES is 'cloud'; it must be sqlite or tables.")]
    [InlineData("tables", "", "Set AzureWebJobsStorage to a connection string")]
    [InlineData("tables", "nonsense", "AzureWebJobsStorage is no connection string of a storage account")]
    public async Task Stores_that_cannot_be_are_refused_by_the_local_server(string stores, string storage, string told)
    {
        using var folder = new TemporaryFolder();

        var program = await StartedProgram.RunTutorAsync(
            folder.Path,
            [],
            ("TUTOR_STORES", stores),
            ("AzureWebJobsStorage", storage),
            ("TUTOR_PORT", "0")
        );

        program.ShouldHaveRefused(told);
    }

    [Fact]
    public async Task A_storage_account_that_does_not_answer_is_named()
    {
        using var folder = new TemporaryFolder();
        const string Nobody =
            "DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm9ib2R5;TableEndpoint=http://127.0.0.1:9/nobody;";

        var program = await StartedProgram.RunTutorAsync(
            folder.Path,
            [],
            ("TUTOR_STORES", "tables"),
            ("AzureWebJobsStorage", Nobody),
            ("TUTOR_PORT", "0")
        );

        program.ShouldHaveRefused("The tables at http://127.0.0.1:9/nobody cannot be made");
        program.Errors.ShouldContain("AzureWebJobsStorage");
    }

    [Theory]
    [InlineData("TUTOR_STORES", "sqlite", "Set it to tables, or leave it out.")]
    [InlineData("TUTOR_STORES", "cloud", "TUTOR_STORES is 'cloud'; it must be sqlite or tables.")]
    [InlineData("AzureWebJobsStorage", "", "Set AzureWebJobsStorage to a connection string")]
    [InlineData("TUTOR_REMIND_AFTER", "soon", "TUTOR_REMIND_AFTER is 'soon'")]
    public async Task A_setting_is_refused_by_the_worker_of_the_Functions_host(string name, string value, string told)
    {
        using var folder = new TemporaryFolder();

        var program = await StartedProgram.RunTutorAsync(folder.Path, s_byTheHost, s_azurite, (name, value));

        program.ShouldHaveRefused(told);
    }

    [Fact]
    public async Task A_folder_that_was_built_and_not_published_is_refused_by_the_worker()
    {
        using var folder = new TemporaryFolder();

        var program = await StartedProgram.RunTutorAsync(
            folder.Path,
            [],
            s_azurite,
            ("Functions__Worker__HostEndpoint", "http://127.0.0.1:9")
        );

        program.ShouldHaveRefused("lacks worker.config.json, functions.metadata, extensions.json, .azurefunctions");
        program.Errors.ShouldContain("dotnet publish");
    }
}
