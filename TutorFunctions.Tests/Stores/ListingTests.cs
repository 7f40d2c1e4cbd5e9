using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Stores;

/// <summary>Lists of sessions and alerts, in every store.</summary>
public sealed class ListingTests
{
    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Sessions_are_listed_newest_first_by_any_mixture_of_filters(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);
        await store.Sessions.CreateAsync(Story.Setup("1", "ada", "maths", minute: 1), store.Patience);
        await store.Sessions.CreateAsync(Story.Setup("2", "ada", "art", minute: 2), store.Patience);
        await store.Sessions.CreateAsync(Story.Setup("3", "bob", "maths", minute: 3), store.Patience);
        await store.Sessions.CreateAsync(Story.Setup("4", minute: 4), store.Patience);
        await store.Sessions.RecordAsync(Story.Opening("1"), store.Patience);
        await store.Sessions.RecordAsync(Story.Opening("3"), store.Patience);
        await store.Sessions.RecordAsync(Story.Turn("3", 1, null, SessionStatus.Completed), store.Patience);

        (await ListAsync(store)).ShouldBe(["4", "3", "2", "1"]);
        (await ListAsync(store, learner: "ada")).ShouldBe(["2", "1"]);
        (await ListAsync(store, course: "maths")).ShouldBe(["3", "1"]);
        (await ListAsync(store, learner: "ada", course: "maths")).ShouldBe(["1"]);
        (await ListAsync(store, status: SessionStatus.Planning)).ShouldBe(["4", "2"]);
        (await ListAsync(store, status: SessionStatus.Active)).ShouldBe(["1"]);
        (await ListAsync(store, course: "maths", status: SessionStatus.Completed)).ShouldBe(["3"]);
        (await ListAsync(store, learner: "ada", status: SessionStatus.Active)).ShouldBe(["1"]);
        (await ListAsync(store, learner: "eve")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Pages_go_on_where_the_one_before_ended_also_among_sessions_of_one_moment(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);
        for (var number = 0; number < 7; number++)
            await store.Sessions.CreateAsync(Story.Setup($"s{number}", minute: number / 3), store.Patience);

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await store.Sessions.ListAsync(new SessionFilter(null, null, null, 2, cursor), store.Patience);
            page.Items.Count.ShouldBeInRange(1, 2);
            seen.AddRange(page.Items.Select(session => session.Setup.SessionId));
            cursor = page.NextCursor;
        } while (cursor is not null);

        seen.Order().ShouldBe(Enumerable.Range(0, 7).Select(number => $"s{number}"));
        seen[0].ShouldBe("s6");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_cursor_that_no_page_gave_is_refused(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);

        await Should.ThrowAsync<FormatException>(() =>
            store.Sessions.ListAsync(new SessionFilter(null, null, null, 2, "x"), store.Patience)
        );
        await Should.ThrowAsync<FormatException>(() => store.Alerts.ListAsync(true, 2, "x", store.Patience));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_session_that_needs_a_person_raises_one_alert_until_somebody_takes_it_on(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);
        await EndAsync(store, "1", SessionStatus.NeedsIntervention, minute: 1, reason: "Stuck on halves.");
        await EndAsync(store, "2", SessionStatus.Completed, minute: 2);
        await EndAsync(store, "3", SessionStatus.Failed, minute: 3, reason: "The store was away.");

        var open = await store.Alerts.ListAsync(false, 10, null, store.Patience);
        open.Items.Select(alert => (alert.SessionId, alert.Kind, alert.Reason))
            .ShouldBe([("3", "failed", "The store was away."), ("1", "needs_intervention", "Stuck on halves.")]);

        var taken = (await store.Alerts.AcknowledgeAsync("3", null, store.Patience))!;
        taken.AcknowledgedAt.ShouldNotBeNull();
        (await store.Alerts.AcknowledgeAsync("3", null, store.Patience)).ShouldBeEquivalentTo(taken);
        (await store.Alerts.AcknowledgeAsync("2", null, store.Patience)).ShouldBeNull();
        (await store.Alerts.ListAsync(false, 10, null, store.Patience)).Items.ShouldHaveSingleItem().SessionId.ShouldBe("1");
        (await store.Alerts.ListAsync(true, 10, null, store.Patience)).Items.Select(alert => alert.SessionId).ShouldBe(["3", "1"]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Alerts_are_paged(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);
        foreach (var number in Enumerable.Range(1, 3))
            await EndAsync(store, $"{number}", SessionStatus.NeedsIntervention, minute: number, reason: "Stuck.");

        var first = await store.Alerts.ListAsync(false, 2, null, store.Patience);
        var second = await store.Alerts.ListAsync(false, 2, first.NextCursor, store.Patience);

        first.Items.Concat(second.Items).Select(alert => alert.AlertId).ShouldBe(["3", "2", "1"]);
        second.NextCursor.ShouldBeNull();
    }

    private static async Task<IEnumerable<string>> ListAsync(
        StoreUnderTest store,
        string? learner = null,
        string? course = null,
        SessionStatus? status = null
    ) =>
        (await store.Sessions.ListAsync(new SessionFilter(learner, course, status, 10, null), store.Patience)).Items.Select(session =>
            session.Setup.SessionId
        );

    private static async Task EndAsync(StoreUnderTest store, string id, SessionStatus status, int minute, string? reason = null)
    {
        await store.Sessions.CreateAsync(Story.Setup(id, "ada", "maths"), store.Patience);
        await store.Sessions.RecordAsync(Story.Opening(id), store.Patience);
        await store.Sessions.RecordAsync(Story.Turn(id, minute, null, status, reason: reason), store.Patience);
    }
}
