using System.Text;

namespace TutorFunctions.Grading.Expressions.Numeric;

/// <summary>
/// Stands in for a function that is only named, as f in f(x): its values are irregular, but always the same for the same name and argument.
/// Two expressions that agree for such a function agree for every function.
/// </summary>
internal static class UnknownFunction
{
    private const int KeptBits = 40;

    public static Ball Value(string name, ComplexBall[] arguments)
    {
        var hash = 14695981039346656037UL;
        foreach (var piece in Encoding.UTF8.GetBytes(name))
            hash = Mix(hash, piece);
        foreach (var argument in arguments)
        {
            hash = Mix(hash, Rounded(argument.Real));
            hash = Mix(hash, Rounded(argument.Imaginary));
        }

        return new Ball((long)(hash >> 40) + 1, -22, 0);
    }

    // Arguments that agree to 40 binary digits count as the same.
    private static ulong Rounded(Ball value)
    {
        var shift = -KeptBits - value.Exponent;
        var rounded =
            shift <= 0 ? value.Mantissa << (int)Math.Min(-shift, 500) : ((value.Mantissa >> (int)Math.Min(shift - 1, 5000)) + 1) >> 1;
        return (ulong)(rounded & ulong.MaxValue);
    }

    // FNV-1a (Fowler, Noll and Vo), followed by a shift so that high bits change too.
    private static ulong Mix(ulong hash, ulong value)
    {
        hash = unchecked((hash ^ value) * 1099511628211UL);
        return hash ^ (hash >> 29);
    }
}
