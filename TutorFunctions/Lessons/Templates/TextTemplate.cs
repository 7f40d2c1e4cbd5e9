using System.Runtime.CompilerServices;
using System.Text;

namespace TutorFunctions.Lessons.Templates;

/// <summary>A text with expressions between braces; two braces in a row stand for one.</summary>
internal sealed class TextTemplate
{
    private readonly Piece[] pieces;

    private TextTemplate(Piece[] pieces) => this.pieces = pieces;

    /// <param name="text">The text as its author wrote it.</param>
    /// <param name="names">The parameters that it may use, in the order of their positions.</param>
    /// <exception cref="TemplateException">A brace is not closed or an expression is wrong; the message quotes it.</exception>
    public static TextTemplate Parse(string text, IReadOnlyList<string> names)
    {
        var pieces = new List<Piece>();
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var doubled = at + 1 < text.Length && text[at + 1] == text[at];
            if (text[at] is '{' or '}' && doubled)
            {
                literal.Append(text[at++]);
            }
            else if (text[at] == '}')
            {
                throw new TemplateException("a closing brace has no opening one: write }} for a brace to show");
            }
            else if (text[at] == '{')
            {
                var end = Closing(text, at);
                var source = text[(at + 1)..end];
                pieces.Add(new Piece(literal.ToString(), Parsed(source, names), source));
                literal.Clear();
                at = end;
            }
            else
            {
                literal.Append(text[at]);
            }
        }

        if (literal.Length > 0 || pieces.Count == 0)
            pieces.Add(new Piece(literal.ToString(), null, ""));
        return new TextTemplate([.. pieces]);
    }

    /// <exception cref="TemplateException">An expression has no value under this drawing; the message quotes it.</exception>
    public string Fill(ReadOnlySpan<Value> drawing)
    {
        if (pieces is [{ Expression: null } only])
            return only.Literal;
        if (pieces is [{ Literal: "" } alone])
            return alone.Written(drawing);
        var filled = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[256]);
        foreach (var piece in pieces)
        {
            filled.AppendLiteral(piece.Literal);
            if (piece.Expression is not null)
                filled.AppendLiteral(piece.Written(drawing));
        }

        return filled.ToStringAndClear();
    }

    private static Expression Parsed(string source, IReadOnlyList<string> names)
    {
        try
        {
            return ExpressionParser.Parse(source, names);
        }
        catch (TemplateException problem)
        {
            throw Quoting(source, problem);
        }
    }

    private static TemplateException Quoting(string source, TemplateException problem) =>
        new($"in {{{source}}}: {problem.Message}", problem);

    // A brace inside a quoted text of the expression does not end it.
    private static int Closing(string text, int opening)
    {
        char? quote = null;
        for (var at = opening + 1; at < text.Length; at++)
        {
            if (quote is null && text[at] == '}')
                return at;
            if (quote is null && text[at] is ('\'' or '"'))
                quote = text[at];
            else if (text[at] == quote)
                quote = null;
        }

        throw new TemplateException(
            $"the brace in '{text[opening..Math.Min(text.Length, opening + 30)]}' is not closed: write {{{{ for a brace to show"
        );
    }

    private sealed record Piece(string Literal, Expression? Expression, string Source)
    {
        public string Written(ReadOnlySpan<Value> drawing)
        {
            try
            {
                return Evaluation.Of(Expression!, drawing).Written();
            }
            catch (TemplateException problem)
            {
                throw Quoting(Source, problem);
            }
        }
    }
}
