using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TutorFunctions.LanguageModels;
using TutorFunctions.LanguageModels.Pipeline;
using TutorFunctions.LanguageModels.Wire;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Hosting;

/// <summary>
/// Puts together the way from an agent to its model: budget, retries and breaker, telemetry, redaction, what the server can do, the wire.
/// </summary>
internal static class ModelServices
{
    public static IServiceCollection AddLanguageModels(this IServiceCollection services, ModelSettings settings) =>
        services
            .AddSingleton(settings)
            .AddSingleton(_ => new ModelWire(settings))
            .AddSingleton<ModelLedger>()
            .AddSingleton(Clients)
            .AddSingleton<LanguageModel>()
            .AddSingleton<IModerationCheck, OpenAiModeration>()
            .AddSingleton<IEmbeddings>(provider => new OpenAiEmbeddings(
                settings,
                Embeddings(provider),
                provider.GetRequiredService<ModelLedger>(),
                provider.GetRequiredService<TimeProvider>()
            ));

    private static IReadOnlyDictionary<AgentRole, IChatClient> Clients(IServiceProvider provider)
    {
        var (settings, clock) = (provider.GetRequiredService<ModelSettings>(), provider.GetRequiredService<TimeProvider>());
        var breakers = new ModelBreakers(clock);

        // Agents with the same model share what was learned of its server.
        var servers = settings
            .Agents.Values.Select(static agent => (agent.Model, agent.Api))
            .Distinct()
            .ToDictionary(static one => one, one => Server(provider, one.Model, one.Api));
        return settings.Agents.ToDictionary(
            static agent => agent.Key,
            agent =>
                servers[(agent.Value.Model, agent.Value.Api)]
                    .AsBuilder()
                    .Use(inner => new BudgetChatClient(
                        inner,
                        agent.Key,
                        agent.Value,
                        settings.Prices,
                        provider.GetRequiredService<ModelLedger>(),
                        clock
                    ))
                    .Use(inner => new ResilientChatClient(inner, agent.Value.Model, breakers.Of(agent.Value.Model), clock))
                    .Build(provider)
        );
    }

    private static IChatClient Server(IServiceProvider provider, string model, ModelApi api)
    {
        var (settings, wire) = (provider.GetRequiredService<ModelSettings>(), provider.GetRequiredService<ModelWire>());
        return new FallbackChatClient(
            wire.Chat(model, ModelApi.Chat),
            wire.Chat(model, ModelApi.Responses),
            new Abilities { Api = api, Form = settings.Output },
            new ChatClientMetadata(settings.Provider, settings.Endpoint, model)
        )
            .AsBuilder()
            .UseOpenTelemetry(
                provider.GetService<ILoggerFactory>(),
                TutorMeter.Name,
                telemetry => telemetry.EnableSensitiveData = provider.GetRequiredService<LearnerText>().IsLogged
            )
            .Use(static inner => new RedactingChatClient(inner))
            .Build(provider);
    }

    private static IEmbeddingGenerator<string, Embedding<float>>? Embeddings(IServiceProvider provider) =>
        provider.GetRequiredService<ModelSettings>() is { Endpoint: not null, EmbeddingModel: { } model }
            ? provider
                .GetRequiredService<ModelWire>()
                .Embeddings(model)
                .AsIEmbeddingGenerator()
                .AsBuilder()
                .UseOpenTelemetry(provider.GetService<ILoggerFactory>(), TutorMeter.Name)
                .Build(provider)
            : null;
}
