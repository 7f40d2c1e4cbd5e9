using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using TutorFunctions.Hosting;

namespace TutorFunctions.Tests.Hosting;

/// <summary>The list of settings is what the code reads and what the documents name.</summary>
public sealed partial class KnownSettingsTests
{
    /// <summary>Read by the tests alone.</summary>
    private static readonly string[] s_ofTests = ["TUTOR_SHARED", "TUTOR_PUBLISH"];

    private static readonly string[] s_projects = ["TutorFunctions", "TutorFunctions.LocalRuntime"];

    [Fact]
    public void Every_setting_that_the_code_names_is_known()
    {
        var named = Names(string.Concat(Sources()));

        named.Count.ShouldBeGreaterThan(20);
        named.Except(KnownSettings.All).ShouldBeEmpty();
    }

    [Fact]
    public void Every_setting_of_one_agent_that_the_code_reads_is_known()
    {
        var read = Sources().SelectMany(text => OfOneAgent().Matches(text)).Select(match => match.Groups["name"].Value).ToHashSet();

        read.ShouldBe(KnownSettings.ForOneAgent, ignoreOrder: true);
    }

    [Fact]
    public void Every_known_setting_is_read_by_the_code()
    {
        var text = string.Concat(Sources(except: "SettingDescriptions.cs"));

        KnownSettings.ForAll.Where(name => !text.Contains($"\"{name}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_known_setting_is_in_the_sample_and_what_the_documents_name_is_known()
    {
        var sample = Read("local.settings.sample.json");
        var documents = Directory.EnumerateFiles(Path.Combine(Repository.Folder, "docs"), "*.md", SearchOption.AllDirectories);
        var ofInstallations = Names(Read("infra/main.parameters.json") + Read("infra/main.bicep"));

        var named = Names(string.Concat(documents.Select(File.ReadAllText)) + Read("README.md") + sample);

        named.Except(KnownSettings.All).Except(ofInstallations).Except(s_ofTests).ShouldBeEmpty();
        KnownSettings.ForAll.Where(name => !sample.Contains($"\"{name}\"", StringComparison.Ordinal)).ShouldBeEmpty();
        KnownSettings.ForOneAgent.Where(name => !sample.Contains($"\"TUTOR_EVALUATOR_{name}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_page_of_settings_says_what_the_code_says() =>
        Read("docs/settings.md").ShouldBe(SettingsPage.Write(), "write it anew: dotnet run --project tools -- settings > docs/settings.md");

    [Theory]
    [InlineData("TUTOR_PROT", "TUTOR_PORT")]
    [InlineData("TUTOR_LESON_FOLDER", "TUTOR_LESSONS")]
    [InlineData("TUTOR_EVALUATOR_MAXTOKENS", "TUTOR_EVALUATOR_MAX_TOKENS")]
    public void A_setting_that_nothing_reads_is_found_with_the_nearest_known_one(string name, string nearest)
    {
        var given = new Dictionary<string, string?>
        {
            [name] = "1",
            ["TUTOR_PORT"] = "0",
            ["tutor_data"] = "d",
            ["OTHER"] = "x",
        };
        var settings = new ConfigurationBuilder().AddInMemoryCollection(given).Build();

        KnownSettings.Unknown(settings).ShouldBe([(name, nearest)]);
    }

    private static HashSet<string> Names(string text) => [.. Name().Matches(text).Select(match => match.Value)];

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Folder, file));

    private static IEnumerable<string> Sources(string except = "") =>
        s_projects
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Folder, project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj") && Path.GetFileName(file) != except)
            .Select(File.ReadAllText);

    [GeneratedRegex("TUTOR_[A-Z]+(?:_[A-Z]+)*")]
    private static partial Regex Name();

    /// <summary>What follows TUTOR_ and an agent's name in the code that reads it.</summary>
    [GeneratedRegex(@"\{(?:prefix|\w+\.SettingName\(\))\}_(?<name>[A-Z_]+)")]
    private static partial Regex OfOneAgent();
}
