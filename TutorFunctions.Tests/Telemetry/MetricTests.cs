namespace TutorFunctions.Tests.Telemetry;

[Collection(nameof(ObservedSession))]
public sealed class MetricTests(ObservedSession session)
{
    [Fact]
    public void Turns_are_counted_by_what_they_were()
    {
        Points("tutor.turns").Sum(point => point.Value).ShouldBe(4);
        Points("tutor.turns").Single(point => point.Tags["tutor.user_intent"] == "Stuck").Value.ShouldBe(3);
    }

    [Fact]
    public void A_turns_duration_is_measured_in_seconds()
    {
        var durations = Points("tutor.turn.duration");

        durations.ShouldAllBe(point => point.Unit == "s" && point.Value < 60);
        durations.Sum(point => (int)point.Count).ShouldBe(4);
        durations.Single(point => point.Tags["tutor.replanned"] == "true").Count.ShouldBe(1UL);
    }

    [Fact]
    public void Sessions_are_counted_by_the_status_that_they_came_into() =>
        Points("tutor.sessions")
            .Single()
            .ShouldSatisfyAllConditions(point => point.Tags["tutor.session.status"].ShouldBe("Active"), point => point.Value.ShouldBe(1));

    [Fact]
    public void Replans_are_counted() => Points("tutor.replans").Single().Value.ShouldBe(1);

    [Fact]
    public void Requests_are_measured_by_route_and_status()
    {
        var steps = Points("http.server.request.duration").Where(point => point.Tags["http.route"] == "/sessions/{id}/step");

        steps.Single(point => point.Tags["http.response.status_code"] == "200").Count.ShouldBe(4UL);
    }

    [Fact]
    public void Commits_are_measured_by_size_and_duration()
    {
        var commits = Points("localruntime.commit.duration").Single();

        commits.Unit.ShouldBe("s");
        commits.Count.ShouldBeGreaterThanOrEqualTo(5UL, "each of the five acknowledged requests waited for one");
        Points("localruntime.commit.writes").Single().Value.ShouldBeGreaterThanOrEqualTo(commits.Count);
    }

    /// <summary>Each series as it was exported last.</summary>
    private List<ExportedPoint> Points(string name) =>
        [
            .. session
                .Collector.Points.Where(point => point.Name == name)
                .GroupBy(point => string.Join(',', point.Tags.OrderBy(tag => tag.Key)))
                .Select(series => series.Last()),
        ];
}
