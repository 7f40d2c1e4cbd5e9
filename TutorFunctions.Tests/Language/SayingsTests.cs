using System.Text.RegularExpressions;
using TutorFunctions.Language;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Language;

public sealed partial class SayingsTests
{
    [Fact]
    public void Every_language_has_every_move_and_fills_in_the_same()
    {
        var english = Sayings.Of("en");
        foreach (var language in Sayings.Languages)
        {
            var sayings = Sayings.Of(language);
            Stems(sayings).ShouldBe(Stems(english), ignoreOrder: true, language);
            foreach (var move in english.Moves.Intersect(sayings.Moves))
                Places(sayings, move).ShouldBeSubsetOf(Places(english, move), $"{language}: {move}");
        }
    }

    [Fact]
    public void No_wording_stands_twice_in_a_language()
    {
        foreach (var sayings in Sayings.Languages.Select(Sayings.Of))
            sayings
                .Moves.SelectMany(sayings.Wordings)
                .GroupBy(static wording => wording)
                .Where(static same => same.Count() > 1)
                .ShouldBeEmpty();
    }

    [Fact]
    public void A_wording_comes_again_only_when_all_of_its_move_have_been_used()
    {
        var sayings = Sayings.Of("en");
        var speech = new Speech(sayings, new Dictionary<string, int>());

        var said = sayings.Wordings("stuck").Select(_ => speech.Say("stuck")).ToList();

        said.ShouldBeUnique();
        speech.Say("stuck").ShouldBe(said[0]);
    }

    [Theory]
    [InlineData("en", 1, "one")]
    [InlineData("en", 0, "other")]
    [InlineData("en", 5, "other")]
    [InlineData("ar", 0, "zero")]
    [InlineData("ar", 2, "two")]
    [InlineData("ar", 7, "few")]
    [InlineData("ar", 103, "few")]
    [InlineData("ar", 15, "many")]
    [InlineData("ar", 100, "other")]
    public void A_number_takes_the_plural_form_of_its_language(string language, int count, string form) =>
        PluralForm.Of(language, count).ShouldBe(form);

    [Theory]
    [InlineData("no entiendo", "inglés")]
    [InlineData("je ne comprends pas", "anglais")]
    [InlineData("ich verstehe das nicht", "Englisch")]
    [InlineData("لا أفهم", "الإنجليزية")]
    public void A_reply_in_another_language_is_answered_in_it(string reply, string name) =>
        OtherLanguages.All.AnswerTo(reply, "en").ShouldNotBeNull().ShouldContain(name);

    [Theory]
    [InlineData("i dont understand")]
    [InlineData("x + 5 = 7")]
    [InlineData("me no like it")]
    [InlineData("")]
    public void An_english_reply_is_none_of_another_language(string reply) => OtherLanguages.All.AnswerTo(reply, "en").ShouldBeNull();

    // The plural forms of a move are one move.
    private static string[] Stems(Sayings sayings) => [.. sayings.Moves.Select(static move => move.Split('.')[0]).Distinct()];

    private static HashSet<string> Places(Sayings sayings, string move) =>
        sayings.Wordings(move).SelectMany(static wording => Place().Matches(wording).Select(static match => match.Value)).ToHashSet();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
