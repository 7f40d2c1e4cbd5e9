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
