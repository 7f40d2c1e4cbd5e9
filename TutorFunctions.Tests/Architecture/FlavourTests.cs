using System.Text.RegularExpressions;
using System.Xml.Linq;
using TutorFunctions.LanguageModels;
using TutorFunctions.Sessions;
using TutorFunctions.Stores;

namespace TutorFunctions.Tests.Architecture;

/// <summary>
/// One source, two flavours. Microsoft's packages are not needed to run these tests: they hold the code to what shared/durable-api.md and the
/// packages have in common, and to the folders in which each flavour keeps what is its own.
/// </summary>
public sealed partial class FlavourTests
{
    private static readonly CodeReferences s_tutor = CodeReferences.Of(typeof(TutoringSession).Assembly);
    private static readonly string s_product = Path.Combine(Root(), "TutorFunctions");

    /// <summary>Namespaces that both flavours have, here and in Microsoft's packages.</summary>
    private static readonly string[] s_shared = ["Microsoft.DurableTask", "Microsoft.Azure.Functions.Worker"];

    /// <summary>Public members of the local runtime's copies that Microsoft's types do not have.</summary>
    private static readonly string[] s_onlyLocal = ["Microsoft.DurableTask.DurableTaskRegistry::get_Orchestrators", "Microsoft.DurableTask.DurableTaskRegistry::get_Activities"];

    [Fact]
    public void No_function_code_is_compiled_in_one_flavour_only()
    {
        var conditional = Sources().Where(file => Directive().IsMatch(File.ReadAllText(file))).Select(Name);

        conditional.ShouldBeEmpty();
    }

    [Fact]
    public void What_both_flavours_compile_names_nothing_that_one_of_them_lacks()
    {
        string[] onlyOne =
        [
            "using TutorFunctions.LocalRuntime", "TutorFunctions.LocalRuntime.", "Microsoft.Data.Sqlite", "TutorFunctions.Stores.Sqlite", "TutorFunctions.Local;", "using Azure.Data",
            "TutorFunctions.Azure",
        ];
        var broken = from file in Sources()
                     where !Name(file).StartsWith("Local/", StringComparison.Ordinal) && !Name(file).StartsWith("Azure/", StringComparison.Ordinal)
                         && !Name(file).StartsWith("Stores/Sqlite/", StringComparison.Ordinal)
                     let text = File.ReadAllText(file)
                     from name in onlyOne
                     where text.Contains(name, StringComparison.Ordinal)
                     select $"{Name(file)} names {name}";

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Both_flavours_compile_the_same_but_for_the_folders_of_each()
    {
        Removed("TutorFunctions.csproj", "!=").ShouldBe(["Azure/**"]);
        Removed(Path.Combine("Azure", "Azure.props"), null).ShouldBe(["Local/**;Stores/Sqlite/**"]);
        Sources().Select(Name).Count(name => name.StartsWith("Azure/", StringComparison.Ordinal)).ShouldBeInRange(1, 12, "what only Azure compiles stays small");
    }

    [Fact]
    public void Each_flavour_composes_the_stores_that_every_endpoint_asks_for()
    {
        string[] contracts = [.. Directory.EnumerateFiles(Path.Combine(s_product, "Stores"), "I*.cs").Select(file => Path.GetFileNameWithoutExtension(file)), nameof(IModelSpending)];
        contracts.ShouldContain(nameof(ISessionFigures));
        foreach (var flavour in new[] { "Local", "Azure" })
        {
            var hosting = File.ReadAllText(Path.Combine(s_product, flavour, "Hosting.cs"));
            foreach (var contract in contracts)
                hosting.ShouldContain($"AddSingleton<{contract}", customMessage: $"{flavour} has no {contract}");
        }
    }

    [Fact]
    public void Shared_code_uses_nothing_of_the_local_runtime_that_Microsofts_packages_do_not_have()
    {
        var used = from type in s_tutor.Types
                   where !type.StartsWith("TutorFunctions.Local.", StringComparison.Ordinal) && !type.StartsWith("TutorFunctions.Stores.Sqlite.", StringComparison.Ordinal)
                   from mention in s_tutor.Of(type)
                   where s_onlyLocal.Contains(mention) || (mention.StartsWith("Microsoft.", StringComparison.Ordinal) && !mention.Contains("::", StringComparison.Ordinal) && IsUnknown(mention))
                   select $"{type} uses {mention}";

        used.ShouldBeEmpty();
    }

    [Fact]
    public void The_functions_host_can_route_every_function()
    {
        var routes = typeof(TutoringSession).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
            .SelectMany(parameter => parameter.GetCustomAttributes(typeof(Microsoft.Azure.Functions.Worker.HttpTriggerAttribute), false))
            .Cast<Microsoft.Azure.Functions.Worker.HttpTriggerAttribute>().Select(trigger => trigger.Route).ToList();

        routes.ShouldNotBeEmpty();
        routes.ShouldAllBe(route => !string.IsNullOrEmpty(route), "the host would put the function's name in place of an empty route");
        routes.ShouldAllBe(route => !route!.StartsWith("admin") && !route.StartsWith("runtime"), "the host keeps these addresses for itself");
    }

    /// <summary>A type in a namespace of Microsoft's packages that shared/durable-api.md does not name.</summary>
    private static bool IsUnknown(string type) =>
        s_shared.Any(shared => type.StartsWith(shared + ".", StringComparison.Ordinal)) && !s_known.Contains(type[(type.LastIndexOf('.') + 1)..].Split('`')[0]);

    private static readonly HashSet<string> s_known =
    [
        "TaskOrchestrationContext", "TaskOptions", "TaskRetryOptions", "RetryPolicy", "TaskName", "TaskFailedException", "TaskFailureDetails", "StartOrchestrationOptions",
        "DurableTaskClient", "PurgeResult", "OrchestrationMetadata", "OrchestrationRuntimeStatus", "FunctionAttribute", "OrchestrationTriggerAttribute", "ActivityTriggerAttribute",
        "DurableClientAttribute", "HttpTriggerAttribute", "AuthorizationLevel", "FunctionsApplication", "FunctionsApplicationBuilder",
        "FunctionsApplicationBuilderAspNetCoreExtensions", "DataConverter", "JsonDataConverter",
    ];

    private static IEnumerable<string> Removed(string project, string? comparison) =>
        XDocument.Load(Path.Combine(s_product, project)).Descendants("Compile")
            .Where(item => comparison is null || item.Parent!.Attribute("Condition")?.Value.Contains(comparison, StringComparison.Ordinal) is true)
            .Select(item => item.Attribute("Remove")?.Value).OfType<string>();

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(s_product, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Name(file).StartsWith("obj/", StringComparison.Ordinal) && !Name(file).StartsWith("bin/", StringComparison.Ordinal));

    private static string Name(string file) => Path.GetRelativePath(s_product, file).Replace('\\', '/');

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TutorFunctions.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("TutorFunctions.sln is not in any folder above the tests.");
    }

    [GeneratedRegex(@"^\s*#(if|elif|else)\b", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
