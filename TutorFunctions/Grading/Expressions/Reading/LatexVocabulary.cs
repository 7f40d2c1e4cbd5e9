using System.Collections.Frozen;

namespace TutorFunctions.Grading.Expressions.Reading;

/// <summary>What LaTeX's commands mean.</summary>
internal static class LatexVocabulary
{
    private static readonly FrozenDictionary<string, (MathTokenKind Kind, string Text)> s_commands = new Dictionary<
        string,
        (MathTokenKind, string)
    >
    {
        ["frac"] = (MathTokenKind.Fraction, "frac"),
        ["dfrac"] = (MathTokenKind.Fraction, "frac"),
        ["tfrac"] = (MathTokenKind.Fraction, "frac"),
        ["cfrac"] = (MathTokenKind.Fraction, "frac"),
        ["binom"] = (MathTokenKind.Binomial, "binom"),
        ["dbinom"] = (MathTokenKind.Binomial, "binom"),
        ["sqrt"] = (MathTokenKind.Root, "2"),
        ["cdot"] = (MathTokenKind.Times, "*"),
        ["times"] = (MathTokenKind.Times, "*"),
        ["ast"] = (MathTokenKind.Times, "*"),
        ["bullet"] = (MathTokenKind.Times, "*"),
        ["div"] = (MathTokenKind.Divide, "/"),
        ["pm"] = (MathTokenKind.PlusMinus, "±"),
        ["mp"] = (MathTokenKind.MinusPlus, "∓"),
        ["le"] = (MathTokenKind.Relation, "<="),
        ["leq"] = (MathTokenKind.Relation, "<="),
        ["leqslant"] = (MathTokenKind.Relation, "<="),
        ["ge"] = (MathTokenKind.Relation, ">="),
        ["geq"] = (MathTokenKind.Relation, ">="),
        ["geqslant"] = (MathTokenKind.Relation, ">="),
        ["lt"] = (MathTokenKind.Relation, "<"),
        ["gt"] = (MathTokenKind.Relation, ">"),
        ["ne"] = (MathTokenKind.Relation, "!="),
        ["neq"] = (MathTokenKind.Relation, "!="),
        ["approx"] = (MathTokenKind.Relation, "~"),
        ["simeq"] = (MathTokenKind.Relation, "~"),
        ["cong"] = (MathTokenKind.Relation, "~"),
        ["equiv"] = (MathTokenKind.Relation, "="),
        ["in"] = (MathTokenKind.Relation, "∈"),
        ["cup"] = (MathTokenKind.Union, "∪"),
        ["cap"] = (MathTokenKind.Intersection, "∩"),
        ["infty"] = (MathTokenKind.Constant, "infinity"),
        ["pi"] = (MathTokenKind.Constant, "pi"),
        ["circ"] = (MathTokenKind.Degree, "°"),
        ["degree"] = (MathTokenKind.Degree, "°"),
        ["lbrace"] = (MathTokenKind.Open, "{"),
        ["rbrace"] = (MathTokenKind.Close, "}"),
        ["lbrack"] = (MathTokenKind.Open, "["),
        ["rbrack"] = (MathTokenKind.Close, "]"),
        ["lvert"] = (MathTokenKind.Bar, "|"),
        ["rvert"] = (MathTokenKind.Bar, "|"),
        ["vert"] = (MathTokenKind.Bar, "|"),
        ["mid"] = (MathTokenKind.Bar, "|"),
        ["langle"] = (MathTokenKind.Open, "("),
        ["rangle"] = (MathTokenKind.Close, ")"),
        ["land"] = (MathTokenKind.And, "and"),
        ["wedge"] = (MathTokenKind.And, "and"),
        ["lor"] = (MathTokenKind.Or, "or"),
        ["vee"] = (MathTokenKind.Or, "or"),
        ["emptyset"] = (MathTokenKind.EmptySet, "∅"),
        ["varnothing"] = (MathTokenKind.EmptySet, "∅"),
        ["colon"] = (MathTokenKind.Colon, ":"),
        ["%"] = (MathTokenKind.Percent, "%"),
        ["&"] = (MathTokenKind.And, "and"),
        ["{"] = (MathTokenKind.Open, "\\{"),
        ["}"] = (MathTokenKind.Close, "}"),
        ["|"] = (MathTokenKind.Bar, "|"),
        ["\\"] = (MathTokenKind.RowBreak, "\\"),
        ["Rightarrow"] = (MathTokenKind.Semicolon, ";"),
        ["implies"] = (MathTokenKind.Semicolon, ";"),
        ["rightarrow"] = (MathTokenKind.Semicolon, ";"),
        ["to"] = (MathTokenKind.Semicolon, ";"),
        ["sum"] = (MathTokenKind.Series, "sum"),
        ["prod"] = (MathTokenKind.Series, "product"),
        ["ell"] = (MathTokenKind.Symbol, "l"),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> s_silent = FrozenSet.ToFrozenSet([
        "left",
        "right",
        "big",
        "Big",
        "bigg",
        "Bigg",
        "bigl",
        "bigr",
        "Bigl",
        "Bigr",
        "middle",
        "displaystyle",
        "textstyle",
        "quad",
        "qquad",
        "space",
        "limits",
        "hspace",
        "thinspace",
        ",",
        "!",
        ";",
        ":",
        " ",
        "$",
        "(",
        ")",
        "[",
        "]",
        "mathstrut",
        "hline",
        "nonumber",
        "therefore",
    ]);

    private static readonly FrozenSet<string> s_text = FrozenSet.ToFrozenSet([
        "text",
        "textbf",
        "textit",
        "textrm",
        "textnormal",
        "mathrm",
        "mathbf",
        "mathit",
        "mathbb",
        "mathcal",
        "operatorname",
        "mbox",
        "hbox",
        "boxed",
        "rm",
        "bf",
    ]);

    /// <summary>The sign that a command stands for; null when it is none.</summary>
    public static (MathTokenKind Kind, string Text)? Sign(string command) => s_commands.TryGetValue(command, out var sign) ? sign : null;

    /// <summary>Whether the command is about looks alone.</summary>
    public static bool SaysNothing(string command) => s_silent.Contains(command);

    /// <summary>Whether the command only says how its argument is set.</summary>
    public static bool SetsText(string command) => s_text.Contains(command);
}
