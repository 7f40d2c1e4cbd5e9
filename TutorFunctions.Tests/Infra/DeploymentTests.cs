using YamlDotNet.RepresentationModel;

namespace TutorFunctions.Tests.Infra;

/// <summary>
/// That the files of azd and of GitHub's workflow are YAML, and name what there is. Whether azd and GitHub take them is seen when they run.
/// </summary>
public sealed class DeploymentTests
{
    [Fact]
    public void Azd_is_pointed_at_the_project_and_the_templates()
    {
        var azure = Read("azure.yaml");

        var service = azure["services"]["tutor"];
        File.Exists(Path.Combine(Repository.Folder, Text(service["project"]), $"{Text(service["project"])}.csproj")).ShouldBeTrue();
        Text(service["host"]).ShouldBe("function");
        File.Exists(Path.Combine(Repository.Folder, Text(azure["infra"]["path"]), $"{Text(azure["infra"]["module"])}.bicep"))
            .ShouldBeTrue();
        BicepFile.All().ShouldContain(file => file.Text.Contains("'azd-service-name': 'tutor'", StringComparison.Ordinal));
    }

    [Fact]
    public void The_workflow_deploys_the_folder_that_the_tests_published()
    {
        var jobs = Read(".github", "workflows", "deploy.yml")["jobs"];

        var build = Steps(jobs["build"]);
        var tests = build.Single(step => Text(step, "run") == ".ci/run");
        var pack = build.Single(step => Text(step, "run").StartsWith("zip ", StringComparison.Ordinal));
        Text(pack, "working-directory").ShouldBe(Text(tests["env"]["TUTOR_PUBLISH"]));
        build.IndexOf(tests).ShouldBeLessThan(build.IndexOf(pack));
        Text(jobs["deploy"]["needs"]).ShouldBe("build");
        Steps(jobs["deploy"])
            .ShouldContain(step => Text(step, "run").StartsWith("azd deploy tutor --from-package tutor.zip", StringComparison.Ordinal));
    }

    private static YamlNode Read(params string[] path)
    {
        using var file = File.OpenText(Path.Combine([Repository.Folder, .. path]));
        var yaml = new YamlStream();
        yaml.Load(file);
        return yaml.Documents.ShouldHaveSingleItem().RootNode;
    }

    private static List<YamlNode> Steps(YamlNode job) => [.. ((YamlSequenceNode)job["steps"]).Children];

    private static string Text(YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(key, out var value) ? Text(value) : string.Empty;

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
