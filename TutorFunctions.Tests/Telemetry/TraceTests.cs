namespace TutorFunctions.Tests.Telemetry;

[Collection(nameof(ObservedSession))]
public sealed class TraceTests(ObservedSession session)
{
    private List<ExportedSpan> Turn => [.. session.Collector.Spans.Where(span => span.TraceId == ObservedSession.TraceId)];

    [Fact]
    public void A_reply_is_one_trace_from_the_callers_own_span_through_the_request_and_the_orchestration_to_each_activity()
    {
        var request = Turn.Single(span => span.Name == "POST /sessions/{id}/step");
        request.ParentId.ShouldBe("00f067aa0ba902b7");

        // More than one where the turn took so long that the event was raised again.
        var raised = Turn.Where(span => span.Name == "orchestration_event:StudentReplied").ToList();
        raised.ShouldAllBe(span => span.ParentId == request.SpanId);
        var orchestration = Turn.Single(span => span.Name == "orchestration:TutoringSession");
        raised.ShouldContain(span => span.SpanId == orchestration.ParentId);
        foreach (var name in new[] { "Evaluator", "Executor", "Reviewer", "RecordTurn" })
            Turn.Single(span => span.Name == $"activity:{name}").ParentId.ShouldBe(orchestration.SpanId, name);
    }

    [Fact]
    public void Each_agent_has_a_span_under_its_activity()
    {
        foreach (var (agent, activity) in new[] { ("evaluator", "Evaluator"), ("executor", "Executor"), ("reviewer", "Reviewer") })
        {
            var span = Turn.Single(span => span.Name == $"invoke_agent {agent}");
            span.ParentId.ShouldBe(Turn.Single(span => span.Name == $"activity:{activity}").SpanId);
            span.Tags["gen_ai.agent.name"].ShouldBe(agent);
            span.Tags["gen_ai.conversation.id"].ShouldBe(session.SessionId);
        }
    }

    [Fact]
    public void A_turn_is_told_of_in_its_requests_trace_without_what_was_said()
    {
        var turn = Turn.Single(span => span.Name == "turn");
        turn.ParentId.ShouldBe(Turn.Single(span => span.Name == "POST /sessions/{id}/step").SpanId);
        turn.Tags["session.id"].ShouldBe(session.SessionId);
        turn.Tags["tutor.turn"].ShouldBe("1");
        turn.Tags["tutor.replanned"].ShouldBe("false");
        session.Collector.Spans.Where(span => span.Name == "turn" && span.Tags["tutor.replanned"] == "true").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_span_lies_within_the_time_of_the_orchestration_that_it_belongs_to()
    {
        var orchestration = Turn.Single(span => span.Name == "orchestration:TutoringSession");
        foreach (var activity in Turn.Where(span => span.Name.StartsWith("activity:", StringComparison.Ordinal)))
        {
            activity.Start.ShouldBeGreaterThanOrEqualTo(orchestration.Start);
            activity.End.ShouldBeGreaterThanOrEqualTo(activity.Start);
            activity.End.ShouldBeLessThanOrEqualTo(orchestration.End);
        }
    }

    [Fact]
    public void The_opening_of_a_session_is_one_trace_too()
    {
        var request = session.Collector.Spans.Single(span => span.Name == "POST /sessions");
        var trace = session.Collector.Spans.Where(span => span.TraceId == request.TraceId).Select(span => span.Name).ToList();

        trace.ShouldContain("create_orchestration:TutoringSession");
        trace.ShouldContain("orchestration:TutoringSession");
        trace.ShouldContain("activity:PathGenerator");
        trace.ShouldContain("activity:Planner");
    }

    [Fact]
    public void A_request_is_described_by_the_conventions_for_http_and_without_its_query()
    {
        var request = session.Collector.Spans.Single(span => span.Name == "GET /sessions/{id}/status");

        request.Source.ShouldBe("Microsoft.AspNetCore");
        request.Tags["http.request.method"].ShouldBe("GET");
        request.Tags["http.route"].ShouldBe("/sessions/{id}/status");
        request.Tags["url.path"].ShouldBe("/sessions/unknown/status");
        request.Tags["http.response.status_code"].ShouldBe("404");
        request.IsError.ShouldBeFalse();
        session
            .Collector.Spans.SelectMany(span => span.Tags.Values)
            .ShouldAllBe(value => !value.Contains("not-a-key", StringComparison.Ordinal));
    }

    [Fact]
    public void No_span_holds_what_the_learner_said()
    {
        session.Collector.Spans.ShouldNotBeEmpty();
        session
            .Collector.Spans.SelectMany(span => span.Tags.Values.Append(span.Name))
            .ShouldAllBe(text =>
                !text.Contains("Umberto", StringComparison.OrdinalIgnoreCase)
                && !text.Contains("quartz", StringComparison.OrdinalIgnoreCase)
            );
    }

    [Fact]
    public void The_service_is_named() => session.Collector.Resource["service.name"].ShouldBe("tutor");
}
