using TutorFunctions.Grading;
using TutorFunctions.Language;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies.Judging;

/// <summary>How much of the words that an answer is expected to have stand in a reply: by stem, with a slip, or by sound.</summary>
internal sealed class WordMatch
{
    /// <summary>What a word that means nearly the same counts beside the word itself.</summary>
    private const double NearWord = 0.8;

    private readonly QuestionContext _question;
    private readonly List<(string Word, string Stem, string Sound)> _reply;

    public WordMatch(QuestionContext question, ReplyText reply)
    {
        _question = question;
        _reply =
        [
            .. question
                .ContentWords(reply.Tokens)
                .Distinct(StringComparer.Ordinal)
                .Select(word => (word, question.Language.Stemmer.Stem(word), question.Language.Sounds.Of(word))),
        ];
        if (question.Key.Kind is not AnswerKind.Text)
            return;
        Wording = question.KeyTokens.Select(Coverage).DefaultIfEmpty().Max();
        Clause = question.KeyTokens.SelectMany(Clauses).Select(Coverage).DefaultIfEmpty().Max();
        var numbers = Numbers(reply.Tokens);
        NumbersOfKey = question.KeyTokens.Select(tokens => Share(Numbers(tokens), numbers)).DefaultIfEmpty().Max();
        Ideas =
        [
            .. question.Key.KeyIdeas.Select(idea =>
                idea.Phrases.Append(idea.Name).Select(phrase => Coverage(question.Language.Tokens(phrase))).DefaultIfEmpty().Max()
            ),
        ];
        var expected = question.KeyTokens.SelectMany(tokens => question.ContentWords(tokens)).ToList();
        foreach (var (word, stem, sound) in _reply)
        {
            if (question.PromptStems.Contains(stem))
                FromQuestion++;
            else if (
                expected.Exists(known =>
                    IsSame(word, stem, sound, known) || question.Language.Synonyms.AreNear(stem, question.Language.Stemmer.Stem(known))
                )
            )
                FromKey++;
            else
                Foreign++;
        }
    }

    /// <summary>The greatest share of the words of an accepted wording, from 0 to 1.</summary>
    public double Wording { get; }

    /// <summary>The greatest share of the words of one clause of an accepted wording, from 0 to 1.</summary>
    public double Clause { get; }

    /// <summary>The greatest share of the numbers of an accepted wording, from 0 to 1; -1 when it has none.</summary>
    public double NumbersOfKey { get; } = -1;

    /// <summary>For each key idea the greatest share of the words of a phrase, from 0 to 1.</summary>
    public IReadOnlyList<double> Ideas { get; } = [];

    /// <summary>Words of the reply that the question has.</summary>
    public int FromQuestion { get; }

    /// <summary>Words of the reply that the answer has and the question does not.</summary>
    public int FromKey { get; }

    /// <summary>Words that neither has.</summary>
    public int Foreign { get; }

    private double Coverage(IReadOnlyList<Token> tokens)
    {
        var words = _question.ContentWords(tokens).Distinct(StringComparer.Ordinal).ToList();
        return words.Count == 0
            ? 0
            : words.Sum(word =>
                _reply.Exists(said => IsSame(said.Word, said.Stem, said.Sound, word)) ? 1
                : IsNear(word) ? NearWord
                : 0
            ) / words.Count;
    }

    // What is said after a semicolon or with "because" is a reason of its own.
    private static IEnumerable<List<Token>> Clauses(IReadOnlyList<Token> tokens)
    {
        var clause = new List<Token>();
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Stop || token.Text is "," or "because")
            {
                if (clause.Count > 2)
                    yield return clause;
                clause = [];
            }
            else
                clause.Add(token);
        }

        if (clause.Count > 2)
            yield return clause;
    }

    private static HashSet<string> Numbers(IEnumerable<Token> tokens) =>
        tokens.Where(static token => token.IsNumber).Select(static token => token.Text).ToHashSet(StringComparer.Ordinal);

    private static double Share(HashSet<string> expected, HashSet<string> said) =>
        expected.Count == 0 ? -1 : expected.Count(said.Contains) / (double)expected.Count;

    private bool IsNear(string known) =>
        _reply.Exists(said => _question.Language.Synonyms.AreNear(said.Stem, _question.Language.Stemmer.Stem(known)));

    private bool IsSame(string word, string stem, string sound, string known)
    {
        if (word == known || stem == _question.Language.Stemmer.Stem(known))
            return true;
        if (known.Length < 5 || word.Length < 4)
            return false;
        return (word[0] == known[0] && EditDistance.Between(word, known) <= (known.Length > 7 ? 2 : 1))
            || sound == _question.Language.Sounds.Of(known);
    }
}
