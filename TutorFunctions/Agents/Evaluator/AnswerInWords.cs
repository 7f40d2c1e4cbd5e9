using System.Text.RegularExpressions;
using TutorFunctions.Grading.Words;
using TutorFunctions.Language;
using TutorFunctions.Lessons;
using TutorFunctions.Safety;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>
/// Whether a reply that a model found right is an answer in words at all. People explain in other words than the key's, so that the model
/// is followed unless a sign against it is certain: the answer that it read is not in the reply, or is only the key's own wording; the
/// reply speaks of marks, orders and the tutor, says nothing of the subject, or only says the question again.
/// </summary>
internal static partial class AnswerInWords
{
    /// <summary>Words of a reply, of which one at least is of the expected answer where nothing else speaks for it.</summary>
    private const int WordsForEachExpected = 4;

    /// <summary>Words of a reply with a meaning up to which a single expected one is enough.</summary>
    private const int MostWordsOfOneIdea = 3;

    /// <summary>Words of what is stated, of which one at least is of the subject.</summary>
    private const int WordsForEachOfSubject = 25;

    /// <summary>Words of a reply for each that was put forward: in a longer one they stand by chance.</summary>
    private const int WordsForEachClaimed = 8;

    /// <summary>Words of judging from which on a sentence is about that.</summary>
    private const int WordsOfAPlea = 2;

    /// <summary>Words of judging from which on a whole reply is about that.</summary>
    private const int WordsOfALongPlea = 3;

    /// <summary>Words of the question from which on a reply says it again.</summary>
    private const int WordsOfARepetition = 3;

    /// <summary>Words of a reply of which one at least is of the language.</summary>
    private const int WordsForEachKnown = 3;

    /// <summary>Letters of the shortest words that the vocabulary has.</summary>
    private const int LettersOfAWord = 4;

    /// <summary>Letters from which on a mistyped word of the subject is taken for it; shorter ones are often another word.</summary>
    private const int LettersOfATypingError = 5;

    /// <summary>Characters of a reply that are looked at, as many as its reader reads.</summary>
    private const int LongestReply = 4000;

    private static readonly NearWords s_near = LanguagePack.English.NearWords;

    private static readonly WordClasses s_classes = LanguagePack.English.Classes;

    /// <summary>Classes of words that say nothing of a subject.</summary>
    private static readonly string[] s_common = ["function", "stop", "filler", "hedge"];

    /// <param name="claim">The answer that the model read in the reply; null when it read none.</param>
    /// <param name="read">What the rules read in the reply.</param>
    /// <returns>Why the reply cannot count as right, to a teacher; null when the model's judgement stands.</returns>
    public static string? Objection(string? claim, ReadReply read)
    {
        var question = read.Question;
        string?[] asked = [question.Stem, question.Prompt];
        string?[] expected =
        [
            question.Solution,
            .. question.Answer.Accepted,
            .. question.Answer.KeyIdeas.SelectMany(static idea => idea.Phrases.Append(idea.Name)),
        ];
        var reply = read.Reply.Length > LongestReply ? read.Reply[..LongestReply] : read.Reply;
        if (claim is null || IsPasted(claim, expected))
        {
            return HasExpected(SubjectWords.Of(expected).Without(SubjectWords.Of(asked)).Without(ClassroomWords.All), reply)
                ? null
                : "Hardly anything of the expected answer is in the reply, so it cannot count as right.";
        }

        var subject = new Subject(asked, expected, read.Concept);
        var stated = Content(string.Join(". ", Sentences().Split(reply).Where(sentence => IsStatement(sentence, subject))));
        if (IsPlea(Content(reply), subject, WordsOfALongPlea))
            return "The reply speaks of how it is to be judged and of nothing else, so it cannot count as right.";
        var claimed = Content(claim);
        var standing = claimed.FindAll(word => stated.Exists(said => said.Matches(word)));
        if (standing.Count == 0 || 2 * standing.Count < claimed.Count || stated.Count > WordsForEachClaimed * standing.Count)
            return "The answer that the model read is not what the reply says, so it cannot count as right.";
        if (IsLanguage(subject.Asked) && !IsLanguage(stated))
            return "The reply is in another language or encoded, so it cannot count as right.";
        if (stated.Count(subject.Has) is var ofSubject && (ofSubject == 0 || ofSubject * WordsForEachOfSubject < stated.Count))
            return "Nothing of the question's subject is in the reply, so it cannot count as right.";
        return stated.Count >= WordsOfARepetition && stated.TrueForAll(subject.IsOfQuestion)
            ? "The reply only says the question again, so it cannot count as right."
            : null;
    }

