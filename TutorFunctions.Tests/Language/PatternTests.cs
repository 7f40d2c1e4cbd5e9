using TutorFunctions.Language;
using TutorFunctions.Language.Data;
using TutorFunctions.Language.Patterns;

namespace TutorFunctions.Tests.Language;

public sealed class PatternTests
{
    [Theory]
    [InlineData("what does {term:1-3} mean", "what does lowest terms mean", true)]
    [InlineData("what does {term:1-3} mean", "what does all of this here mean", false)]
    [InlineData("no wait", "no, wait", true)]
    [InlineData("no wait", "no. wait", false)]
    [InlineData("^ skip $", "ok, skip", true)]
    [InlineData("^ skip $", "dont skip", false)]
    [InlineData("right $?", "is that right?", true)]
    [InlineData("right $?", "that is right", false)]
    [InlineData("go !away home?", "go home", true)]
    [InlineData("go !away home?", "go away", false)]
    [InlineData("give|show me|us ...2 hint", "show me one small hint", true)]
    public void A_pattern_matches_what_it_says(string pattern, string text, bool matches)
    {
        var set = SetOf(pattern);

        (set.Find(Atoms(text)).Count > 0).ShouldBe(matches);
    }

    [Fact]
    public void The_words_of_a_named_gap_are_handed_out()
    {
        var atoms = Atoms("so what does lowest terms mean");

        var match = SetOf("what does {term:1-3} mean").Find(atoms).ShouldHaveSingleItem().Match;

        var (name, start, end) = match.Captures.ShouldHaveSingleItem();
        name.ShouldBe("term");
        string.Join(' ', atoms.Skip(start).Take(end - start).Select(atom => atom.Word)).ShouldBe("lowest terms");
    }

    [Theory]
    [InlineData("acts.yaml", "thanks:\n  - \"[nobody-knows]\"", "en/acts.yaml(2): There is no word class 'nobody-knows'.")]
    [InlineData("acts.yaml", "thanks:\n  - thank\n  - \"a ...20 b\"", "en/acts.yaml(3): '0-20' is no range of 0 to 9 words.")]
    [InlineData("acts.yaml", "thanks:\n  - \"^ $\"", "en/acts.yaml(2): A pattern needs a word, a tag or a question mark.")]
    [InlineData("stems.yaml", "vowels: aeiou\nkept_doubles: l\nendings:\n  all:\n    - s to nothing\nirregular: {}", "en/stems.yaml(5)")]
    [InlineData("numbers.yaml", "small:\n  one: single", "en/numbers.yaml(2): 'single' is no whole number.")]
    [InlineData("spellings.yaml", "usual:\n  you: u\n  your: u", "en/spellings.yaml(3): 'u' is listed twice.")]
    [InlineData("words.yaml", "- a\n- b", "en/words.yaml(1): The file must hold one map.")]
    public void A_data_file_that_cannot_be_used_is_refused_with_its_line(string file, string content, string message) =>
        Should
            .Throw<LanguageDataException>(() => LanguagePack.Read("en", name => name == file ? new StringReader(content) : Shipped(name)))
            .Message.ShouldStartWith(message);

    [Fact]
    public void A_second_language_is_a_second_folder()
    {
        var pack = LanguagePack.Read("xx", name => name switch
            {
                "acts.yaml" => new StringReader("thanks:\n  - danke"),
                _ => Shipped(name),
            });

        pack.Acts.Find([.. pack.Tokens("danke!").Select(Atom.Of)]).ShouldHaveSingleItem().Pattern.Name.ShouldBe("thanks");
    }

    private static PatternSet SetOf(string pattern) =>
        LanguagePack.Read("en", name => name == "acts.yaml" ? new StringReader($"found:\n  - \"{pattern}\"") : Shipped(name)).Acts;

    private static List<Atom> Atoms(string text) => [.. LanguagePack.English.Tokens(text).Select(Atom.Of)];

    private static StreamReader Shipped(string name) =>
        new(typeof(LanguagePack).Assembly.GetManifestResourceStream($"language/en/{name}")!);
}
