using System.Collections.Frozen;

namespace TutorFunctions.Grading.Expressions.Reading;

/// <summary>Signs of mathematics in their many spellings.</summary>
internal static class Signs
{
    // The longest spelling that fits is taken.
    private static readonly (string Spelling, MathTokenKind Kind, string Text)[] s_signs =
    [
        ("+/-", MathTokenKind.PlusMinus, "±"),
        ("-/+", MathTokenKind.MinusPlus, "∓"),
        ("±", MathTokenKind.PlusMinus, "±"),
        ("∓", MathTokenKind.MinusPlus, "∓"),
        ("<=>", MathTokenKind.Relation, "="),
        ("<=", MathTokenKind.Relation, "<="),
        ("=<", MathTokenKind.Relation, "<="),
        ("≤", MathTokenKind.Relation, "<="),
        ("≦", MathTokenKind.Relation, "<="),
        ("⩽", MathTokenKind.Relation, "<="),
        (">=", MathTokenKind.Relation, ">="),
        ("=>", MathTokenKind.Relation, "=>"),
        ("⇒", MathTokenKind.Semicolon, ";"),
        ("⟹", MathTokenKind.Semicolon, ";"),
        ("→", MathTokenKind.Relation, "->"),
        ("->", MathTokenKind.Relation, "->"),
        ("⟺", MathTokenKind.Semicolon, ";"),
        ("⇔", MathTokenKind.Semicolon, ";"),
        ("\n", MathTokenKind.Semicolon, ";"),
        ("≥", MathTokenKind.Relation, ">="),
        ("≧", MathTokenKind.Relation, ">="),
        ("⩾", MathTokenKind.Relation, ">="),
        ("<>", MathTokenKind.Relation, "!="),
        ("!=", MathTokenKind.Relation, "!="),
        ("=/=", MathTokenKind.Relation, "!="),
        ("≠", MathTokenKind.Relation, "!="),
        ("==", MathTokenKind.Relation, "="),
        ("≈", MathTokenKind.Relation, "~"),
        ("≅", MathTokenKind.Relation, "~"),
        ("≃", MathTokenKind.Relation, "~"),
        ("~=", MathTokenKind.Relation, "~"),
        ("=", MathTokenKind.Relation, "="),
        ("＝", MathTokenKind.Relation, "="),
        ("≡", MathTokenKind.Relation, "="),
        ("<", MathTokenKind.Relation, "<"),
        ("＜", MathTokenKind.Relation, "<"),
        (">", MathTokenKind.Relation, ">"),
        ("＞", MathTokenKind.Relation, ">"),
        ("∈", MathTokenKind.Relation, "∈"),
        ("+", MathTokenKind.Plus, "+"),
        ("＋", MathTokenKind.Plus, "+"),
        ("➕", MathTokenKind.Plus, "+"),
        ("-", MathTokenKind.Minus, "-"),
        ("−", MathTokenKind.Minus, "-"),
        ("–", MathTokenKind.Minus, "-"),
        ("—", MathTokenKind.Minus, "-"),
        ("‐", MathTokenKind.Minus, "-"),
        ("‑", MathTokenKind.Minus, "-"),
        ("‒", MathTokenKind.Minus, "-"),
        ("－", MathTokenKind.Minus, "-"),
        ("➖", MathTokenKind.Minus, "-"),
        ("**", MathTokenKind.Caret, "^"),
        ("^", MathTokenKind.Caret, "^"),
        ("＾", MathTokenKind.Caret, "^"),
        ("*", MathTokenKind.Times, "*"),
        ("×", MathTokenKind.Times, "*"),
        ("·", MathTokenKind.Times, "*"),
        ("⋅", MathTokenKind.Times, "*"),
        ("∙", MathTokenKind.Times, "*"),
        ("•", MathTokenKind.Times, "*"),
        ("✕", MathTokenKind.Times, "*"),
        ("✖", MathTokenKind.Times, "*"),
        ("⨯", MathTokenKind.Times, "*"),
        ("∗", MathTokenKind.Times, "*"),
        ("＊", MathTokenKind.Times, "*"),
        ("/", MathTokenKind.Divide, "/"),
        ("÷", MathTokenKind.Divide, "/"),
        ("∕", MathTokenKind.Divide, "/"),
        ("⁄", MathTokenKind.Divide, "/"),
        ("➗", MathTokenKind.Divide, "/"),
        ("／", MathTokenKind.Divide, "/"),
        (":", MathTokenKind.Colon, ":"),
        ("∶", MathTokenKind.Colon, ":"),
        ("(", MathTokenKind.Open, "("),
        (")", MathTokenKind.Close, ")"),
        ("（", MathTokenKind.Open, "("),
        ("）", MathTokenKind.Close, ")"),
        ("[", MathTokenKind.Open, "["),
        ("]", MathTokenKind.Close, "]"),
        ("{", MathTokenKind.Open, "{"),
        ("}", MathTokenKind.Close, "}"),
        ("|", MathTokenKind.Bar, "|"),
        ("∣", MathTokenKind.Bar, "|"),
        (",", MathTokenKind.Comma, ","),
        ("，", MathTokenKind.Comma, ","),
        ("،", MathTokenKind.Comma, ","),
        (";", MathTokenKind.Semicolon, ";"),
        ("؛", MathTokenKind.Semicolon, ";"),
        ("_", MathTokenKind.Underscore, "_"),
        ("!", MathTokenKind.Factorial, "!"),
        ("%", MathTokenKind.Percent, "%"),
        ("°", MathTokenKind.Degree, "°"),
        ("º", MathTokenKind.Degree, "°"),
        ("√", MathTokenKind.Root, "2"),
        ("∛", MathTokenKind.CubeRoot, "3"),
        ("∜", MathTokenKind.CubeRoot, "4"),
        ("∪", MathTokenKind.Union, "∪"),
        ("∩", MathTokenKind.Intersection, "∩"),
        ("&&", MathTokenKind.And, "and"),
        ("&", MathTokenKind.Ampersand, "&"),
        ("∧", MathTokenKind.And, "and"),
        ("∨", MathTokenKind.Or, "or"),
        ("∑", MathTokenKind.Series, "sum"),
        ("∏", MathTokenKind.Series, "product"),
        ("∞", MathTokenKind.Constant, "infinity"),
        ("∅", MathTokenKind.EmptySet, "∅"),
        ("Ø", MathTokenKind.EmptySet, "∅"),
        ("ℝ", MathTokenKind.Reals, "ℝ"),
    ];

