using TutorFunctions.Language;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies;

/// <summary>A sentence or line of a reply, by tokens.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last, marks at its end left out.</param>
/// <param name="IsQuestion">Whether a question mark ends it.</param>
internal sealed record Sentence(int Start, int End, bool IsQuestion)
{
    public TextSpan Span(IReadOnlyList<Token> tokens) => tokens[Start].Span.To(tokens[End - 1].Span);
}

/// <summary>A text cut into tokens and sentences.</summary>
internal sealed class ReplyText
{
    private ReplyText(string original, IReadOnlyList<Token> tokens)
    {
        Original = original;
        Tokens = tokens;
        Sentences = Split(tokens);
    }

    public string Original { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public static ReplyText Of(string text, LanguagePack language) => new(text, language.Tokens(text));

    /// <summary>The sentence that a stretch of the text begins in.</summary>
    public int SentenceAt(TextSpan span)
    {
        for (var index = Sentences.Count - 1; index > 0; index--)
        {
            if (Tokens[Sentences[index].Start].Span.Start <= span.Start)
                return index;
        }

        return 0;
    }

    /// <summary>The token of a sentence that a stretch of the text begins with.</summary>
    public int TokenAt(Sentence sentence, TextSpan span)
    {
        var at = sentence.Start;
        while (at < sentence.End && Tokens[at].Span.End <= span.Start)
            at++;
        return at;
    }

    private static List<Sentence> Split(IReadOnlyList<Token> tokens)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var at = 0; at <= tokens.Count; at++)
        {
            if (at < tokens.Count && tokens[at].Kind != TokenKind.Stop)
                continue;
            var isQuestion = false;
            var end = at;
            while (at < tokens.Count && tokens[at].Kind == TokenKind.Stop)
                isQuestion |= tokens[at++].Text == "?";
            if (end > start)
                sentences.Add(new Sentence(start, end, isQuestion));
            start = at;
            at--;
            if (start >= tokens.Count)
                break;
        }

        return sentences;
    }
}
