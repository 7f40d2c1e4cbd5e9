using System.Text.RegularExpressions;

namespace TutorFunctions.Tests.Architecture;

/// <summary>SECURITY.md names tests that there are.</summary>
public sealed partial class SecurityTests
{
    [Fact]
    public void Every_test_that_the_security_document_names_exists()
    {
        var named = TestClass()
            .Matches(File.ReadAllText(Path.Combine(Repository.Folder, "SECURITY.md")))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();

        named.Count.ShouldBeGreaterThan(20);
        named.Where(name => typeof(SecurityTests).Assembly.GetType($"TutorFunctions.Tests.{name}") is null).ShouldBeEmpty();
    }

    [GeneratedRegex("`([A-Za-z.]+Tests)`")]
    private static partial Regex TestClass();
}
