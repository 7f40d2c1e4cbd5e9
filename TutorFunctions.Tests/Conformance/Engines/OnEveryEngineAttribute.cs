using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace TutorFunctions.Tests.Conformance;

/// <summary>Runs a test on each engine, with the engine as its first argument.</summary>
/// <param name="arguments">The arguments after the engine.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEveryEngineAttribute(params object[] arguments) : DataAttribute
{
    /// <summary>Why the test is skipped on Microsoft's engine: what that does otherwise, or does not have. Null where it runs.</summary>
    public string? NotOnMicrosoft { get; init; }

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<EngineKind>().Select(Row)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private TheoryDataRow Row(EngineKind engine) =>
        new([engine, .. arguments]) { Skip = engine == EngineKind.Microsoft ? NotOnMicrosoft : null };
}
