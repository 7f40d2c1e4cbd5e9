using System.ClientModel;
using Polly;
using Polly.CircuitBreaker;
using TutorFunctions.LanguageModels.Pipeline;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.LanguageModels.Pipeline;

public sealed class ModelBreakerTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_model_is_asked_again_after_a_rest_by_one_caller_at_a_time()
    {
        var breaker = new ModelBreakers(_clock).Of("m");
        for (var i = 0; i < 5; i++)
            await Should.ThrowAsync<ClientResultException>(() => CallAsync(breaker, static () => throw new ClientResultException("away")));
        await Should.ThrowAsync<BrokenCircuitException>(() => CallAsync(breaker, static () => Task.CompletedTask));

        _clock.Advance(TimeSpan.FromSeconds(16));
        var answer = new TaskCompletionSource();
        var probe = CallAsync(breaker, () => answer.Task);
        await Should.ThrowAsync<BrokenCircuitException>(() => CallAsync(breaker, static () => Task.CompletedTask));
        answer.SetResult();
        await probe;

        await CallAsync(breaker, static () => Task.CompletedTask);
    }

    [Fact]
    public async Task A_defect_of_ours_does_not_count_against_a_model()
    {
        var breaker = new ModelBreakers(_clock).Of("m");

        for (var i = 0; i < 10; i++)
        {
            await Should.ThrowAsync<InvalidOperationException>(() =>
                CallAsync(breaker, static () => throw new InvalidOperationException("ours"))
            );
        }
    }

    [Fact]
    public void Agents_with_the_same_model_have_one_breaker()
    {
        var breakers = new ModelBreakers(_clock);

        breakers.Of("m").ShouldBeSameAs(breakers.Of("m"));
        breakers.Of("m").ShouldNotBeSameAs(breakers.Of("other"));
    }

    private static Task CallAsync(ResiliencePipeline breaker, Func<Task> call) =>
        breaker.ExecuteAsync(async _ => await call(), TestContext.Current.CancellationToken).AsTask();
}
