using Microsoft.Playwright;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Pages;

/// <summary>One browser and one server for all tests of the pages, which take turns: a browser is a heavy guest.</summary>
public sealed class PagesFixture : IAsyncLifetime, IDisposable
{
    private const float PatienceMs = 15_000;

    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ServerProcess Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        var server = ServerProcess.StartAsync(_folder.Path);
        _browser = await Chromium.LaunchAsync(_playwright);
        Server = await server;
    }

    /// <summary>A tab in a fresh browser profile. Without a browser, or without pages, the test that asks is skipped.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium. Install Debian's package chromium, or Chrome, to test the pages.");
        Assert.SkipUnless(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "pages", "learn.html")),
            "The pages were not built. Install Node.js 20.19 or later and build again."
        );
        options ??= new();
        options.ReducedMotion = ReducedMotion.Reduce;
        options.Locale ??= "en-GB";
        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMs);
        return await context.NewPageAsync();
    }

    public string Address(string path) => new Uri(Server.Http.BaseAddress!, path).ToString();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        await Server.DisposeAsync();
    }

    public void Dispose()
    {
        _playwright?.Dispose();
        _folder.Dispose();
    }
}

[CollectionDefinition(nameof(PagesTests))]
public sealed class PagesTests : ICollectionFixture<PagesFixture>;
