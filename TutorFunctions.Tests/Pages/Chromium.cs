using Microsoft.Playwright;

namespace TutorFunctions.Tests.Pages;

/// <summary>The machine's own Chromium; Playwright brings none.</summary>
internal static class Chromium
{
    private static readonly string[] s_paths =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private static readonly string? s_path = Array.Find(s_paths, File.Exists);

    /// <summary>Null where there is none.</summary>
    public static async Task<IBrowser?> LaunchAsync(IPlaywright playwright) =>
        s_path is null
            ? null
            : await playwright.Chromium.LaunchAsync(new() { ExecutablePath = s_path, Args = ["--no-sandbox", "--disable-gpu"] });
}
