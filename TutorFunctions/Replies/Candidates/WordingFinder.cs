using TutorFunctions.Language;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies.Candidates;

/// <summary>Finds where a reply names one of the short wordings that are accepted: with slips, by ear, in another inflection.</summary>
internal sealed class WordingFinder(QuestionContext question)
{
    private const int LongestWording = 4;

    private readonly LanguagePack _language = question.Language;

    public List<Candidate> Find(ReplyText reply)
    {
        var found = new List<Candidate>();
        for (var index = 0; index < question.KeyTokens.Count; index++)
        {
            var words = question.ContentWords(question.KeyTokens[index]).ToList();
            if (words.Count is 0 or > LongestWording)
                continue;
            foreach (var sentence in reply.Sentences)
            {
                for (var at = sentence.Start; at < sentence.End; at++)
                {
                    if (Match(reply.Tokens, at, sentence.End, words) is not { } end)
                        continue;
                    var span = reply.Tokens[at].Span.To(reply.Tokens[end - 1].Span);
                    if (!found.Exists(known => known.Span.Overlaps(span)))
                        found.Add(new Candidate(CandidateKind.Wording, span, question.Key.Accepted[index]));
                }
            }
        }

        return found;
    }

    /// <summary>Where a reply names a wording.</summary>
    public List<TextSpan> Find(ReplyText reply, string wording)
    {
        var found = new List<TextSpan>();
        var words = question.ContentWords(_language.Tokens(wording)).ToList();
        if (words.Count is 0 or > LongestWording)
            return found;
        foreach (var sentence in reply.Sentences)
        {
            for (var at = sentence.Start; at < sentence.End; at++)
            {
                if (Match(reply.Tokens, at, sentence.End, words) is { } end)
                    found.Add(reply.Tokens[at].Span.To(reply.Tokens[end - 1].Span));
            }
        }

        return found;
    }

    private int? Match(IReadOnlyList<Token> tokens, int start, int end, List<string> words)
    {
        var next = 0;
        var at = start;
        for (; at < end && next < words.Count; at++)
        {
            if (tokens[at].IsWord && IsSame(tokens[at], words[next]))
                next++;
            else if (next == 0 || !_language.Classes.Has("stop", tokens[at].Word))
                return null;
        }

        return next == words.Count ? at : null;
    }

    private bool IsSame(Token token, string word)
    {
        if (token.Text == word || token.Word == word || _language.Stemmer.Stem(token.Word) == _language.Stemmer.Stem(word))
            return true;
        return word.Length >= 5 && token.Text.Length >= 4 && _language.NearWords.IsMistyped(token.Text, word);
    }
}
