using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Equations;

/// <summary>All numbers between two ends; a null end is infinite and then not included.</summary>
public readonly record struct Interval(Rational? Low, bool LowIncluded, Rational? High, bool HighIncluded)
{
    public static Interval All { get; } = new(null, false, null, false);

    public bool IsEmpty => Low is { } low && High is { } high && (low > high || (low == high && !(LowIncluded && HighIncluded)));

    /// <summary>The numbers for which <c>v sign bound</c> holds; "!=" has no single interval and gives null.</summary>
    public static Interval? Of(string sign, Rational bound) =>
        sign switch
        {
            "=" => new(bound, true, bound, true),
            "<" => new(null, false, bound, false),
            "<=" => new(null, false, bound, true),
            ">" => new(bound, false, null, false),
            ">=" => new(bound, true, null, false),
            _ => null,
        };

    public Interval Intersect(Interval other)
    {
        var (low, lowIncluded) =
            Low is not { } mine ? (other.Low, other.LowIncluded)
            : other.Low is not { } theirs || mine > theirs ? (Low, LowIncluded)
            : mine == theirs ? (Low, LowIncluded && other.LowIncluded)
            : (other.Low, other.LowIncluded);
        var (high, highIncluded) =
            High is not { } top ? (other.High, other.HighIncluded)
            : other.High is not { } otherTop || top < otherTop ? (High, HighIncluded)
            : top == otherTop ? (High, HighIncluded && other.HighIncluded)
            : (other.High, other.HighIncluded);
        return new(low, lowIncluded, high, highIncluded);
    }
}
