using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.PathGenerator;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Agents.Summarizer;
using TutorFunctions.Agents;
using TutorFunctions.Language.Embeddings;
using TutorFunctions.LanguageModels;
using TutorFunctions.Safety.Distress;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Hosting;

/// <summary>Puts the agents together: for each the offline player and, where the settings name one, a model's.</summary>
public static class AgentServices
{
    /// <summary>
    /// Adds every agent (<see cref="Agent{TPlayer}"/>), and each contract by itself as its configured player.
    /// An <see cref="IModelSpending"/>, a <see cref="TimeProvider"/> and logging must be there as well.
    /// </summary>
    /// <exception cref="SettingException">A setting of the language models has a value that it cannot have.</exception>
    public static IServiceCollection AddAgents(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = ModelSettingsReader.Read(configuration);
        SentenceEmbeddings.Switch(IsOn(configuration["TUTOR_SENTENCE_EMBEDDINGS"]));
        services.TryAddSingleton(LearnerText.Read(configuration));
        return services
            .AddLanguageModels(settings)
            .AddSingleton<IDistressOpinion, ModerationOpinion>()
            .AddAgent<IPathGenerator, OfflinePathGenerator, ModelPathGenerator>(AgentRole.PathGenerator, settings)
            .AddAgent<IPlanner, OfflinePlanner, ModelPlanner>(AgentRole.Planner, settings)
            .AddAgent<IExecutor, OfflineExecutor, ModelExecutor>(AgentRole.Executor, settings)
            .AddAgent<IReviewer, OfflineReviewer, ModelReviewer>(AgentRole.Reviewer, settings)
            .AddAgent<IEvaluator, OfflineEvaluator, ModelEvaluator>(AgentRole.Evaluator, settings)
            .AddAgent<ISummarizer, OfflineSummarizer, ModelSummarizer>(AgentRole.Summarizer, settings);
    }

    private static bool IsOn(string? embeddings) =>
        embeddings?.ToUpperInvariant() switch
        {
            null or "" or "ON" => true,
            "OFF" => false,
            _ => throw new SettingException($"TUTOR_SENTENCE_EMBEDDINGS is \"{embeddings}\"; it must be on or off."),
        };

    private static IServiceCollection AddAgent<TPlayer, TOffline, TModel>(
        this IServiceCollection services,
        AgentRole role,
        ModelSettings settings
    )
        where TPlayer : class
        where TOffline : class, TPlayer, new()
        where TModel : class, TPlayer =>
        services
            .AddSingleton(provider => new Agent<TPlayer>(
                role,
                new TOffline(),
                settings.Agents.ContainsKey(role) ? ActivatorUtilities.CreateInstance<TModel>(provider) : null,
                provider.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton(provider => provider.GetRequiredService<Agent<TPlayer>>().Configured);
}
