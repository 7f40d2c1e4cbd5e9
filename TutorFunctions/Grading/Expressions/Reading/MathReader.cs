using BitFaster.Caching.Lru;

namespace TutorFunctions.Grading.Expressions.Reading;

/// <summary>
/// Reads mathematics as learners type it and as LaTeX sets it: "2x+3", "$$\frac{1}{2}x$$", "x² ≥ 4 or x = −1", "sin^2 x", "[2, ∞)". The
/// whole text must be mathematics; finding it among prose is not the reader's part.
/// </summary>
public static class MathReader
{
    /// <summary>Characters of a text that is kept with what it reads as; stored answers are shorter.</summary>
    private const int LongestKept = 120;

    private const int MostKept = 1024;

    // A stored answer is read anew for each claim in each reply to it.
    private static readonly ConcurrentLru<(string Text, ReaderOptions Options), ReadResult> s_kept = new(
        concurrencyLevel: 1,
        MostKept,
        EqualityComparer<(string, ReaderOptions)>.Default
    );

    /// <summary>The expression of a text, or where and why there is none.</summary>
    public static ReadResult Read(string text, ReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ReaderOptions.Default;
        return text.Length <= LongestKept && options.KnowsNoWords
            ? s_kept.GetOrAdd((text, options), static key => ReadAnew(key.Text, key.Options))
            : ReadAnew(text, options);
    }

    private static ReadResult ReadAnew(string text, ReaderOptions options)
    {
        var tokens = MathLexer.Read(text, options, out var error);
        return error is null ? MathParser.Read(tokens, options, text) : new(null, error);
    }

    /// <summary>The expression of a text, or null when it is none.</summary>
    public static Expression? TryRead(string text, ReaderOptions? options = null) => Read(text, options).Expression;

    /// <summary>
    /// The expressions that a text may stand for, the most likely first: 1/2x is half of x or 1/(2x), 1 3/4 a mixed number or a product.
    /// Empty when it is no mathematics.
    /// </summary>
    public static IReadOnlyList<Expression> Readings(string text, ReaderOptions? options = null)
    {
        options ??= ReaderOptions.Default;
        var readings = new List<Expression>(2);
        foreach (
            var choice in (ReadOnlySpan<ReaderOptions>)
                [
                    options,
                    options with
                    {
                        TightProducts = true,
                    },
                    options with
                    {
                        MixedNumbers = false,
                    },
                    options with
                    {
                        RepeatingDecimals = false,
                    },
                ]
        )
        {
            if (Read(text, choice).Expression is { } reading && !readings.Contains(reading))
                readings.Add(reading);
        }

        return readings;
    }
}
