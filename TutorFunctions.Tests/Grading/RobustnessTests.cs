using System.Text;
using TutorFunctions.Grading;
using TutorFunctions.Tests.Fuzzing;

namespace TutorFunctions.Tests.Grading;

public class RobustnessTests
{
    private static readonly int s_replies = 5 * FuzzRun.Inputs;

    private static readonly AnswerKey[] s_keys =
    [
        Judged.Key(AnswerKind.Number, "$$\\frac{3}{4}$$") with
        {
            Unit = "cm^2",
            LowestTerms = true,
        },
        Judged.Key(AnswerKind.Number, "25%"),
        Judged.Key(AnswerKind.Expression, "2x+\\sqrt{y}") with
        {
            Simplified = true,
        },
        Judged.Key(AnswerKind.Equation, "y=15-8x"),
        Judged.Key(AnswerKind.Equation, "(-\\infty,5]"),
        Judged.Key(AnswerKind.List, "$$41$$ nickels and $$18$$ quarters"),
        Judged.Key(AnswerKind.List, "n,n+1,n+2"),
        new()
        {
            Kind = AnswerKind.Choice,
            Choices = ["$$r=\\frac{d}{t}$$", "$42,000", "ten thousands"],
            Accepted = ["$42,000"],
        },
        new()
        {
            Kind = AnswerKind.Choice,
            Choices = ["Yes", "No"],
            Accepted = ["No"],
        },
        Judged.Key(AnswerKind.Text, "six and seven tenths"),
        new() { Kind = AnswerKind.Text, KeyIdeas = [new("light", ["need light", "sunlight"])] },
    ];

    private static readonly string[] s_pieces =
    [
        "(",
        ")",
        "[",
        "{",
        "}",
        "((((((((",
        "))))))",
        "|",
        "||",
        "9^9^9^9",
        "^",
        "^{",
        "\\frac",
        "\\frac{",
        "\\frac{1}{0}",
        "\\sqrt",
        "\\sqrt[99999]{2}",
        "\\left(",
        "\\right)",
        "\\",
        "$$",
        "$",
        "\\$",
        "%",
        "1e999999999",
        "1e40",
        "99999999999999999999999999999999999999999999999999",
        "0",
        "1/0",
        "0^0",
        "0^-1",
        "(-1)^(1/2)",
        "x",
        "y",
        "xy",
        "x^99999",
        "(x+y)^40",
        "(x+1)(x+2)(x+3)",
        "+",
        "-",
        "--",
        "*",
        "/",
        "=",
        "<",
        ">=",
        "!=",
        ",",
        ";",
        "\n",
        ".",
        "..",
        "½",
        "²",
        "⁻",
        "∞",
        "√",
        "π",
        "°",
        "−",
        "٣",
        "４",
        "𝟗",
        "𝑥",
        "😀",
        "\ud800",
        "\udfff",
        "\u200b",
        "\u0301",
        "not",
        "or",
        "and",
        "is",
        "because",
        "no wait",
        "the answer is",
        "twenty",
        "hundred",
        "million million",
        "three fourths",
        "half",
        "minus",
        "squared",
        "cm",
        "square",
        "per",
        "a",
        "b",
        "option c",
        "yes",
        "nope",
        "light",
        "need",
        "41 nickels",
        "18 quarters",
        "(-\\infty,5]",
        "-\\infty",
        "\\cup",
        "\"",
        "'",
        "don't",
    ];

    [Fact]
    public void No_reply_whatever_makes_grading_fail_or_hang()
    {
        var random = new Random(20_240_607);
        var graded = 0;
        for (var count = 0; count < s_replies; count++)
        {
            var reply = count % 3 == 0 ? AnyCharacters(random) : Pieces(random, longest: count % 50 == 0 ? 300 : 12);
            foreach (var key in s_keys)
            {
                var judged = AnswerGrader.Grade(key, reply);
                graded++;
                judged.Score.ShouldBeInRange(0, 1);
                (judged.Verdict == Verdict.Correct).ShouldBe(judged.Score == 1, reply);
            }
        }

        graded.ShouldBe(s_replies * s_keys.Length);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("\\sqrt")]
    [InlineData("\\frac{")]
    [InlineData("2^")]
    [InlineData("|")]
    [InlineData("x+")]
    [InlineData("9")]
    [InlineData("9^")]
    [InlineData("1,")]
    [InlineData("not ")]
    [InlineData("x=1,")]
    [InlineData("million ")]
    [InlineData("(x+1)")]
    [InlineData("[1,")]
    [InlineData("abs ")]
    [InlineData("\\text{")]
    [InlineData("24 or ")]
    [InlineData("sunlight ")]
    [InlineData(" ")]
    [InlineData("i don't know ")]
    [InlineData("-$")]
    [InlineData("$1")]
    public void A_reply_of_one_piece_again_and_again_is_graded_at_once(string piece)
    {
        var reply = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        foreach (var key in s_keys)
            AnswerGrader.Grade(key, reply).Reason.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(AnswerKind.Number)]
    [InlineData(AnswerKind.Expression)]
    [InlineData(AnswerKind.Equation)]
    [InlineData(AnswerKind.List)]
    [InlineData(AnswerKind.Choice)]
    [InlineData(AnswerKind.Text)]
    public void A_key_without_answers_or_with_unreadable_ones_accepts_nothing(AnswerKind kind)
    {
        foreach (var reply in new[] { "24", "x", "a", "yes", "" })
        {
            AnswerGrader.Grade(new() { Kind = kind }, reply).Verdict.ShouldNotBe(Verdict.Correct);
            AnswerGrader.Grade(Judged.Key(kind, "((("), reply).Verdict.ShouldNotBe(Verdict.Correct);
            AnswerGrader
                .Grade(
                    new()
                    {
                        Kind = kind,
                        Accepted = ["z"],
                        Choices = ["p", "q"],
                    },
                    reply
                )
                .Verdict.ShouldNotBe(Verdict.Correct);
        }
    }

    [Fact]
    public void The_same_reply_is_always_judged_the_same()
    {
        var random = new Random(7);
        for (var count = 0; count < 500; count++)
        {
            var reply = Pieces(random, 8);
            foreach (var key in s_keys)
                AnswerGrader.Grade(key, reply).Reason.ShouldBe(AnswerGrader.Grade(key, reply).Reason);
        }
    }

    private static string AnyCharacters(Random random)
    {
        var reply = new StringBuilder();
        for (var length = random.Next(0, 60); length > 0; length--)
        {
            var (from, to) = random.Next(4) switch
            {
                0 => (0, 0x10000),
                1 => (0x20, 0x7F),
                2 => ('0', ':'),
                _ => (0x2000, 0x2300),
            };
            reply.Append((char)random.Next(from, to));
        }

        return reply.ToString();
    }

    private static string Pieces(Random random, int longest)
    {
        var reply = new StringBuilder();
        for (var length = random.Next(1, longest); length > 0; length--)
        {
            reply.Append(s_pieces[random.Next(s_pieces.Length)]);
            if (random.Next(3) == 0)
                reply.Append(' ');
        }

        return reply.ToString();
    }
}
