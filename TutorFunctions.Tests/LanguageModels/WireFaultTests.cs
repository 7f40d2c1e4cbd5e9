using TutorFunctions.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>A server that does not answer as it should, seen through the real client library.</summary>
public sealed class WireFaultTests
{
    [Fact]
    public async Task After_429_it_waits_as_long_as_it_is_told()
    {
        var calls = 0;
        await using var agents = await ModelAgents.StartAsync(request =>
            ++calls == 1 ? StubReply.Error(429, "slow down", ("Retry-After", "0.2")) : StubTutor.Answer(request)
        );
        var start = TimeProvider.System.GetTimestamp();

        var evaluation = await agents.EvaluateAsync(AnswerFaultTests.RightReply(agents));

        evaluation.AnswerEvaluation.ShouldBe(AnswerEvaluation.Correct);
        TimeProvider.System.GetElapsedTime(start).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(0.2));
        agents.Models.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task An_error_that_may_pass_is_tried_three_times(int status)
    {
        await using var agents = await ModelAgents.StartAsync(_ => StubReply.Error(status));

        var error = await Should.ThrowAsync<ModelFailedException>(() => agents.EvaluateAsync("light"));

        error.Message.ShouldContain($"{status}");
        agents.Models.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_wait_that_is_longer_than_a_learner_is_kept_waiting_is_not_begun()
    {
        await using var agents = await ModelAgents.StartAsync(_ => StubReply.Error(429, "slow down", ("Retry-After", "29")));

        await Should.ThrowAsync<ModelFailedException>(() => agents.EvaluateAsync("light"));

        agents.Models.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("NaN", 3)]
    [InlineData("-5", 3)]
    [InlineData("soon", 3)]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", 3)]
    [InlineData("99999999999999999999", 1)]
    [InlineData("1e9", 3)]
    public async Task A_wait_that_is_no_duration_is_passed_over_or_too_long(string retryAfter, int tries)
    {
        await using var agents = await ModelAgents.StartAsync(_ => StubReply.Error(503, "away", ("Retry-After", retryAfter)));

        await Should.ThrowAsync<ModelFailedException>(() => agents.EvaluateAsync("light"));

        agents.Models.Requests.Count.ShouldBe(tries);
    }

    [Theory]
    [InlineData(401, "not accepted")]
    [InlineData(403, "not accepted")]
    [InlineData(404, "no model or deployment 'gpt-4o'")]
    [InlineData(400, "refused the request")]
    public async Task An_error_that_will_not_pass_is_named_and_not_tried_again(int status, string told)
    {
        await using var agents = await ModelAgents.StartAsync(_ => StubReply.Error(status));

        var error = await Should.ThrowAsync<ModelNotAvailableException>(() => agents.EvaluateAsync("light"));

        error.Message.ShouldContain(told);
    }

    [Fact]
    public async Task What_the_providers_filter_refuses_is_not_sent_again()
    {
        await using var agents = await ModelAgents.StartAsync(_ => new StubReply
        {
            Status = 400,
            Body = _ => """{"error":{"message":"filtered","code":"content_filter"}}""",
        });

        var error = await Should.ThrowAsync<ModelNotAvailableException>(() => agents.EvaluateAsync("light"));

        error.Message.ShouldContain("content filter");
        agents.Models.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_takes_too_long_is_given_up()
    {
        var never = new TaskCompletionSource();
        await using var agents = await ModelAgents.StartAsync(
            request => StubTutor.Answer(request) with { Until = never.Task },
            ("TUTOR_EVALUATOR_TIMEOUT_SECONDS", "1")
        );

        var error = await Should.ThrowAsync<ModelFailedException>(() => agents.EvaluateAsync("light"));

        error.Message.ShouldContain("within 1 s");
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_of_the_answer_is_a_failure()
    {
        await using var agents = await ModelAgents.StartAsync(request => StubTutor.Answer(request) with { BreaksOff = true });

        await Should.ThrowAsync<ModelFailedException>(() => agents.EvaluateAsync("light"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure()
    {
        await using var agents = await ModelAgents.StartAsync(null, ("TUTOR_MODEL_ENDPOINT", "http://127.0.0.1:9/v1"));

        var error = await Should.ThrowAsync<ModelFailedException>(() => agents.EvaluateAsync("light"));

        error.Message.ShouldContain("could not be reached");
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("{}")]
    [InlineData("{\"choices\":[]}")]
    [InlineData("")]
    public async Task A_body_that_is_not_of_the_protocol_is_a_failure(string body)
    {
        await using var agents = await ModelAgents.StartAsync(_ => new StubReply { Body = _ => body });

        await Should.ThrowAsync<ModelFailedException>(() => agents.EvaluateAsync("light"));
    }

    [Fact]
    public async Task A_model_that_fails_again_and_again_is_left_alone_and_others_are_not()
    {
        await using var agents = await ModelAgents.StartAsync(
            request => request.Model == "gpt-4o" ? StubReply.Error(500) : StubTutor.Answer(request),
            ("TUTOR_EXECUTOR_MODEL", "another")
        );
        await Should.ThrowAsync<ModelFailedException>(() => agents.EvaluateAsync("light"));

        var error = await Should.ThrowAsync<ModelNotAvailableException>(() => agents.EvaluateAsync("light"));
        var message = await agents.WriteAsync();

        error.Message.ShouldContain("failed again and again");
        agents.Models.Of("evaluator").Count().ShouldBe(5);
        message.Run!.Model.ShouldBe("another");
    }
}
