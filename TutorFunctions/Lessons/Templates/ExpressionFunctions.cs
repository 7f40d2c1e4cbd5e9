using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Lessons.Templates;

/// <summary>A function of the expression language.</summary>
/// <param name="Name">As it is written before the parenthesis.</param>
/// <param name="Fewest">Fewest arguments.</param>
/// <param name="Most">Most arguments.</param>
/// <param name="Apply">Its value; null for <c>if</c>, which evaluates only one branch.</param>
internal sealed record ExpressionFunction(string Name, int Fewest, int Most, Func<Value[], Value>? Apply)
{
    public string Takes =>
        (Fewest, Most) switch
        {
            (1, 1) => "1 argument",
            (_, int.MaxValue) => $"at least {Fewest} arguments",
            _ when Fewest == Most => $"{Fewest} arguments",
            _ => $"{Fewest} to {Most} arguments",
        };
}

/// <summary>The functions of the expression language, all exact.</summary>
internal static class ExpressionFunctions
{
    private const int MostPlaces = 6;

    private static readonly Dictionary<string, ExpressionFunction> All = new ExpressionFunction[]
    {
        new("abs", 1, 1, a => Value.Of(Rational.Abs(a[0].AsNumber("abs()")))),
        new("min", 2, int.MaxValue, a => Value.Of(a.Min(value => value.AsNumber("min()")))),
        new("max", 2, int.MaxValue, a => Value.Of(a.Max(value => value.AsNumber("max()")))),
        new("gcd", 2, 2, a => Value.Of(CommonDivisor(a[0].AsWhole("gcd()"), a[1].AsWhole("gcd()")))),
        new("lcm", 2, 2, a => Value.Of(CommonMultiple(a[0].AsWhole("lcm()"), a[1].AsWhole("lcm()")))),
        new("floor", 1, 1, a => Value.Of(a[0].AsNumber("floor()").Floor())),
        new("ceil", 1, 1, a => Value.Of(-(-a[0].AsNumber("ceil()")).Floor())),
        new("round", 1, 2, a => Value.Of(a[0].AsNumber("round()").Round(a.Length == 1 ? 0 : Places(a[1], "round()")))),
        new("if", 3, 3, null),
        new("frac", 1, 2, a => Value.Of(Quotient(a, "frac()").ToString())),
        new("mixed", 1, 2, a => Value.Of(NumberForms.Mixed(Quotient(a, "mixed()")))),
        new("dec", 2, 2, a => Value.Of(NumberForms.Decimal(a[0].AsNumber("dec()"), Places(a[1], "dec()")))),
    }.ToDictionary(function => function.Name, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => All.Keys;

    public static ExpressionFunction? Find(string name) => All.GetValueOrDefault(name);

    private static Rational Quotient(Value[] arguments, string where) =>
        arguments.Length == 1
            ? arguments[0].AsNumber(where)
            : Evaluation.Quotient(arguments[0].AsNumber(where), arguments[1].AsNumber(where));

    private static int Places(Value value, string where)
    {
        var places = value.AsWhole(where);
        return places is >= 0 and <= MostPlaces
            ? (int)places
            : throw new TemplateException($"{where} takes a whole number of digits from 0 to {MostPlaces}, not {places}");
    }

    private static long CommonDivisor(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return Math.Abs(a);
    }

    private static Rational CommonMultiple(long a, long b) => a == 0 || b == 0 ? 0 : Rational.Abs((Rational)(a / CommonDivisor(a, b)) * b);
}
