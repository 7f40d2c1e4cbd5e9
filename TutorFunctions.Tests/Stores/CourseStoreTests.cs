using TutorFunctions.Courses;

namespace TutorFunctions.Tests.Stores;

/// <summary>What every store of courses must keep to.</summary>
public sealed class CourseStoreTests
{
    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_course_is_found_and_listed_and_another_of_its_id_replaces_it(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);
        await store.Courses.PutAsync(Course("b", "Art"), store.Patience);
        await store.Courses.PutAsync(Course("a/1", "Music"), store.Patience);

        await store.Courses.PutAsync(Course("b", "Zoology"), store.Patience);

        (await store.Courses.FindAsync("b", store.Patience))!.Title.ShouldBe("Zoology");
        (await store.Courses.FindAsync("c", store.Patience)).ShouldBeNull();
        (await store.Courses.ListAsync(store.Patience))
            .Select(heading => (heading.CourseId, heading.Title))
            .ShouldBe([("a/1", "Music"), ("b", "Zoology")]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_course_that_was_deleted_is_gone(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);
        await store.Courses.PutAsync(Course("a", "Art"), store.Patience);

        (await store.Courses.DeleteAsync("a", store.Patience)).ShouldBeTrue();

        (await store.Courses.DeleteAsync("a", store.Patience)).ShouldBeFalse();
        (await store.Courses.FindAsync("a", store.Patience)).ShouldBeNull();
        (await store.Courses.ListAsync(store.Patience)).ShouldBeEmpty();
    }

    internal static Course Course(string id, string title, params string[] attribution) =>
        new()
        {
            Id = id,
            Title = title,
            Language = "en",
            Attribution = attribution,
            Lessons = [],
            Skills = [],
        };
}
