using System.Text;
using TutorFunctions.Sessions;
using TutorFunctions.Stores.Tables;

namespace TutorFunctions.Tests.Stores.Tables;

/// <summary>Records in the properties of rows.</summary>
public sealed class PayloadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(5_000)]
    [InlineData(200_000)]
    public void A_record_of_any_length_comes_back_as_it_was(int characters)
    {
        var turn = Story.Opening("a") with { Message = Story.LongMessage(characters) };

        var values = Payload.Of("turn", turn, SessionJson.Default.TurnRecord);

        values.Values.OfType<byte[]>().ShouldAllBe(part => part.Length <= 64 * 1024);
        Payload
            .Get(new TableRow("t", values, "1"), "turn", SessionJson.Default.TurnRecord)
            .Message!.Teaching.ShouldBe(turn.Message!.Teaching);
    }

    [Fact]
    public void Long_text_is_compressed()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A fraction shows how full a page is. ", 1000)));

        var packed = Payload.Pack(bytes);

        packed.Length.ShouldBeLessThan(bytes.Length / 20);
        Payload.Unpack(packed).ShouldBe(bytes);
    }

    [Fact]
    public void A_record_that_no_row_can_hold_is_refused_by_name()
    {
        var turn = Story.Opening("a") with { Message = Story.LongMessage(2_000_000) };

        Should
            .Throw<InvalidOperationException>(() => Payload.Of("turn", turn, SessionJson.Default.TurnRecord))
            .Message.ShouldContain("'turn'");
    }

    [Fact]
    public void A_shorter_record_in_place_of_a_longer_one_is_read_without_its_rest()
    {
        var values = Payload.Of("turn", Story.Opening("a") with { Message = Story.LongMessage(100_000) }, SessionJson.Default.TurnRecord);

        // As a merge leaves it: the parts that the shorter one does not have stay behind.
        foreach (var (name, value) in Payload.Of("turn", Story.Opening("b"), SessionJson.Default.TurnRecord))
            values[name] = value;

        Payload.Get(new TableRow("t", values, "1"), "turn", SessionJson.Default.TurnRecord).SessionId.ShouldBe("b");
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 9, 1, 2 })]
    public void Bytes_that_were_packed_otherwise_are_refused(byte[] packed) =>
        Should.Throw<InvalidDataException>(() => Payload.Unpack(packed));
}
