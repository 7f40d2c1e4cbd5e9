using System.Text.RegularExpressions;

namespace TutorFunctions.Tests.Infra;

public sealed partial class AppSettingTests
{
    [Fact]
    public void The_app_is_given_settings_that_are_documented()
    {
        var documented = File.ReadAllText(Path.Combine(BicepFile.Root, "local.settings.sample.json"));
        var given = BicepFile
            .All()
            .Where(file => file.Path.Contains("modules", StringComparison.Ordinal))
            .SelectMany(file => Setting().Matches(file.Text))
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .ToList();

        given.ShouldContain("TUTOR_LOG_LEARNER_TEXT");
        given.Where(name => !documented.Contains($"\"{name}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(?<name>(TUTOR|OTEL)_[A-Z_]+):")]
    private static partial Regex Setting();
}
