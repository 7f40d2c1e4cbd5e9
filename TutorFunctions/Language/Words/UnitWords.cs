using System.Collections.Frozen;
using System.Globalization;
using TutorFunctions.Language.Data;

namespace TutorFunctions.Language;

/// <summary>What units and money are called, from <c>units.yaml</c>.</summary>
public sealed class UnitWords
{
    private readonly FrozenDictionary<string, string[]> _names;

    internal UnitWords(DataFile file)
    {
        _names = file.Keys("names")
            .ToFrozenDictionary(name => name.Value, name => file.List(name.Value, "names").Select(word => word.Value).ToArray());
        Ignored = file.List("ignored").Select(name => name.Value).ToFrozenSet(StringComparer.Ordinal);
        Money = [.. Currencies("money", false), .. Currencies("hundredths", true)];
        Prefixes = file.Pairs("prefixes")
            .ToFrozenDictionary(pair => pair.Key.Value, pair => int.Parse(pair.Value.Value, CultureInfo.InvariantCulture));
        Prefixed = file.List("prefixed").Select(symbol => symbol.Value).ToFrozenSet(StringComparer.Ordinal);
        Parts = [.. file.Pairs("parts").Select(pair => (pair.Key.Value, pair.Value.Value))];

        IEnumerable<(string, string, bool)> Currencies(string map, bool areHundredths) =>
            file.Keys(map)
                .SelectMany(currency => file.List(currency.Value, map).Select(word => (word.Value, currency.Value, areHundredths)));
    }

    /// <summary>Units that are not read, by their names in UnitsNet.</summary>
    public IReadOnlySet<string> Ignored { get; }

    /// <summary>Words and signs for currencies and their hundredths.</summary>
    public IReadOnlyList<(string Word, string Currency, bool IsHundredth)> Money { get; }

    /// <summary>The powers of ten of the prefixes.</summary>
    public IReadOnlyDictionary<string, int> Prefixes { get; }

    /// <summary>The symbols that take prefixes.</summary>
    public IReadOnlySet<string> Prefixed { get; }

    /// <summary>Units with the smaller one that a number without a unit counts after them.</summary>
    public IReadOnlyList<(string Whole, string Part)> Parts { get; }

    /// <summary>Other words and symbols for a unit, by its name in UnitsNet.</summary>
    public IReadOnlyList<string> NamesOf(string unit) => _names.TryGetValue(unit, out var names) ? names : [];
}
