using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.Evaluator;
using TutorFunctions.Executor;
using TutorFunctions.PathGenerator;
using TutorFunctions.Planner;
using TutorFunctions.Reviewer;

namespace TutorFunctions;

/// <summary>Who plays the agents, by the settings.</summary>
public static class AgentPlayers
{
    public static IServiceCollection AddAgents(this IServiceCollection services, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return services
            .AddSingleton<IPathGenerator, OfflinePathGenerator>()
            .AddSingleton<IPlanner, OfflinePlanner>()
            .AddSingleton<IExecutor, OfflineExecutor>()
            .AddSingleton<IReviewer, OfflineReviewer>()
            .AddSingleton<IEvaluator, OfflineEvaluator>();
    }
}