    private static readonly FrozenDictionary<char, (string Spelling, MathTokenKind Kind, string Text)[]> s_byFirst = s_signs
        .GroupBy(sign => sign.Spelling[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(sign => sign.Spelling.Length).ToArray());

    private static readonly FrozenDictionary<int, (int Numerator, int Denominator)> s_fractions = new Dictionary<int, (int, int)>
    {
        ['½'] = (1, 2),
        ['¼'] = (1, 4),
        ['¾'] = (3, 4),
        ['⅐'] = (1, 7),
        ['⅑'] = (1, 9),
        ['⅒'] = (1, 10),
        ['⅓'] = (1, 3),
        ['⅔'] = (2, 3),
        ['⅕'] = (1, 5),
        ['⅖'] = (2, 5),
        ['⅗'] = (3, 5),
        ['⅘'] = (4, 5),
        ['⅙'] = (1, 6),
        ['⅚'] = (5, 6),
        ['⅛'] = (1, 8),
        ['⅜'] = (3, 8),
        ['⅝'] = (5, 8),
        ['⅞'] = (7, 8),
    }.ToFrozenDictionary();

    /// <summary>The sign that begins at a place, and how many characters it has; null when none does.</summary>
    public static (MathTokenKind Kind, string Text, int Length)? At(string text, int at)
    {
        if (!s_byFirst.TryGetValue(text[at], out var signs))
            return null;
        foreach (var (spelling, kind, meaning) in signs)
        {
            if (string.CompareOrdinal(text, at, spelling, 0, spelling.Length) == 0)
                return (kind, meaning, spelling.Length);
        }

        return null;
    }

    /// <summary>The fraction that a single character stands for, as ¾.</summary>
    public static (int Numerator, int Denominator)? Fraction(char character) =>
        s_fractions.TryGetValue(character, out var fraction) ? fraction : null;

    /// <summary>Blanks, signs that only set type, and currency signs, which are left out.</summary>
    public static bool SaysNothing(char character) =>
        char.IsWhiteSpace(character)
        || character
            is '$'
                or '€'
                or '£'
                or '"'
                or '“'
                or '”'
                or '‘'
                or '\u200B'
                or '\u2060'
                or '\uFEFF'
                or '~'
                or '#'
                or '\u2061'
                or '\u2062'
                or '\u00AD'
                or '`'
                or '\u200E'
                or '\u200F';
}
