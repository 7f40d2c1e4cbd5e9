using TutorFunctions.Language;

namespace TutorFunctions.Tests.Language;

public sealed class EnglishTests
{
    private static readonly LanguagePack s_english = LanguagePack.English;

    [Theory]
    [InlineData("thre hunderd and ate", "308")]
    [InlineData("point four five", "0.45")]
    [InlineData("nought point three seven five", "0.375")]
    [InlineData("three quarters", "3/4")]
    [InlineData("a half", "1/2")]
    [InlineData("3 and a half", "3 1/2")]
    [InlineData("45 hundredths", "45/100")]
    [InlineData("70 thousand", "70000")]
    [InlineData("twenty-two", "22")]
    [InlineData("a hundred and fifty", "150")]
    [InlineData("3 thousand 6 hundred fifty 4", "3654")]
    [InlineData("fourty five", "45")]
    [InlineData("nineteen forty five", "1945")]
    [InlineData("five oh eight", "508")]
    public void Numbers_in_words_are_read(string text, string number)
    {
        var tokens = s_english.Tokens(text);

        var read = s_english.Numbers.Read(tokens, 0);

        read.ShouldNotBeNull().Text.ShouldBe(number);
        read.End.ShouldBe(tokens.Count);
    }

    [Theory]
    [InlineData("achtundzwanzig", "28")]
    [InlineData("neunzehnhundertfünfundvierzig", "1945")]
    [InlineData("dos mil quinientos", "2500")]
    [InlineData("cuarenta y cinco", "45")]
    [InlineData("trzy", "3")]
    [InlineData("шість", "6")]
    public void Numbers_in_words_of_other_languages_are_read(string text, string number)
    {
        var tokens = s_english.Tokens(text);

        var read = s_english.Numbers.Read(tokens, 0);

        read.ShouldNotBeNull().Text.ShouldBe(number);
        read.End.ShouldBe(tokens.Count);
    }

    [Theory]
    [InlineData("seventeen and eighteen")]
    [InlineData("eighteen nineteen twenty")]
    [InlineData("ten elf fun")]
    public void Numbers_in_a_row_are_no_year(string text) =>
        s_english.Numbers.Read(s_english.Tokens(text), 0).ShouldNotBeNull().End.ShouldBe(1);

    [Theory]
    [InlineData("18th", 18)]
    [InlineData("eighteenth", 18)]
    [InlineData("2nd", 2)]
    [InlineData("month", null)]
    [InlineData("north", null)]
    public void Ordinals_are_read(string word, int? number) => s_english.Numbers.Ordinal(word).ShouldBe(number);

    [Theory]
    [InlineData("becuz", "because")]
    [InlineData("wat", "what")]
    [InlineData("denominater", "denominator")]
    [InlineData("becuase", "because")]
    [InlineData("pleeease", "please")]
    [InlineData("l8r", "later")]
    [InlineData("photosynthesis", "photosynthesis")]
    public void Words_get_their_usual_spelling(string typed, string usual) => s_english.Spellings.Usual(typed).ShouldBe(usual);

    [Theory]
    [InlineData("hyroglifs", "hieroglyphs")]
    [InlineData("eqwator", "equator")]
    [InlineData("likwid", "liquid")]
    [InlineData("cloroplast", "chloroplast")]
    public void Words_spelled_by_ear_sound_like_the_word_meant(string typed, string meant) =>
        s_english.Sounds.Of(typed).ShouldBe(s_english.Sounds.Of(meant));

    [Theory]
    [InlineData("needs", "needed")]
    [InlineData("stopping", "stopped")]
    [InlineData("carries", "carried")]
    [InlineData("using", "uses")]
    [InlineData("colder", "coldest")]
    public void Forms_of_a_word_have_one_stem(string one, string other) =>
        s_english.Stemmer.Stem(one).ShouldBe(s_english.Stemmer.Stem(other));

    [Theory]
    [InlineData("what does denominator mean agian", "ask_term")]
    [InlineData("why do you halve it", "ask_reason")]
    [InlineData("r u a robot", "ask_tutor")]
    [InlineData("can i hav a hint", "request_hint")]
    [InlineData("skip it pls", "request_skip")]
    [InlineData("thx", "thanks")]
    [InlineData("everyone laughs at me", "distress")]
    public void What_people_say_is_found_by_patterns(string text, string act)
    {
        var atoms = s_english.Tokens(text).Select(TutorFunctions.Language.Patterns.Atom.Of).ToList();

        s_english.Acts.Find(atoms).ShouldContain(match => match.Pattern.Name == act && match.Pattern.Group == "strong");
    }
}
