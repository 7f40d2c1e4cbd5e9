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
            var items = Separator().Split(accepted).Select(static item => item.Trim(' ', '.', '$')).Where(static item => item.Length > 0).ToList();
            if (items.Count < 2 || items.Exists(static item => !item.Any(char.IsLetter))) continue;
            var wordings = new WordingFinder(question);
            var named = items.Select(item => (Item: item, Places: wordings.Find(reply, item))).Where(static found => found.Places.Count > 0).ToList();
            if (named.Count == 0) continue;
            var spans = named.SelectMany(static found => found.Places).OrderBy(static span => span.Start).ToList();
            var span = spans[0].To(spans[^1]);
            var inOrder = named.OrderBy(static found => found.Places[0].Start).Select(static found => found.Item).ToList();
            yield return new Candidate(CandidateKind.Items, span, string.Join(", ", inOrder))
            {
                Share = named.Count / (double)items.Count,
                HasOthers = HasOthers(reply, spans),
                IsOutOfOrder = question.Key.Ordered && !inOrder.SequenceEqual(items.Where(inOrder.Contains)),
            };
        }
    }

    // A short chunk between the separators of the row that names none of the items is an item of its own.
    private bool HasOthers(ReplyText reply, List<TextSpan> spans)
    {
        var chunk = new List<Token>();
        foreach (var token in reply.Tokens)
        {
            if (token.Span.Start < spans[0].Start || token.Span.End > spans[^1].End) continue;
            if (token.Kind is TokenKind.Mark or TokenKind.Stop || token.Word is "and" or "or")
            {
                if (IsOther(chunk, spans)) return true;
                chunk.Clear();
            }
            else chunk.Add(token);
        }

        return false;
    }

    private bool IsOther(List<Token> chunk, List<TextSpan> spans)
    {
        var words = question.ContentWords(chunk).Count();
        return words is > 0 and <= LongestOther && chunk.Count <= LongestOther + 1 && !spans.Exists(span => chunk.Exists(token => span.Overlaps(token.Span)));
    }

    [GeneratedRegex(@"\s*(?:,|;|\n|\band\b)\s*")]
    private static partial Regex Separator();
}
