using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Hosting;
using TutorFunctions.LanguageModels;

namespace TutorFunctions.Evals;

/// <summary>Who plays the agents.</summary>
internal sealed record Players(IEvaluator Evaluator, IExecutor Executor, IReviewer Reviewer, IPlanner Planner)
{
    public static Players Offline { get; } = Of(new ConfigurationBuilder().Build());

    /// <summary>As the environment says, else as local.settings.json does: the same settings that a server reads.</summary>
    public static Players FromSettings()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("local.settings.json"), optional: true).Build();
        return Of(
            new ConfigurationBuilder()
                .AddInMemoryCollection(file.GetSection("Values").AsEnumerable(makePathsRelative: true))
                .AddEnvironmentVariables()
                .Build()
        );
    }

    private static Players Of(IConfiguration settings)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(settings)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IModelSpending, EvalSpending>()
            .AddAgents(settings)
            .BuildServiceProvider();
        return new Players(
            services.GetRequiredService<IEvaluator>(),
            services.GetRequiredService<IExecutor>(),
            services.GetRequiredService<IReviewer>(),
            services.GetRequiredService<IPlanner>()
        );
    }
}
