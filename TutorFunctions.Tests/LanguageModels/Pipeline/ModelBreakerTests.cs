using System.ClientModel;
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
        for (var i = 0; i < 3; i++)
            await Should.ThrowAsync<ClientResultException>(() =>
                breaker.ExecuteAsync(static _ => throw new ClientResultException("away")).AsTask()
            );
        await Should.ThrowAsync<BrokenCircuitException>(() => breaker.ExecuteAsync(static _ => ValueTask.CompletedTask).AsTask());

        _clock.Advance(TimeSpan.FromSeconds(16));
        var answer = new TaskCompletionSource();
        var probe = breaker.ExecuteAsync(async _ => await answer.Task).AsTask();
        await Should.ThrowAsync<BrokenCircuitException>(() => breaker.ExecuteAsync(static _ => ValueTask.CompletedTask).AsTask());
        answer.SetResult();
        await probe;

        await breaker.ExecuteAsync(static _ => ValueTask.CompletedTask);
    }

    [Fact]
    public async Task A_defect_of_ours_does_not_count_against_a_model()
    {
        var breaker = new ModelBreakers(_clock).Of("m");

        for (var i = 0; i < 10; i++)
            await Should.ThrowAsync<ArgumentException>(() => breaker.ExecuteAsync(static _ => throw new ArgumentException("ours")).AsTask());
    }

    [Fact]
    public void Agents_with_the_same_model_have_one_breaker()
    {
        var breakers = new ModelBreakers(_clock);

        breakers.Of("m").ShouldBeSameAs(breakers.Of("m"));
        breakers.Of("m").ShouldNotBeSameAs(breakers.Of("other"));
    }
}
