using System.Text.RegularExpressions;

namespace TutorFunctions.Tests.Infra;

/// <summary>What must hold of the templates beyond what the compiler checks (infra/check).</summary>
public sealed partial class BicepTests
{
    public static TheoryData<string> Files => [.. BicepFile.All().Select(file => Path.GetRelativePath(BicepFile.Root, file.Path))];

    private static BicepFile Main => BicepFile.Read(Path.Combine(BicepFile.Root, "infra", "main.bicep"));

    [Fact]
    public void Every_module_is_used()
    {
        var used = BicepFile.All().SelectMany(file => file.Modules.Select(module => Path.GetFileName(module.Path))).ToHashSet();

        BicepFile.All().Select(file => file.Name).Except(used).ShouldBe(["main.bicep"]);
    }

    [Fact]
    public void An_output_that_is_read_is_there_and_that_of_a_conditional_module_is_read_only_when_it_is()
    {
        foreach (Match read in OutputRead().Matches(Main.Text))
        {
            var module = Main.Modules.Single(module => module.Name == read.Groups["module"].Value);
            BicepFile
                .Read(Path.Combine(Path.GetDirectoryName(Main.Path)!, module.Path))
                .Outputs.Keys.ShouldContain(read.Groups["output"].Value, module.Name);
            read.Groups["asserted"].Success.ShouldBe(module.IsConditional, read.Value);
        }

        OutputRead().Count(Main.Text).ShouldBeGreaterThan(20);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_parameter_and_output_is_explained(string path) =>
        BicepFile.Read(Path.Combine(BicepFile.Root, path)).Undescribed.ShouldBeEmpty();

    [Fact]
    public void Every_parameter_of_an_installation_is_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(BicepFile.Root, "infra", "README.md"));

        Main.Parameters.Select(parameter => $"`{parameter.Name}`")
            .Where(name => !readme.Contains(name, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_parameter_file_sets_parameters_that_exist_and_all_that_have_no_default()
    {
        using var document = System.Text.Json.JsonDocument.Parse(
            File.ReadAllText(Path.Combine(BicepFile.Root, "infra", "main.parameters.json"))
        );
        var set = document.RootElement.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name).ToList();

        set.Except(Main.Parameters.Select(parameter => parameter.Name)).ShouldBeEmpty();
        Main.Parameters.Where(parameter => !parameter.HasDefault).Select(parameter => parameter.Name).Except(set).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_key_is_listed_taken_or_handed_on(string path)
    {
        var text = BicepFile.Read(Path.Combine(BicepFile.Root, path)).Text;

        Secrets().Matches(text).Select(match => match.Value).ShouldBeEmpty();
    }

    [Fact]
    public void Resources_that_can_be_used_by_key_have_their_keys_switched_off()
    {
        foreach (
            var (type, off) in new[]
            {
                ("Microsoft.Storage/storageAccounts@", "allowSharedKeyAccess: false"),
                ("Microsoft.CognitiveServices/accounts@", "disableLocalAuth: true"),
                ("Microsoft.Insights/components@", "DisableLocalAuth: true"),
                ("Microsoft.OperationalInsights/workspaces@", "disableLocalAuth: true"),
            }
        )
        {
            var declaring = BicepFile.All().Where(file => Declarations(file.Text, type).Any()).ToList();
            declaring.ShouldNotBeEmpty(type);
            declaring.SelectMany(file => Declarations(file.Text, type)).ShouldAllBe(declaration => declaration.Contains(off));
        }
    }

    [Fact]
    public void A_role_is_given_for_one_resource_and_is_one_of_the_few_that_the_app_needs()
    {
        string[] needed =
        [
            "3913510d-42f4-4e42-8a64-420c390055eb", // Monitoring Metrics Publisher
            "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", // Storage Blob Data Owner
            "974c5e8b-45b9-4653-ba55-5f855dd0fb88", // Storage Queue Data Contributor
            "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", // Storage Table Data Contributor
            "76199698-9eea-4c19-bc75-cec21354c6b6", // Storage Table Data Reader
            "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd", // Cognitive Services OpenAI User
            "4633458b-17de-408a-b874-0445c86b69e6", // Key Vault Secrets User
        ];

        BicepFile
            .All()
            .SelectMany(file => Id().Matches(file.Text))
            .Select(match => match.Value)
            .Distinct()
            .Order()
            .ShouldBe(needed.Order());
        BicepFile
            .All()
            .SelectMany(file => Declarations(file.Text, "Microsoft.Authorization/roleAssignments@"))
            .ShouldAllBe(role => role.Contains("scope: "));
    }

    private static IEnumerable<string> Declarations(string text, string type) =>
        text.Split("\nresource ")
            .Skip(1)
            .Where(declaration =>
                declaration.Split('\n')[0] is var head
                && head.Contains(type, StringComparison.Ordinal)
                && !head.Contains(" existing ", StringComparison.Ordinal)
            );

    [GeneratedRegex(@"\b(?<module>\w+)(?<asserted>!)?\.outputs\.(?<output>\w+)")]
    private static partial Regex OutputRead();

    [GeneratedRegex(
        @"list\w*Keys?\(|listSecrets|AccountKey=|SharedAccessSignature|@secure\(|primaryKey|InstrumentationKey",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Secrets();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
