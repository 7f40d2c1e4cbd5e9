using System.Text.RegularExpressions;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies.Candidates;

/// <summary>Finds which items of a list in words a reply names, and whether it names others beside them.</summary>
internal sealed partial class ItemFinder(QuestionContext question)
{
    /// <summary>Words of an item that is none of those asked for; more are a remark.</summary>
    private const int LongestOther = 2;

    public IEnumerable<Candidate> Find(ReplyText reply)
    {
        foreach (var accepted in question.Key.Accepted)
        {
            var items = Separator()
                .Split(accepted)
                .Select(static item => item.Trim(' ', '.', '$'))
                .Where(static item => item.Length > 0)
                .ToList();
            if (items.Count < 2 || items.Exists(static item => !item.Any(char.IsLetter)))
                continue;
            if (items.TrueForAll(static item => item.Length == 1))
            {
                if (Letters(reply, items) is { } letters)
                    yield return letters;
                continue;
            }

            var wordings = new WordingFinder(question);
            var named = items
                .Select(item => (Item: item, Places: Places(wordings, reply, item, items)))
                .Where(static found => found.Places.Count > 0)
                .ToList();
            if (named.Count == 0)
                continue;
            var spans = named.SelectMany(static found => found.Places).OrderBy(static span => span.Start).ToList();
            var span = spans[0].To(spans[^1]);
            var inOrder = named.OrderBy(static found => found.Places[0].Start).Select(static found => found.Item).ToList();
            yield return new Candidate(CandidateKind.Items, span, string.Join(", ", inOrder))
            {
                Share = named.Count / (double)items.Count,
                HasOthers = HasOthers(reply, spans) || EndsInOther(reply, spans, named.Count, items.Count),
                IsOutOfOrder = question.Key.Ordered && !inOrder.SequenceEqual(items.Where(inOrder.Contains)),
            };
        }
    }

    // The whole item, or a word of it that no other item has.
    private List<TextSpan> Places(WordingFinder wordings, ReplyText reply, string item, List<string> items)
    {
        var whole = wordings.Find(reply, item);
        if (whole.Count > 0)
            return whole;
        var words = question.ContentWords(question.Language.Tokens(item)).ToList();
        if (words.Count < 2)
            return whole;
        var telling = words.Where(word =>
            word.Length > 3 && !items.Exists(other => other != item && question.Language.Tokens(other).Any(token => token.Word == word))
        );
        return [.. telling.SelectMany(word => wordings.Find(reply, word)).OrderBy(static span => span.Start).Take(1)];
    }

    // "c d e f", "cdef"
    private Candidate? Letters(ReplyText reply, List<string> items)
    {
        var single = reply.Tokens.Where(static token => token is { IsWord: true, Text.Length: 1 }).ToList();
        var isRun =
            single.Count == 0
            && reply.Tokens is [{ IsWord: true } only]
            && only.Text.All(letter => items.Exists(item => item.Equals(letter.ToString(), StringComparison.OrdinalIgnoreCase)));
        if (!isRun && single.Count < 2)
            return null;
        var said = isRun
            ? [.. reply.Tokens[0].Text.Select(static letter => letter.ToString())]
            : single.ConvertAll(static token => token.Text);
        var right = items.ConvertAll(static item => item.ToLowerInvariant());
        var span = isRun ? reply.Tokens[0].Span : single[0].Span.To(single[^1].Span);
        return new Candidate(CandidateKind.Items, span, string.Join(", ", said))
        {
            Share = said.Count >= right.Count ? 1 : said.Count / (double)right.Count,
            HasOthers = said.Exists(letter => !right.Contains(letter)) || said.Count > right.Count,
            IsOutOfOrder = question.Key.Ordered && !said.SequenceEqual(right.Take(said.Count)),
        };
    }

    // A short chunk between the separators of the row that names none of the items is an item of its own.
    private bool HasOthers(ReplyText reply, List<TextSpan> spans)
    {
        var chunk = new List<Token>();
        foreach (var token in reply.Tokens)
        {
            if (token.Span.Start < spans[0].Start || token.Span.End > spans[^1].End)
                continue;
            if (token.Kind is TokenKind.Mark or TokenKind.Stop || token.Word is "and" or "or")
            {
                if (IsOther(chunk, spans))
                    return true;
                chunk.Clear();
            }
            else
                chunk.Add(token);
        }

        return false;
    }

    // "Mercury, Venus, Mars" for three items: the last of the row is one of its own.
    private bool EndsInOther(ReplyText reply, List<TextSpan> spans, int named, int asked)
    {
        var rest = reply.Tokens.SkipWhile(token => token.Span.Start < spans[^1].End).ToList();
        if (named != asked - 1 || named == 0 || rest is not [var mark, .. var after])
            return false;
        if (mark.Text is not "," && mark.Word is not "and")
            return false;
        var chunk = after
            .SkipWhile(static token => token.Word is "and")
            .TakeWhile(static token => token.Kind is not (TokenKind.Mark or TokenKind.Stop))
            .ToList();
        return chunk.Count is > 0 and <= LongestOther
            && chunk.TrueForAll(IsTelling)
            && question.Language.Acts.Find([.. chunk.Select(Language.Patterns.Atom.Of)]).Count == 0;
    }

    private bool IsTelling(Token token) =>
        token.IsWord
        && token.Word.Length > 2
        && !question.Language.Classes.Has("function", token.Word)
        && !question.Language.Classes.Has("stop", token.Word);

    private bool IsOther(List<Token> chunk, List<TextSpan> spans)
    {
        var words = question.ContentWords(chunk).Count();
        return words is > 0 and <= LongestOther
            && chunk.Count <= LongestOther + 1
            && !spans.Exists(span => chunk.Exists(token => span.Overlaps(token.Span)));
    }

    [GeneratedRegex(@"\s*(?:,|;|\n|\band\b)\s*")]
    private static partial Regex Separator();
}
