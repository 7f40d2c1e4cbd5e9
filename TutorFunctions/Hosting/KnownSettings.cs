using Microsoft.Extensions.Configuration;
using TutorFunctions.Language;
using TutorFunctions.LanguageModels;

namespace TutorFunctions.Hosting;

/// <summary>The names of the tutor's settings, wherever they are read.</summary>
internal static class KnownSettings
{
    private const string Prefix = "TUTOR_";

    public static IReadOnlyList<string> ForAll { get; } =
    [
        "TUTOR_DATA",
        "TUTOR_STORES",
        "TUTOR_PORT",
        "TUTOR_BIND",
        "TUTOR_API_KEY",
        "TUTOR_REQUESTS_PER_SECOND",
        "TUTOR_WEBHOOK_SECRET",
        "TUTOR_EMBED_ORIGINS",
        "TUTOR_LESSONS",
        "TUTOR_SUPPORT_CONTACT",
        "TUTOR_REMIND_AFTER",
        "TUTOR_EXPIRE_AFTER",
        "TUTOR_QUIET_AFTER",
        "TUTOR_NIGHTLY_FIT",
        "TUTOR_LOG_LEARNER_TEXT",
        "TUTOR_LANGUAGE",
        "TUTOR_MODEL",
        "TUTOR_MODEL_ENDPOINT",
        "TUTOR_MODEL_KEY",
        "TUTOR_MODEL_IDENTITY",
        "TUTOR_MODEL_OUTPUT",
        "TUTOR_MODEL_PRICES",
        "TUTOR_MODEL_ASK_AGAIN_SECONDS",
        "TUTOR_BUDGET_PER_SESSION_USD",
        "TUTOR_BUDGET_PER_DAY_USD",
        "TUTOR_MODERATION_MODEL",
        "TUTOR_EMBEDDING_MODEL",
    ];

    /// <summary>What follows TUTOR_ and an agent's name.</summary>
    public static IReadOnlyList<string> ForOneAgent { get; } =
    ["MODEL", "API", "TEMPERATURE", "REASONING_EFFORT", "MAX_TOKENS", "TIMEOUT_SECONDS"];

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
