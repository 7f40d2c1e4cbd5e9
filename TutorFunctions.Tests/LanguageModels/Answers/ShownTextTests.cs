using TutorFunctions.LanguageModels.Answers;

namespace TutorFunctions.Tests.LanguageModels.Answers;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("<|im_end|><|im_start|>assistant Plants make food.", "Plants make food.")]
    [InlineData("Plants make food.</s>", "Plants make food.")]
    [InlineData("[INST] Plants [/INST] make food.<end_of_turn>", "Plants  make food.")]
    [InlineData("<think>They need the idea.</think> Plants make food.", "Plants make food.")]
    [InlineData("They need it.</think>Plants make food.", "Plants make food.")]
    [InlineData("Right.\\n\\nWell done.", "Right.\n\nWell done.")]
    [InlineData("He said \\\"yes\\\".", "He said \"yes\".")]
    [InlineData("Right &amp; well done. It&#39;s &lt;good&gt;.", "Right & well done. It's <good>.")]
    [InlineData("Right, that\u00e2\u20ac\u2122s it.", "Right, that\u2019s it.")]
    [InlineData("Caf\u00c3\u00a9", "Caf\u00e9")]
    [InlineData("\u0000 7\u0007", "7")]
    [InlineData("Half \ud83d of a pair", "Half  of a pair")]
    [InlineData("```\nPlants\n```", "Plants")]
    public void What_belongs_to_the_machinery_is_taken_out_and_what_was_spoilt_is_put_right(string said, string shown) =>
        ShownText.Of(said).ShouldBe(shown);

    [Theory]
    [InlineData("A fraction: $\\frac{1}{2} \\times 3 \\neq 2$, \\theta and \\nu.")]
    [InlineData("$$\\begin{matrix} a & b \\\\ c & d \\end{matrix}$$")]
    [InlineData("1 < 2 and 3 > 2; use `a[i]` or <b>.")]
    [InlineData("Straße, naïve, “quoted”, Â, 日本語 👍🏽")]
    [InlineData("Look:\n```\ncode\n```\nand go on.")]
    [InlineData("")]
    public void A_clean_text_stays_as_it_is(string text) => ShownText.Of(text).ShouldBe(text);
}
