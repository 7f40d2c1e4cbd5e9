using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using TutorFunctions.Sessions;

namespace TutorFunctions.Tests.Infra;

/// <summary>The alerts ask for what the product says: a renamed function or another wording must not leave them silent.</summary>
public sealed partial class AlertQueryTests
{
    private static readonly string s_alerts = BicepFile.All().Single(file => file.Name == "alerts.bicep").Text;

    [Fact]
    public void Alerts_ask_for_functions_that_exist()
    {
        var functions = typeof(TutoringSession)
            .Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name)
            .ToHashSet();

        var asked = FunctionName().Matches(s_alerts).Select(match => match.Groups["name"].Value).Distinct().ToList();
        asked.ShouldBe(["CreateSession", "ReplyToSession"], ignoreOrder: true);
        asked.ShouldAllBe(name => functions.Contains(name));
    }

    [Fact]
    public void Alerts_ask_for_lines_that_are_logged()
    {
        var lines = typeof(TurnTelemetry)
            .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .Where(line => line.Level >= LogLevel.Information)
            .Select(line => line.Message)
            .ToList();

        var asked = LogLine().Matches(s_alerts).ToList();
        asked.Count.ShouldBe(3);
        foreach (var query in asked)
        {
            lines
                .Where(line =>
                    line.StartsWith(query.Groups["start"].Value, StringComparison.Ordinal)
                    && line.Contains(query.Groups["has"].Value, StringComparison.Ordinal)
                )
                .ShouldHaveSingleItem(query.Value);
        }
    }

    [GeneratedRegex("Name == \"(?<name>\\w+)\"")]
    private static partial Regex FunctionName();

    [GeneratedRegex("Message startswith \"(?<start>[^\"]+)\" and Message has \"(?<has>[^\"]+)\"")]
    private static partial Regex LogLine();
}
