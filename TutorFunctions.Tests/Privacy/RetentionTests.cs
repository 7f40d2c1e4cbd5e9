using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using TutorFunctions.Privacy;
using TutorFunctions.Sessions;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Stores;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Privacy;

public sealed class RetentionTests
{
    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData("30", "ended long ago")]
    [InlineData("3", "ended long ago", "ended lately")]
    [InlineData("")]
    public async Task Sessions_that_ended_longer_ago_than_the_setting_allows_are_erased_and_no_others(string days, params string[] expected)
    {
        await using var store = await StoreKinds.OpenAsync(StoreKinds.InMemory, _clock);
        await AddAsync(store, "ended long ago", 60, SessionStatus.Completed);
        await AddAsync(store, "ended lately", 5, SessionStatus.Expired);
        await AddAsync(store, "goes on since long ago", 60, SessionStatus.Active);
        var erasure = new Erased();

        await new EraseOldSessions(
            store.Sessions,
            erasure,
            Retention.Read(Settings(days)),
            _clock,
            NullLogger<EraseOldSessions>.Instance
        ).RunAsync(new TimerInfo(), null!, store.Patience);

        erasure.Ids.ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("a month")]
    public void A_retention_that_is_no_number_of_days_is_refused(string days) =>
        Should.Throw<SettingException>(() => Retention.Read(Settings(days))).Message.ShouldContain("TUTOR_RETENTION_DAYS");

    private async Task AddAsync(StoreUnderTest store, string id, int daysAgo, SessionStatus status)
    {
        var at = _clock.GetUtcNow().UtcDateTime.AddDays(-daysAgo);
        await store.Sessions.CreateAsync(Story.Setup(id, "ada") with { CreatedAt = at }, store.Patience);
        var opening = Story.Opening(id);
        await store.Sessions.RecordAsync(
            opening with
            {
                At = at,
                Summary = opening.Summary with { Status = status, LastUpdatedAt = at },
            },
            store.Patience
        );
    }

    private static IConfiguration Settings(string days) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("TUTOR_RETENTION_DAYS", days)]).Build();

    private sealed class Erased : ISessionErasure
    {
        public List<string> Ids { get; } = [];

        public Task EraseAsync(DurableTaskClient client, StoredSession session, CancellationToken cancellation)
        {
            Ids.Add(session.Setup.SessionId);
            return Task.CompletedTask;
        }
    }
}
