using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Hosting;

public sealed class OverloadGateTests
{
    private readonly ManualClock _clock = new();
    private readonly TaskCompletionSource _work = new();
    private int _begun;

    [Fact]
    public async Task A_request_beyond_those_that_the_machine_carries_is_refused_before_anything_is_done()
    {
        var gate = new OverloadGate(2, [], _clock);
        Task[] taken = [gate.ApplyAsync(Request(), WorkAsync), gate.ApplyAsync(Request(), WorkAsync)];
        var beyond = Request();

        await gate.ApplyAsync(beyond, WorkAsync);

        beyond.Response.StatusCode.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        beyond.Response.Headers.RetryAfter.ToString().ShouldBe("1");
        _begun.ShouldBe(2);

        _work.SetResult();
        await Task.WhenAll(taken);
        var later = Request();
        await gate.ApplyAsync(later, WorkAsync);
        later.Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
    }

    [Fact]
    public async Task A_request_that_waits_for_something_else_than_the_machine_takes_nobodys_place()
    {
        var gate = new OverloadGate(1, [], _clock);
        var waiting = gate.ApplyAsync(Request(), WorkAsync);

        _clock.Advance(TimeSpan.FromSeconds(2));
        var next = gate.ApplyAsync(Request(), WorkAsync);
        var beyond = Request();
        await gate.ApplyAsync(beyond, WorkAsync);

        _begun.ShouldBe(2);
        beyond.Response.StatusCode.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        _work.SetResult();
        await Task.WhenAll(waiting, next);
    }

    [Fact]
    public async Task A_probe_is_answered_however_much_is_under_way()
    {
        var gate = new OverloadGate(1, ["/healthz"], _clock);
        var taken = gate.ApplyAsync(Request(), WorkAsync);
        var probe = Request("/healthz");

        var answered = gate.ApplyAsync(probe, WorkAsync);

        _begun.ShouldBe(2);
        _work.SetResult();
        await Task.WhenAll(taken, answered);
        probe.Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
    }

    private async Task WorkAsync(HttpContext http)
    {
        Interlocked.Increment(ref _begun);
        await _work.Task;
    }

    private static DefaultHttpContext Request(string path = "/sessions/a/step") =>
        new()
        {
            Request = { Path = path },
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
        };
}
