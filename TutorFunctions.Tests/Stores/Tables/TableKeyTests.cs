using TutorFunctions.Stores.Tables;

namespace TutorFunctions.Tests.Stores.Tables;

public sealed class TableKeyTests
{
    private static readonly string[] s_ids =
    [
        "a",
        "A",
        "a/b",
        "a b",
        "a!2Fb",
        "a%2Fb",
        "ä",
        "\u0000\u007f",
        "?#\\",
        "~",
        ".",
        "..",
        "=",
        new string('x', 5000),
        new string('ü', 100),
        "学校",
    ];

    public static TheoryData<string> Ids => [.. s_ids];

    [Theory, MemberData(nameof(Ids))]
    public void Any_id_makes_a_key_that_a_table_takes(string id)
    {
        var key = TableKey.Of(id);

        key.Length.ShouldBeInRange(1, 250);
        key.ShouldAllBe(letter => letter > ' ' && letter < '~' && !"/\\#?".Contains(letter));
    }

    [Fact]
    public void Different_ids_make_different_keys() => s_ids.Select(TableKey.Of).ShouldBeUnique();

    [Fact]
    public void Later_times_sort_first()
    {
        DateTime[] times =
        [
            DateTime.UnixEpoch,
            new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            new(2026, 1, 1, 0, 0, 1, DateTimeKind.Utc),
            DateTime.MaxValue,
        ];

        times
            .Select(time => TableKey.NewestFirst(time, "id"))
            .Order(StringComparer.Ordinal)
            .ShouldBe(times.Reverse().Select(time => TableKey.NewestFirst(time, "id")));
    }
}
