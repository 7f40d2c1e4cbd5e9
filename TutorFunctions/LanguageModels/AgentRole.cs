using System.Text.Json;

namespace TutorFunctions.LanguageModels;

/// <summary>The parts that a language model may play.</summary>
public enum AgentRole
{
    PathGenerator,
    Planner,
    Executor,
    Reviewer,
    Evaluator,

    /// <summary>Sums up the older part of a conversation, once.</summary>
    Summarizer,
}

public static class AgentRoles
{
    /// <summary>The agent's name in logs and figures, as path_generator.</summary>
    public static string Name(this AgentRole role) => JsonNamingPolicy.SnakeCaseLower.ConvertName(role.ToString());

    /// <summary>The agent's name in settings, as PATH_GENERATOR.</summary>
    public static string SettingName(this AgentRole role) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(role.ToString());
}
