using TutorFunctions.Language.Text;

namespace TutorFunctions.Language.Patterns;

public enum AtomKind
{
    Word,

    /// <summary>Something that whoever reads the text has recognised and named by <see cref="Atom.Tag"/>.</summary>
    Tagged,

    /// <summary>A comma, bracket or quotation mark: patterns pass over it, except where they ask for a clause's beginning or end.</summary>
    Comma,

    /// <summary>What ends a sentence: patterns never reach across it.</summary>
    Stop,
}

/// <summary>What patterns are matched against: a word, a mark, or a stretch that was recognised as one thing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The word in its usual spelling, or the mark.</param>
/// <param name="Tag">What a tagged stretch is, as patterns name it: <c>&lt;value&gt;</c>.</param>
/// <param name="Span">Where it stands in the original.</param>
public sealed record Atom(AtomKind Kind, string Word, string? Tag, TextSpan Span)
{
    public static Atom Of(Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        // Dots that trail off part what they stand between, but the sentence goes on.
        var kind = token.Kind switch
        {
            TokenKind.Stop when token.Text == "..." => AtomKind.Comma,
            TokenKind.Stop => AtomKind.Stop,
            TokenKind.Mark => AtomKind.Comma,
            _ => AtomKind.Word,
        };
        return new Atom(kind, token.Word, null, token.Span);
    }
}
