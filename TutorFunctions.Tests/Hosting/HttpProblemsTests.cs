using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using TutorFunctions.Hosting.Functions;

namespace TutorFunctions.Tests.Hosting;

/// <summary>What the worker of the Functions host sends when a function does not end well.</summary>
public sealed class HttpProblemsTests
{
    private static readonly IServiceProvider s_services = new ServiceCollection().AddLogging().BuildServiceProvider();
    private static readonly HttpProblems s_problems = new(NullLogger<HttpProblems>.Instance);

    [Fact]
    public async Task An_answer_is_sent_and_nothing_is_left_to_send()
    {
        var http = new DefaultHttpContext { RequestServices = s_services };

        var left = await AnswerAsync(http, () => Task.FromResult<object?>(Results.StatusCode(StatusCodes.Status418ImATeapot)));

        http.Response.StatusCode.ShouldBe(StatusCodes.Status418ImATeapot);
        left.ShouldBe(Results.Empty);
    }

    [Fact]
    public async Task A_stream_whose_caller_leaves_is_no_failure()
    {
        using var caller = new CancellationTokenSource();
        var http = new DefaultHttpContext { RequestServices = s_services, RequestAborted = caller.Token };
        var stream = Results.Stream(async body =>
        {
            await body.WriteAsync("data: 1\n\n"u8.ToArray());
            await caller.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, caller.Token);
        });

        await Should.NotThrowAsync(() => AnswerAsync(http, () => Task.FromResult<object?>(stream)));
    }

    [Fact]
    public async Task A_request_that_a_stopping_host_ends_is_to_be_sent_again()
    {
        using var host = new CancellationTokenSource();
        await host.CancelAsync();

        var problem = await s_problems.AnswerAsync(new DefaultHttpContext(), () => Task.FromCanceled<object?>(host.Token), host.Token);

        Status(problem).ShouldBe(StatusCodes.Status503ServiceUnavailable);
    }

    [Fact]
    public async Task A_cancellation_of_the_functions_own_is_a_defect() =>
        Status(await AnswerAsync(new DefaultHttpContext(), () => throw new OperationCanceledException()))
            .ShouldBe(StatusCodes.Status500InternalServerError);

    [Fact]
    public async Task A_body_that_is_too_large_is_said_to_be() =>
        Status(
                await AnswerAsync(new DefaultHttpContext(), () =>
                    throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge)
                )
            )
            .ShouldBe(StatusCodes.Status413PayloadTooLarge);

    [Fact]
    public async Task A_defect_is_logged_whole_and_told_without_its_insides()
    {
        var log = new Mock<ILogger>();
        log.Setup(logger => logger.IsEnabled(LogLevel.Error)).Returns(true);
        var logs = Mock.Of<ILoggerFactory>(factory => factory.CreateLogger(It.IsAny<string>()) == log.Object);
        var defect = new InvalidOperationException("the insides");

        var problem = await new HttpProblems(new Logger<HttpProblems>(logs)).AnswerAsync(
            new DefaultHttpContext(),
            () => throw defect,
            CancellationToken.None
        );

        Status(problem).ShouldBe(StatusCodes.Status500InternalServerError);
        ((IValueHttpResult)problem!).Value.ShouldBeAssignableTo<ProblemDetails>()!.Detail!.ShouldNotContain("insides");
        log.Invocations.ShouldContain(call => call.Method.Name == nameof(ILogger.Log) && call.Arguments.Contains(defect));
    }

    private static Task<object?> AnswerAsync(HttpContext http, Func<Task<object?>> run) =>
        s_problems.AnswerAsync(http, run, CancellationToken.None);

    private static int? Status(object? result) => result.ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode;
}