    private static bool HasExpected(SubjectWords expected, string reply)
    {
        var (said, length) = (expected.CountIn(reply), SubjectWords.LengthOf(reply));
        return said >= (length <= MostWordsOfOneIdea ? 1 : 2) && said * WordsForEachExpected >= length;
    }

    // A model that is talked into something has the key before it, and no answer of the learner's.
    private static bool IsPasted(string claim, IEnumerable<string?> expected)
    {
        var said = Stems(claim);
        return expected.Any(text => text is not null && said.SetEquals(Stems(text)));
    }

    // What is asked of the tutor and what is said about judging is no answer, whatever words stand in it.
    private static bool IsStatement(string sentence, Subject subject)
    {
        if (AsksTutor().IsMatch(sentence))
            return false;
        return !IsPlea(Content(sentence), subject, WordsOfAPlea);
    }

    private static bool IsPlea(List<WordOf> words, Subject subject, int least)
    {
        var ofJudging = words.Count(static word => JudgingWords.Stems.Contains(word.Stem));
        return ofJudging >= least && ofJudging >= words.Count(subject.Has);
    }

    // Children misspell, but not most of their words.
    private static bool IsLanguage(List<WordOf> words)
    {
        var written = words.FindAll(static word => word.Lower.Length >= LettersOfAWord && !word.IsNumber);
        return written.Count(static word => s_near.IsWord(word.Lower)) * WordsForEachKnown >= written.Count;
    }

    private static HashSet<string> Stems(string text) => [.. Content(text).Select(static word => word.Stem)];

    private static List<WordOf> Content(string text) =>
        [
            .. WordList
                .Of(text)
                .Where(static word =>
                    char.IsLetterOrDigit(word.Lower[0])
                    && (word.IsNumber || word.Lower.Length > 1)
                    && !StopWords.Contains(word.Lower)
                    && !KeyIdeaMatching.IsNegation(word.Lower)
                )
                .DistinctBy(static word => word.Stem),
        ];

    [GeneratedRegex(@"(?<=[.!?\n;])\s+")]
    private static partial Regex Sentences();

    [GeneratedRegex(
        @"^\W*(?:(?:and|but|so|btw|also)\W+)?(?:(?:what(?! if\b)|which|who|when|where|how|why)\b"
            + @"|(?:can|could|would|will|do|did|are) (?:you|u|i|we)\b).*\?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex AsksTutor();

    /// <summary>The words of a question, of what answers it and of what its lesson teaches for it.</summary>
    private sealed class Subject
    {
        private readonly List<WordOf> _expected;
        private readonly HashSet<string> _taught;

        public Subject(IEnumerable<string?> asked, IEnumerable<string?> expected, Concept concept)
        {
            Asked = Content(string.Join('\n', asked));
            _expected = Content(string.Join('\n', expected)).FindAll(word => !IsOfQuestion(word));
            string[] texts = [concept.Title, concept.Goal, .. concept.Explanations.Select(static explanation => explanation.Text)];
            _taught = [.. Stems(string.Join('\n', texts)), .. Asked.Select(static word => word.Stem)];
            _taught.ExceptWith(Stems(ClassroomWords.Text));
        }

        public List<WordOf> Asked { get; }

        public bool IsOfQuestion(WordOf word) => Asked.Exists(word.Matches);

        /// <summary>Whether it is a word of the subject, and not one that stands in any text.</summary>
        public bool Has(WordOf word) =>
            !word.IsNumber
            && !s_common.Any(name => s_classes.Has(name, word.Lower) || s_classes.Has(name, word.Stem))
            && !JudgingWords.Stems.Contains(word.Stem)
            && (
                _taught.Contains(word.Stem)
                || _expected.Exists(known =>
                    word.Stem == known.Stem || (word.Lower.Length >= LettersOfATypingError && s_near.IsMistyped(word.Lower, known.Lower))
                )
            );
    }
}
