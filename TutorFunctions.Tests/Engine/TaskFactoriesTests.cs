using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime.Execution;

namespace TutorFunctions.Tests.Engine;

/// <summary>
/// What is read of Microsoft's registry by reflection, since what it shows in public leaves the versions out. A test that fails here after
/// an update of the packages says that the registry keeps its factories otherwise.
/// </summary>
public sealed class TaskFactoriesTests
{
    private static readonly IServiceProvider s_services = new ServiceCollection().BuildServiceProvider();

    private static readonly DurableTaskRegistry s_registry = new DurableTaskRegistry()
        .AddOrchestratorFunc<object, string>("Tells", new TaskVersion("1.0"), (_, _) => Task.FromResult("one"))
        .AddOrchestratorFunc<object, string>("Tells", new TaskVersion("2.0"), (_, _) => Task.FromResult("two"))
        .AddOrchestratorFunc<object, string>("Plain", (_, _) => Task.FromResult("plain"))
        .AddActivityFunc<object, string>("Works", new TaskVersion("1.0"), (_, _) => Task.FromResult("one"))
        .AddActivityFunc<object, string>("Plain", (_, _) => "plain");

    [Theory]
    [InlineData("Tells", "1.0", true)]
    [InlineData("Tells", "2.0", true)]
    [InlineData("Tells", "3.0", false)]
    [InlineData("Tells", "", false)]
    [InlineData("tells", "1.0", true)]
    [InlineData("Plain", "", true)]
    [InlineData("Plain", "3.0", true)]
    [InlineData("Works", "1.0", false)]
    public void An_orchestrator_is_found_by_its_name_and_version(string name, string version, bool isFound) =>
        TaskFactories.Orchestrators(s_registry).TryGet(name, new TaskVersion(version), out _).ShouldBe(isFound);

    [Theory]
    [InlineData("Works", "1.0", true)]
    [InlineData("Works", "2.0", false)]
    [InlineData("Plain", "2.0", true)]
    [InlineData("Tells", "1.0", false)]
    public void An_activity_is_found_by_its_name_and_version(string name, string version, bool isFound) =>
        TaskFactories.Activities(s_registry).TryGet(name, new TaskVersion(version), out _).ShouldBe(isFound);

    [Fact]
    public void Each_version_has_its_own_code()
    {
        var factories = TaskFactories.Orchestrators(s_registry);

        var first = Made("1.0");
        var second = Made("2.0");

        first.ShouldNotBeNull();
        second.ShouldNotBeNull();
        first.ShouldNotBeSameAs(second);

        ITaskOrchestrator? Made(string version) =>
            factories.TryGet("Tells", new TaskVersion(version), out var create) ? create(s_services) : null;
    }

    [Fact]
    public void A_registry_that_keeps_its_factories_elsewhere_is_named() =>
        Should
            .Throw<MissingMemberException>(() => TaskFactories<ITaskOrchestrator>.Read(s_registry, "Elsewhere"))
            .Message.ShouldContain("Elsewhere");
}
