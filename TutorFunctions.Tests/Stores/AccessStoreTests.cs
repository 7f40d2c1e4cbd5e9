using TutorFunctions.Access.Keys;
using TutorFunctions.Access.Links;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Tests.Stores;

/// <summary>What every store of keys and links must keep to.</summary>
public sealed class AccessStoreTests
{
    private static readonly DateTime s_start = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Keys_come_back_as_they_were_put_the_oldest_first(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        var newer = new AccessKey("a", Role.Teacher, "Ms Okafor", [1, 2, 3], s_start.AddDays(1), null);
        var older = new AccessKey("b", Role.Admin, "the school", [4, 5, 6], s_start, s_start.AddDays(2));
        await stores.Access.PutKeyAsync(newer, stores.Patience);
        await stores.Access.PutKeyAsync(older, stores.Patience);

        await stores.ReopenAsync();

        (await stores.Access.ListKeysAsync(stores.Patience)).Select(key => key.Id).ShouldBe(["b", "a"]);
        var found = (await stores.Access.FindKeyAsync("b", stores.Patience))!;
        found.SecretHash.ShouldBe(older.SecretHash);
        (found with { SecretHash = older.SecretHash }).ShouldBe(older);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_key_that_is_put_again_takes_the_place_of_the_first(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        var key = new AccessKey("a", Role.Teacher, "Ms Okafor", [1], s_start, null);
        await stores.Access.PutKeyAsync(key, stores.Patience);
        await stores.Access.PutKeyAsync(key with { SecretHash = [2] }, stores.Patience);

        (await stores.Access.ListKeysAsync(stores.Patience)).Single().SecretHash.ShouldBe([2]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_was_deleted_is_gone(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        await stores.Access.PutKeyAsync(new AccessKey("a", Role.Teacher, "Ms Okafor", [1], s_start, null), stores.Patience);
        await stores.Access.PutLinkAsync(new LearnerLink("l", "ann", null, s_start.AddDays(1), s_start), stores.Patience);

        (await stores.Access.DeleteKeyAsync("a", stores.Patience)).ShouldBeTrue();
        (await stores.Access.DeleteKeyAsync("a", stores.Patience)).ShouldBeFalse();
        (await stores.Access.DeleteLinkAsync("l", stores.Patience)).ShouldBeTrue();
        (await stores.Access.DeleteLinkAsync("l", stores.Patience)).ShouldBeFalse();

        (await stores.Access.FindKeyAsync("a", stores.Patience)).ShouldBeNull();
        (await stores.Access.FindLinkAsync("l", stores.Patience)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Links_come_back_as_they_were_put(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        var toLearner = new LearnerLink("l1", "ann", null, s_start.AddDays(1), s_start);
        var toSession = new LearnerLink("l2", null, "session", s_start.AddDays(1), s_start);
        await stores.Access.PutLinkAsync(toLearner, stores.Patience);
        await stores.Access.PutLinkAsync(toSession, stores.Patience);

        await stores.ReopenAsync();

        (await stores.Access.FindLinkAsync("l1", stores.Patience)).ShouldBe(toLearner);
        (await stores.Access.FindLinkAsync("l2", stores.Patience)).ShouldBe(toSession);
    }
}
