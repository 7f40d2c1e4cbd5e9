using TutorFunctions.Classes;

namespace TutorFunctions.Tests.Classes;

public sealed class RosterFileTests
{
    [Fact]
    public void A_roster_is_read_with_names_in_quotation_marks_and_empty_fields()
    {
        var (rows, errors) = Read("id,name,group\nann,\"Okafor, Ann\",red\nbob,,\n\ncy,Cy \"the\" Young,blue\n");

        errors.ShouldBeEmpty();
        rows.ShouldBe([new("ann", "Okafor, Ann", "red"), new("bob", null, null), new("cy", "Cy \"the\" Young", "blue")]);
    }

    [Theory]
    [InlineData("id;name\r\nann;Ann\r\n")]
    [InlineData("name\tid\nAnn\tann\n")]
    [InlineData("\uFEFFID,Name\nann,Ann")]
    [InlineData("id,name,email\nann,Ann,ann@example.org\n")]
    public void Other_separators_orders_and_columns_are_read_as_well(string text) =>
        Read(text).Rows.ShouldHaveSingleItem().ShouldBe(new RosterRow("ann", "Ann", null));

    [Fact]
    public void A_row_that_cannot_be_taken_is_named_by_its_line_and_refuses_no_other()
    {
        var (rows, errors) = Read($"id,name\nann,Ann\n,Nobody\nann,Ann again\n{new string('x', 101)},Long\nbob,Bob\n");

        rows.Select(row => row.LearnerId).ShouldBe(["ann", "bob"]);
        errors.Select(error => error.Line).ShouldBe([3, 4, 5]);
        errors[1].Reason.ShouldContain("line 2");
    }

    [Fact]
    public void Lines_are_counted_right_behind_a_name_that_goes_over_two() =>
        Read("id,name\nann,\"Ann\nOkafor\"\n,Nobody\n").Errors.ShouldHaveSingleItem().Line.ShouldBe(4);

    [Theory]
    [InlineData("")]
    [InlineData("ann,Ann\nbob,Bob\n")]
    public void A_file_without_a_column_id_is_refused_and_says_what_it_needs(string text) =>
        Should.Throw<RefusedException>(() => Read(text)).Message.ShouldContain("id");

    [Fact]
    public void Ten_thousand_rows_are_taken_and_too_many_are_refused()
    {
        Read(Rows(10_000)).Rows.Count.ShouldBe(10_000);
        Should.Throw<RefusedException>(() => Read(Rows(RosterFile.MostRows + 1)));
    }

    private static string Rows(int count) => "id,name\n" + string.Concat(Enumerable.Range(0, count).Select(number => $"l{number},L\n"));

    private static (IReadOnlyList<RosterRow> Rows, IReadOnlyList<RosterError> Errors) Read(string text) =>
        RosterFile.Read(new StringReader(text));
}
