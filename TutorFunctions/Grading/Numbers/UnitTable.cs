using System.Collections.Frozen;

namespace TutorFunctions.Grading.Numbers;

/// <summary>The units that schools use, by the words and signs for them.</summary>
internal static class UnitTable
{
    private static readonly Dimension s_length = new(Length: 1);
    private static readonly Dimension s_volume = new(Length: 3);
    private static readonly Dimension s_mass = new(Mass: 1);
    private static readonly Dimension s_time = new(Time: 1);
    private static readonly Dimension s_speed = new(Length: 1, Time: -1);
    private static readonly Dimension s_data = new(Data: 1);
    private static readonly Dimension s_temperature = new(Temperature: 1);

    private static readonly FrozenDictionary<string, Unit> s_units = Build().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The unit for a word in lower case, singular or plural.</summary>
    public static Unit? Find(string lower)
    {
        if (s_units.TryGetValue(lower, out var unit)) return unit;
        return lower.Length > 3 && lower.EndsWith('s') && s_units.TryGetValue(lower[..^1], out unit) ? unit : null;
    }

    private static Dictionary<string, Unit> Build()
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        Lengths(units);
        Volumes(units);
        Masses(units);
        Times(units);
        Others(units);
        return units;
    }

    private static void Lengths(Dictionary<string, Unit> units)
    {
        Add(units, s_length, Rational.Of(1, 1000), "mm", "millimeter", "millimetre");
        Add(units, s_length, Rational.Of(1, 100), "cm", "cms", "centimeter", "centimetre");
        Add(units, s_length, Rational.Of(1, 10), "dm", "decimeter", "decimetre");
        Add(units, s_length, 1, "m", "meter", "metre");
        Add(units, s_length, 1000, "km", "kms", "kilometer", "kilometre");
        Add(units, s_length, Rational.Of(254, 10000), "in", "inch", "inches", "\"");
        Add(units, s_length, Rational.Of(3048, 10000), "ft", "foot", "feet", "'");
        Add(units, s_length, Rational.Of(9144, 10000), "yd", "yds", "yard");
        Add(units, s_length, Rational.Of(1609344, 1000), "mi", "mile");
        Add(units, new(Length: 2), 10_000, "ha", "hectare");
        Add(units, new(Length: 2), Rational.Of(40468564224, 10_000_000), "acre");
        Add(units, s_speed, Rational.Of(1609344, 3_600_000), "mph");
        Add(units, s_speed, Rational.Of(10, 36), "kph", "kmh", "kmph");
    }

    private static void Volumes(Dictionary<string, Unit> units)
    {
        var gallon = Rational.Of(3785411784, 1_000_000_000_000);
        Add(units, s_volume, Rational.Of(1, 1_000_000), "ml", "milliliter", "millilitre", "cc");
        Add(units, s_volume, Rational.Of(1, 100_000), "cl", "centiliter", "centilitre");
        Add(units, s_volume, Rational.Of(1, 10_000), "dl", "deciliter", "decilitre");
        Add(units, s_volume, Rational.Of(1, 1000), "l", "liter", "litre");
        Add(units, s_volume, 1, "kl", "kiloliter", "kilolitre");
        Add(units, s_volume, gallon, "gal", "gallon");
        Add(units, s_volume, gallon / 4, "qt", "quart");
        Add(units, s_volume, gallon / 8, "pt", "pint");
        Add(units, s_volume, gallon / 16, "cup");
        Add(units, s_volume, gallon / 128, "floz");
        Add(units, s_volume, gallon / 256, "tbsp", "tablespoon");
        Add(units, s_volume, gallon / 768, "tsp", "teaspoon");
    }

    private static void Masses(Dictionary<string, Unit> units)
    {
        var pound = Rational.Of(45359237, 100_000);
        Add(units, s_mass, Rational.Of(1, 1000), "mg", "milligram");
        Add(units, s_mass, 1, "g", "gram");
        Add(units, s_mass, 1000, "kg", "kgs", "kilo", "kilogram");
        Add(units, s_mass, 1_000_000, "tonne");
        Add(units, s_mass, pound, "lb", "lbs", "pound");
        Add(units, s_mass, pound / 16, "oz", "ounce");
        Add(units, s_mass, pound * 2000, "ton");
    }

    private static void Times(Dictionary<string, Unit> units)
    {
        Add(units, s_time, Rational.Of(1, 1000), "ms", "millisecond");
        Add(units, s_time, 1, "s", "sec", "secs", "second");
        Add(units, s_time, 60, "min", "mins", "minute");
        Add(units, s_time, 3600, "h", "hr", "hrs", "hour");
        Add(units, s_time, 86_400, "day");
        Add(units, s_time, 604_800, "wk", "week");
        Add(units, s_time, 31_536_000, "yr", "yrs", "year");
        Add(units, s_time, 2_628_000, "month");
    }

    private static void Others(Dictionary<string, Unit> units)
    {
        Add(units, new(Money: 1), 1, "$", "dollar", "buck", "usd");
        Add(units, new(Euro: 1), 1, "€", "euro", "eur");
        Add(units, new(Sterling: 1), 1, "£", "gbp");
        Add(units, new(Money: 1), Rational.Of(1, 100), "cent", "¢");
        Add(units, s_data, 1, "bit");
        Add(units, s_data, 8, "byte");
        Add(units, s_data, 8000, "kb", "kilobyte");
        Add(units, s_data, 8_000_000, "mb", "megabyte");
        Add(units, s_data, Rational.Of(8_000_000_000, 1), "gb", "gigabyte");
        Add(units, s_data, Rational.Of(8_000_000_000_000, 1), "tb", "terabyte");
        Add(units, new(Angle: 1), 1, "°", "deg", "degree");
        Add(units, new(Angle: 1), Rational.Of(180, 1) / Rational.Of(3141592653589793, 1_000_000_000_000_000), "rad", "radian");
        Add(units, s_temperature, 1, "k", "kelvin");
        units["c"] = units["celsius"] = units["centigrade"] = new("°C", s_temperature, 1, Rational.Of(27315, 100));
        units["f"] = units["fahrenheit"] = new("°F", s_temperature, Rational.Of(5, 9), Rational.Of(45967, 180));
    }

    private static void Add(Dictionary<string, Unit> units, Dimension dimension, Rational factor, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) units[name] = new Unit(name, dimension, factor);
    }
}
