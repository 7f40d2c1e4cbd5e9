using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TutorFunctions.Language;

namespace TutorFunctions.Grading.Numbers;

/// <summary>
/// Units by their symbols, as UnitsNet has them, and by their names, as UnitsNet and <c>units.yaml</c> have them; and money.
/// </summary>
internal static partial class UnitTable
{
    private static readonly Lazy<List<(string Name, UnitEntry Entry)>> s_all = new(All);
    private static readonly Lazy<FrozenDictionary<string, UnitEntry[]>> s_bySymbol = new(static () =>
        Index(s_all.Value, StringComparer.Ordinal)
    );
    private static readonly Lazy<FrozenDictionary<string, UnitEntry[]>> s_byName = new(static () =>
        Index(s_all.Value, StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>The unit that a word or symbol most likely stands for; null when nobody knows it.</summary>
    public static Unit? Find(string text) => Entries(text).FirstOrDefault()?.Named(text);

    /// <summary>
    /// The unit of a dimension that a word or symbol may stand for, where it most likely stands for another: "pound" for money, "degrees"
    /// for a temperature. Capitals count where they tell units apart: mW and MW.
    /// </summary>
    /// <param name="text">The word or symbol.</param>
    /// <param name="wanted">A unit of the dimension, which goes before others of it.</param>
    public static Unit? FindLike(string text, Unit wanted)
    {
        var alike = Entries(text).Select(entry => entry.Named(text)).Where(unit => unit.Dimension == wanted.Dimension).ToList();
        return alike.Find(unit => unit.Factor == wanted.Factor && unit.Offset == wanted.Offset) ?? alike.FirstOrDefault();
    }

    /// <summary>The smaller unit that a number without one counts after this one: inches after feet.</summary>
    public static Unit? PartOf(Unit unit) =>
        LanguagePack
            .English.Units.Parts.Where(pair =>
                FindLike(pair.Whole, unit) is { } whole && whole.Dimension == unit.Dimension && whole.Factor == unit.Factor
            )
            .Select(pair => FindLike(pair.Part, unit))
            .FirstOrDefault();

    private static IEnumerable<UnitEntry> Entries(string text)
    {
        if (text.Length is 0 or > 40)
            return [];
        var exact = s_bySymbol.Value.GetValueOrDefault(text, []);
        if (exact.Length == 0 && Prefixed(text) is { } prefixed)
            return [prefixed];
        var named = s_byName.Value.GetValueOrDefault(text, []);
        // A symbol with its own capitals goes before others of what it measures.
        return exact.Concat(named.Where(entry => !Array.Exists(exact, other => other.Dimension == entry.Dimension)));
    }

    // UnitsNet has no megagram and no hectohour.
    private static UnitEntry? Prefixed(string symbol)
    {
        var words = LanguagePack.English.Units;
        for (var length = 1; length <= 2 && length < symbol.Length; length++)
        {
            if (!words.Prefixes.TryGetValue(symbol[..length], out var power) || !words.Prefixed.Contains(symbol[length..]))
                continue;
            if (Find(symbol[length..]) is { } unit)
                return new(unit.Dimension, () => unit with { Factor = unit.Factor * Rational.PowerOfTen(power) });
        }

        return null;
    }

    private static FrozenDictionary<string, UnitEntry[]> Index(List<(string Name, UnitEntry Entry)> all, StringComparer comparer) =>
        all.GroupBy(pair => pair.Name, pair => pair.Entry, comparer)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), comparer);

    // Listed names first, so that they go before others that are written alike.
    private static List<(string Name, UnitEntry Entry)> All()
    {
        var words = LanguagePack.English.Units;
        var named = new List<(string Name, UnitEntry Entry)>(2000);
        var others = new List<(string Name, UnitEntry Entry)>(2000);
        foreach (var quantity in MeasuredQuantity.All)
        {
            var symbols = quantity.Symbols();
            foreach (var unit in quantity.Units.Where(unit => !words.Ignored.Contains(unit)))
            {
                var entry = new UnitEntry(quantity.Dimension, () => quantity.Unit(unit, unit));
                var plural = Plural(unit);
                named.AddRange(words.NamesOf(unit).Select(name => (name, entry)));
                string[] names = [unit, plural, InBritain(unit), InBritain(plural), .. symbols.GetValueOrDefault(plural, [])];
                others.AddRange(names.Distinct().Select(name => (name, entry)));
            }
        }

        var money = words.Money.Select(money =>
            (money.Word, new UnitEntry(Currency(money.Currency), () => OfMoney(money.Currency, money.IsHundredth)))
        );
        return [.. named, .. money, .. others];
    }

    private static Unit OfMoney(string currency, bool isHundredth) =>
        new(currency, Currency(currency), isHundredth ? Rational.Of(1, 100) : 1);

    private static Dimension Currency(string currency) =>
        currency switch
        {
            "dollar" => new(Money: 1),
            "euro" => new(Euro: 1),
            _ => new(Sterling: 1),
        };

    // DegreesCelsius, MetersPerSecond, KilowattHours
    private static string Plural(string unit)
    {
        var words = Word().Matches(unit).Select(match => match.Value).ToList();
        var per = words.IndexOf("Per");
        var last = per > 0 ? per : words.Count;
        var at = words[0] is "Degree" or "Millidegree" ? 0 : (words.Contains("Of") ? words.IndexOf("Of") : last) - 1;
        words[at] = words[at] switch
        {
            "Foot" => "Feet",
            "Inch" => "Inches",
            "Hertz" or "Candela" or "Stone" => words[at],
            var word => word + "s",
        };
        return string.Concat(words);
    }

    private static string InBritain(string name) =>
        name.Replace("meter", "metre", StringComparison.OrdinalIgnoreCase).Replace("liter", "litre", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("[A-Z][a-z]*[0-9]*")]
    private static partial Regex Word();

    private sealed class UnitEntry(Dimension dimension, Func<Unit> load)
    {
        private readonly Lazy<Unit> _unit = new(load);

        public Dimension Dimension { get; } = dimension;

        public Unit Named(string name) => _unit.Value with { Name = name };
    }
}
