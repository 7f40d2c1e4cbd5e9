using Microsoft.Extensions.AI;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using TutorFunctions.LanguageModels.Wire;

namespace TutorFunctions.LanguageModels.Pipeline;

/// <summary>
/// Tries again what may pass, as long as somebody is willing to wait, and says in the words of those who ask why there is no answer.
/// </summary>
internal sealed class ResilientChatClient : DelegatingChatClient
{
    private const int Retries = 2;

    /// <summary>No try begins later than this after the first, however long the server asks to wait.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(0.5);

    private static readonly ResiliencePropertyKey<Wait> s_wait = new("wait");

    private readonly ResiliencePipeline _tries;
    private readonly string _model;
    private readonly TimeProvider _clock;

    /// <param name="model">The model, as failures name it.</param>
    /// <param name="breaker">The model's own, which all sessions share.</param>
    public ResilientChatClient(IChatClient inner, string model, ResiliencePipeline breaker, TimeProvider clock)
        : base(inner)
    {
        (_model, _clock) = (model, clock);
        _tries = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddTimeout(
                new TimeoutStrategyOptions { TimeoutGenerator = static call => new(Of(call.Context).Patience) }
            )
            .AddRetry(
                new RetryStrategyOptions
                {
                    MaxRetryAttempts = Retries,
                    ShouldHandle = tried =>
                        new(
                            WireFault.MayPass(tried.Outcome.Exception)
                                && clock.GetElapsedTime(Of(tried.Context).Since) + Pause(tried.Outcome.Exception, tried.AttemptNumber)
                                    < s_longestWait
                        ),
                    DelayGenerator = tried => new(Pause(tried.Outcome.Exception, tried.AttemptNumber)),
                }
            )
            .AddPipeline(breaker)
            .Build();
    }

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var patience = ((AgentChatOptions)options!).Patience;
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(s_wait, new Wait(_clock.GetTimestamp(), patience, cancellationToken));
        try
        {
            return await _tries.ExecuteAsync(
                async call => await base.GetResponseAsync(messages, options, call.CancellationToken),
                context
            );
        }
        catch (Exception error) when (WireFault.Is(error))
        {
            throw WireFault.Of(error, _model, patience);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Whether the caller, and not the pipeline, gave the call up.</summary>
    internal static bool IsGivenUp(ResilienceContext context) => Of(context).Caller.IsCancellationRequested;

    private static Wait Of(ResilienceContext context) => context.Properties.GetValue(s_wait, default);

    private TimeSpan Pause(Exception? error, int attempt) =>
        WireFault.RetryAfter(error, _clock.GetUtcNow()) ?? s_firstPause * Math.Pow(2, attempt);

    private readonly record struct Wait(long Since, TimeSpan Patience, CancellationToken Caller);
}
