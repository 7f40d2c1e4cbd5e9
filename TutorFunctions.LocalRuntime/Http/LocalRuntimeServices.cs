using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TutorFunctions.LocalRuntime.Timers;

namespace TutorFunctions.LocalRuntime.Http;

internal static class LocalRuntimeServices
{
    public static void AddLocalRuntime(this IServiceCollection services)
    {
        services.AddOptions<LocalRuntimeOptions>();
        services.AddRouting();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new LocalTaskHubOptions { ExtendedSessions = true });
        services.AddSingleton<LocalRuntimeService>();
        services.AddSingleton<ILocalTaskHubAccessor>(provider => provider.GetRequiredService<LocalRuntimeService>());
        services.TryAddSingleton(provider => provider.GetRequiredService<ILocalTaskHubAccessor>().Hub.Client);
        services.AddHostedService(provider => provider.GetRequiredService<LocalRuntimeService>());
        services.AddHostedService<TimerFunctions>();
    }
}
