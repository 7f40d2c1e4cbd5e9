using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using TutorFunctions.LanguageModels.Wire;

namespace TutorFunctions.LanguageModels.Pipeline;

/// <summary>
/// Keeps sessions from waiting for models that are down: a model whose calls fail is left alone by all of them for a while, and then one
/// call finds out whether it is back.
/// </summary>
internal sealed class ModelBreakers(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, ResiliencePipeline> _breakers = new(StringComparer.Ordinal);

    public ResiliencePipeline Of(string model) => _breakers.GetOrAdd(model, _ => Breaker());

    private ResiliencePipeline Breaker() =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    // Half of five or more calls are three failures at least: what a call's own tries can bring together.
                    MinimumThroughput = 5,
                    FailureRatio = 0.5,
                    SamplingDuration = TimeSpan.FromSeconds(30),
                    BreakDuration = TimeSpan.FromSeconds(15),
                    ShouldHandle = static call =>
                        new(
                            WireFault.MayPass(call.Outcome.Exception)
                                || (call.Outcome.Exception is OperationCanceledException && !ResilientChatClient.IsGivenUp(call.Context))
                        ),
                }
            )
            .Build();
}
