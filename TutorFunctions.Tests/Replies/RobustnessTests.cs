using TutorFunctions.Replies;

namespace TutorFunctions.Tests.Replies;

public sealed class RobustnessTests
{
    private static readonly string[] s_pieces =
    [
        "7",
        "the ",
        "why ",
        "= ",
        "+",
        "(",
        ")",
        "½",
        "²",
        "x",
        " is ",
        "not ",
        "?",
        "!",
        "\n",
        "😡",
        "\u202e",
        "\\frac{",
        "}",
        "$$",
        "מה",
        "A ",
        "b) ",
        ",",
        "1.000",
        "so ",
        "hundred ",
        "\ud800",
        "√",
        "[ ]",
        "or ",
    ];

    private static readonly AskedQuestion[] s_questions =
    [
        Ask.Number("2/3 = □/12. Which number belongs in the box?", "8"),
        Ask.List("Write down all the factors of 12.", "1, 2, 3, 4, 6, 12"),
        Ask.Choice("Which is bigger, 3/5 or 3/8?", "3/5", "3/5", "3/8"),
        Ask.Words("What do we call the picture writing of ancient Egypt?", "hieroglyphs"),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    public void An_empty_reply_is_read_as_nothing_and_asked_again(string reply)
    {
        var reading = Ask.Reader.Read(s_questions[0], reply);

        reading.Outcome.ShouldBe(Outcome.None);
        reading.Acts.ShouldBeEmpty();
        reading.ToAsk.ShouldNotBeNull().Kind.ShouldBe(ClarificationKind.SayAgain);
    }

    [Theory]
    [InlineData("?")]
    [InlineData("😡😡😡")]
    [InlineData("я не понимаю")]
    [InlineData("\u202eabc\u202c")]
    [InlineData("\\frac{3}{")]
    [InlineData("<html><body><p>3 + 4</p></body></html>")]
    public void Anything_gets_a_reading(string reply)
    {
        foreach (var question in s_questions)
            Ask.Reader.Read(question, reply).Acts.ShouldNotBeEmpty();
    }

    [Fact]
    public void Random_replies_are_read_and_read_the_same_again()
    {
        var random = new Random(20_011);
        for (var round = 0; round < 500; round++)
        {
            var reply = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
            var question = s_questions[random.Next(s_questions.Length)];

            var reading = Ask.Reader.Read(question, reply);

            reading.Acts.ShouldAllBe(found =>
                found.Span.Start >= 0 && found.Span.End <= reply.Length && found.Span.Start <= found.Span.End
            );
            Ask.Reader.Read(question, reply).Outcome.ShouldBe(reading.Outcome, reply);
        }
    }

    [Theory]
    [InlineData("7")]
    [InlineData("7 ")]
    [InlineData("(")]
    [InlineData("x=")]
    [InlineData("no wait ")]
    [InlineData("is it 7 or 8 ")]
    public void A_reply_of_64_KB_is_read(string piece)
    {
        var reply = string.Concat(Enumerable.Repeat(piece, 65_536 / piece.Length));

        foreach (var question in s_questions)
            Ask.Reader.Read(question, reply).ShouldNotBeNull();
    }
}
