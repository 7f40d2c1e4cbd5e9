using Microsoft.Extensions.Configuration;
using TutorFunctions.Language;
using TutorFunctions.LanguageModels;

namespace TutorFunctions.Hosting;

/// <summary>The names of the tutor's settings, wherever they are read.</summary>
internal static class KnownSettings
{
    private const string Prefix = "TUTOR_";

    private const string Agent = Prefix + "{AGENT}_";

    public static IReadOnlyList<string> ForAll { get; } =
    [
        .. SettingDescriptions.All.Select(setting => setting.Name).Where(name => !name.StartsWith(Agent, StringComparison.Ordinal)),
    ];

    /// <summary>What follows TUTOR_ and an agent's name.</summary>
    public static IReadOnlyList<string> ForOneAgent { get; } =
    [
        .. SettingDescriptions
            .All.Select(setting => setting.Name)
            .Where(name => name.StartsWith(Agent, StringComparison.Ordinal))
            .Select(name => name[Agent.Length..]),
    ];

    public static IReadOnlyList<string> All { get; } =
    [.. ForAll, .. Enum.GetValues<AgentRole>().SelectMany(role => ForOneAgent.Select(name => $"{Prefix}{role.SettingName()}_{name}"))];

    /// <summary>Settings named like the tutor's that nothing reads, each with the known name that is spelled most like it.</summary>
    public static IEnumerable<(string Name, string Nearest)> Unknown(IConfiguration settings)
    {
        var known = All.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return settings
            .GetChildren()
            .Select(setting => setting.Key)
            .Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !known.Contains(name))
            .Order(StringComparer.OrdinalIgnoreCase)
            .Select(name => (name, All.MinBy(each => EditDistance.Between(each, name.ToUpperInvariant()))!));
    }
}
