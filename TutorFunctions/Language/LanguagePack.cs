using System.Collections.Concurrent;
using System.Collections.Frozen;
using TutorFunctions.Language.Data;
using TutorFunctions.Language.Patterns;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Language;

/// <summary>
/// All that is known of one language: its words, spellings, endings, sounds, numbers and patterns, from the files of the language's folder.
/// A second language is a second folder.
/// </summary>
public sealed class LanguagePack
{
    private static readonly ConcurrentDictionary<string, Lazy<LanguagePack>> s_packs = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, PatternSet> _acts;

    private LanguagePack(string language, Func<string, TextReader> open)
    {
        Language = language;
        DataFile Read(string name)
        {
            using var reader = open(name);
            return DataFile.Read($"{language}/{name}", reader);
        }

        Classes = new WordClasses(Read("words.yaml"));
        Acts = PatternFile.Read(Read("acts.yaml"), Classes);
        _acts = Acts
            .Patterns.GroupBy(static pattern => pattern.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(static named => named.Key, static named => new PatternSet([.. named]), StringComparer.Ordinal);
        Roles = PatternFile.Read(Read("roles.yaml"), Classes);
        Stemmer = new Stemmer(Read("stems.yaml"));
        Synonyms = new Synonyms(Read("synonyms.yaml"), Stemmer);
        Sounds = new SoundKey(Read("sounds.yaml"));
        Numbers = new NumberWords(Read("numbers.yaml"));
        Mathematics = new MathPhrases(Read("mathematics.yaml"));
        var forms = Read("forms.yaml");
        Forms =
        [
            .. forms
                .Keys()
                .Select(key =>
                    KeyValuePair.Create(key, (IReadOnlyList<string>)[.. forms.List(key.Value).Select(wording => wording.Value)])
                ),
        ];
        Choices = new ChoiceSayings(Read("choices.yaml"));
        Units = new UnitWords(Read("units.yaml"));
        Claims = new AnswerClaims(Read("claims.yaml"), Classes);
        NearWords = new NearWords(Read("nearwords.yaml"), Sounds, new Lazy<Vocabulary>(() => ReadVocabulary(language)));
        Spellings = new Spellings(
            Read("spellings.yaml"),
            [.. Classes.All, .. PatternFile.Vocabulary(Acts), .. PatternFile.Vocabulary(Roles), .. Numbers.Words]
        );
        Notations = new Notations(Read("notations.yaml"), Numbers, Spellings.Usual);
    }

    /// <summary>English.</summary>
    public static LanguagePack English => Of("en");

    /// <summary>The language's folder: "en".</summary>
    public string Language { get; }

    public WordClasses Classes { get; }

    public Spellings Spellings { get; }

    public Stemmer Stemmer { get; }

    public Synonyms Synonyms { get; }

    public SoundKey Sounds { get; }

    public NumberWords Numbers { get; }

    public MathPhrases Mathematics { get; }

    /// <summary>Whether a text says what the patterns of a name in <c>acts.yaml</c> tell, an act or another sign.</summary>
    public bool Says(string name, string text) =>
        _acts.TryGetValue(name, out var patterns) && patterns.Find([.. Tokens(text).Select(Atom.Of)]).Count > 0;

    /// <summary>What people say when they ask, request or tell how they feel; named by dialogue act.</summary>
    public PatternSet Acts { get; }

    /// <summary>What the words around a value make of it: denied, asked about, quoted, corrected.</summary>
    public PatternSet Roles { get; }

    /// <summary>Which of the answers that a reply names the learner gives.</summary>
    public AnswerClaims Claims { get; }

    /// <summary>What learners say for choices.</summary>
    public ChoiceSayings Choices { get; }

    /// <summary>Mathematics in words.</summary>
    public Notations Notations { get; }

    /// <summary>What units and money are called.</summary>
    public UnitWords Units { get; }

    /// <summary>What tells a typing error from another word.</summary>
    public NearWords NearWords { get; }

    /// <summary>The forms that a question can ask of its answer, each with the wordings that ask for it.</summary>
    internal IReadOnlyList<KeyValuePair<DataText, IReadOnlyList<string>>> Forms { get; }

    /// <summary>The pack of a language that is part of the product, read when it is first asked for.</summary>
    /// <exception cref="LanguageDataException">There is no such language, or a file of it cannot be used.</exception>
    public static LanguagePack Of(string language) =>
        s_packs
            .GetOrAdd(language, static name => new Lazy<LanguagePack>(() => new LanguagePack(name, file => OpenResource(name, file))))
            .Value;

    /// <summary>A pack from files elsewhere.</summary>
    /// <param name="language">The language's name.</param>
    /// <param name="open">Opens a file of the language by its name, as "acts.yaml".</param>
    /// <exception cref="LanguageDataException">A file cannot be used.</exception>
    public static LanguagePack Read(string language, Func<string, TextReader> open) => new(language, open);

    /// <summary>Cuts a text into tokens with the language's usual spellings.</summary>
    public IReadOnlyList<Token> Tokens(string text) => Tokenizer.Read(FoldedText.Of(text), Spellings.Usual);

    private static Vocabulary ReadVocabulary(string language)
    {
        using var packed = LanguageFiles.Open($"{language}/vocabulary.gz");
        return Vocabulary.Read(packed);
    }

    private static StreamReader OpenResource(string language, string file) => new(LanguageFiles.Open($"{language}/{file}"));
}
