namespace TutorFunctions.Grading.Reading;

/// <summary>What LaTeX's commands mean in an answer.</summary>
internal static class LatexCommands
{
    /// <summary>Whether the command only sets its argument as text.</summary>
    public static bool OfText(string name) =>
        name is "text" or "textbf" or "textit" or "textrm" or "mathrm" or "mathbf" or "mathit" or "operatorname" or "mbox" or "boxed";

    /// <summary>Whether the command is about looks alone.</summary>
    public static bool SaysNothing(string name) =>
        name is "left" or "right" or "big" or "Big" or "bigl" or "bigr" or "displaystyle" or "quad" or "qquad" or "space" or "limits";

    public static Token Token(string name, bool spaced, TokenKind? last, List<Token> before)
    {
        // \circ stands for degrees only when raised, and the mark that raises it is then no power.
        if (name is "circ" or "degree" && last == TokenKind.Power)
            before.RemoveAt(before.Count - 1);
        return name switch
        {
            "frac" or "dfrac" or "tfrac" or "cfrac" => new(TokenKind.Fraction, name, spaced),
            "sqrt" => new(TokenKind.Root, name, spaced),
            "cdot" or "times" or "ast" => new(TokenKind.Times, "*", spaced),
            "pm" => new(TokenKind.PlusMinus, "±", spaced),
            "div" => new(TokenKind.Divide, "/", spaced),
            "le" or "leq" or "leqslant" => new(TokenKind.Relation, "<=", spaced),
            "ge" or "geq" or "geqslant" => new(TokenKind.Relation, ">=", spaced),
            "lt" => new(TokenKind.Relation, "<", spaced),
            "gt" => new(TokenKind.Relation, ">", spaced),
            "ne" or "neq" => new(TokenKind.Relation, "!=", spaced),
            "approx" => new(TokenKind.Relation, "=", spaced),
            "pi" => new(TokenKind.Pi, "pi", spaced),
            "infty" => new(TokenKind.Infinity, "infinity", spaced),
            "cup" => new(TokenKind.Union, "or", spaced),
            "circ" or "degree" => new(TokenKind.Degree, "°", spaced),
            "lbrace" => new(TokenKind.Open, "{", spaced),
            "rbrace" => new(TokenKind.Close, "}", spaced),
            "alpha" => new(TokenKind.Word, "α", spaced),
            "beta" => new(TokenKind.Word, "β", spaced),
            "gamma" => new(TokenKind.Word, "γ", spaced),
            "theta" => new(TokenKind.Word, "θ", spaced),
            "lambda" => new(TokenKind.Word, "λ", spaced),
            "mu" => new(TokenKind.Word, "μ", spaced),
            "phi" => new(TokenKind.Word, "φ", spaced),
            _ => new(TokenKind.Word, name, spaced),
        };
    }
}
