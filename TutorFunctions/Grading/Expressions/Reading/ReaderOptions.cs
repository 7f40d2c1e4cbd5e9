using System.Collections.Frozen;

namespace TutorFunctions.Grading.Expressions.Reading;

/// <summary>What a comma between digits means.</summary>
public enum CommaMeaning
{
    /// <summary>Groups thousands where the digits fit (1,234,567), else parts two values.</summary>
    Automatic,

    /// <summary>Always parts two values.</summary>
    PartsValues,

    /// <summary>Begins the decimals (0,5), except where it groups thousands more than once.</summary>
    BeginsDecimals,
}

/// <summary>How a text is to be read where its notation leaves a choice.</summary>
public sealed record ReaderOptions
{
    private static readonly FrozenSet<string> s_functions = FrozenSet.ToFrozenSet(["f", "g"]);

    public static ReaderOptions Default { get; } = new();

    public CommaMeaning Comma { get; init; } = CommaMeaning.Automatic;

    /// <summary>Whether 1/2x means 1/(2x); else it means (1/2)x.</summary>
    public bool TightProducts { get; init; }

    /// <summary>Whether 1 3/4 is one and three quarters; else it is a product.</summary>
    public bool MixedNumbers { get; init; } = true;

    /// <summary>Whether 0.1(6) is a repeating decimal; else it is a product.</summary>
    public bool RepeatingDecimals { get; init; } = true;

    /// <summary>Whether a word after the last operand, as a unit, is left out of the expression instead of being an error.</summary>
    public bool IgnoreTrailingWords { get; init; }

    /// <summary>Symbols that are known to occur; empty when nothing is known. A word made of known letters only is their product.</summary>
    public IReadOnlySet<string> Symbols { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Tells which words are one symbol, as names of units; null for none beside <see cref="Symbols"/>.</summary>
    public Func<string, bool>? IsSymbolWord { get; init; }

    /// <summary>Names that apply to the brackets after them, as f in f(x), instead of being multiplied with them.</summary>
    public IReadOnlySet<string> NamedFunctions { get; init; } = s_functions;

    /// <summary>Whether nothing is known but the notation, so that equal options read a text alike.</summary>
    internal bool KnowsNoWords =>
        ReferenceEquals(Symbols, FrozenSet<string>.Empty) && IsSymbolWord is null && ReferenceEquals(NamedFunctions, s_functions);
}
