namespace TutorFunctions.Grading.Reading;

public enum TokenKind
{
    /// <summary>A number; its value is in the token.</summary>
    Number,

    /// <summary>Letters in a row, a variable or a word.</summary>
    Word,

    Plus,
    Minus,

    /// <summary>Both signs at once, which makes two values of one.</summary>
    PlusMinus,
    Times,
    Divide,
    Power,

    /// <summary>One of = &lt; &gt; &lt;= &gt;= !=, which is the token's text.</summary>
    Relation,

    /// <summary>An opening bracket, which is the token's text.</summary>
    Open,
    Close,

    /// <summary>A stroke, as of an absolute value.</summary>
    Bar,

    /// <summary>LaTeX's \frac; its two arguments follow.</summary>
    Fraction,

    /// <summary>A root sign; its argument follows.</summary>
    Root,

    Pi,
    Infinity,

    /// <summary>The union of two intervals.</summary>
    Union,

    Percent,
    Degree,

    /// <summary>A currency sign, which is the token's text.</summary>
    Money,

    Comma,
    Colon,

    /// <summary>A line break, semicolon or ampersand: what follows is another part.</summary>
    Break,

    /// <summary>The end of a sentence.</summary>
    Stop,

    /// <summary>Anything that can be no part of an answer.</summary>
    Other,
}
