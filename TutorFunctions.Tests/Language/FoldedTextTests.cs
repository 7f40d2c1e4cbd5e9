using TutorFunctions.Language.Text;

namespace TutorFunctions.Tests.Language;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("3 × 4", "3 * 4")]
    [InlineData("12 ÷ 4", "12 / 4")]
    [InlineData("5 − 9", "5 - 9")]
    [InlineData("It’s “7”", "it's \"7\"")]
    [InlineData("x² and 2⁻³", "x^2 and 2^-3")]
    [InlineData("½", " 1/2")]
    [InlineData("３４", "34")]
    [InlineData("٣", "3")]
    [InlineData("São, Łódź, CAFÉ", "sao, lodz, cafe")]
    [InlineData("x ≥ 18", "x >= 18")]
    public void Many_ways_of_writing_fold_to_one(string text, string folded) => FoldedText.Of(text).Text.ShouldBe(folded);

    [Fact]
    public void A_stretch_of_the_folded_text_leads_back_to_the_original()
    {
        var folded = FoldedText.Of("so ½ of it\u200b is 7");

        var half = folded.Text.IndexOf("1/2", StringComparison.Ordinal);
        var seven = folded.Text.IndexOf('7', StringComparison.Ordinal);

        folded.ToOriginal(half, half + 3).In(folded.Original).ShouldBe("½");
        folded.ToOriginal(seven, seven + 1).In(folded.Original).ShouldBe("7");
    }

    [Fact]
    public void Marks_that_turn_the_writing_round_and_broken_characters_vanish() =>
        FoldedText.Of("\u202e7\u202c \ud800x").Text.Trim().ShouldBe("7  x");

    [Fact]
    public void What_lies_beyond_the_limit_is_left_out() =>
        FoldedText.Of(new string('7', 70_000)).Text.Length.ShouldBe(FoldedText.MostCharacters);
}
