using System.Reflection;

namespace TutorFunctions.Tests.Conformance;

/// <summary>Holds the list of what does not run on Microsoft's engine: a test that joins or leaves it shows here.</summary>
public sealed class EngineTests
{
    private static readonly IReadOnlyList<MethodInfo> s_tests =
    [
        .. from type in typeof(EngineTests).Assembly.GetTypes()
        where type.Namespace == typeof(EngineTests).Namespace && type != typeof(EngineTests)
        from method in type.GetMethods()
        where method.IsDefined(typeof(FactAttribute))
        select method,
    ];

    [Fact]
    public void Every_test_of_the_suite_runs_on_every_engine_or_says_why_it_does_not() =>
        s_tests
            .Where(test => !test.IsDefined(typeof(OnEveryEngineAttribute)))
            .Select(test => $"{test.DeclaringType!.Name}.{test.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void As_many_rows_are_left_out_on_microsofts_engine_as_have_been_looked_into()
    {
        var rows = s_tests.SelectMany(test => test.GetCustomAttributes<OnEveryEngineAttribute>()).ToList();

        (rows.Count(row => row.NotOnMicrosoft is null), rows.Count(row => row.NotOnMicrosoft is not null)).ShouldBe((68, 53));
    }
}
