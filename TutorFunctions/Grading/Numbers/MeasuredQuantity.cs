using TutorFunctions.Language;
using UnitsNet;
using UnitsNet.Units;

namespace TutorFunctions.Grading.Numbers;

/// <summary>
/// One of the quantities that lessons measure, with its units as UnitsNet knows them. Names and symbols come from UnitsNet's resources, as
/// its own index of all units takes most of a second to build; a conversion loads its quantity only.
/// </summary>
internal sealed class MeasuredQuantity
{
    // So many that the digits of the offset do not take those of the factor.
    private const double ManyDegrees = 1e6;

    private readonly Type _units;
    private readonly Func<double, string, double> _toBase;

    private MeasuredQuantity(string name, Dimension dimension, Type units, Func<double, string, double> toBase)
    {
        Name = name;
        Dimension = dimension;
        _units = units;
        _toBase = toBase;
    }

    /// <summary>The quantities; a symbol that several of them have stands for the first.</summary>
    public static IReadOnlyList<MeasuredQuantity> All { get; } =
    [
        Of<LengthUnit>("Length", new(Length: 1), static (amount, unit) => Length.From(amount, unit).Meters),
        Of<AreaUnit>("Area", new(Length: 2), static (amount, unit) => Area.From(amount, unit).SquareMeters),
        Of<VolumeUnit>("Volume", new(Length: 3), static (amount, unit) => Volume.From(amount, unit).CubicMeters),
        Of<MassUnit>("Mass", new(Mass: 1), static (amount, unit) => Mass.From(amount, unit).Kilograms),
        Of<DurationUnit>("Duration", new(Time: 1), static (amount, unit) => Duration.From(amount, unit).Seconds),
        Of<SpeedUnit>("Speed", new(Length: 1, Time: -1), static (amount, unit) => Speed.From(amount, unit).MetersPerSecond),
        Of<TemperatureUnit>("Temperature", new(Temperature: 1), static (amount, unit) => Temperature.From(amount, unit).Kelvins),
        Of<AngleUnit>("Angle", new(Angle: 1), static (amount, unit) => Angle.From(amount, unit).Degrees),
        Of<ElectricPotentialUnit>("ElectricPotential", new(Length: 2, Mass: 1, Time: -3, Current: -1), static (amount, unit) =>
            ElectricPotential.From(amount, unit).Volts
        ),
        Of<ElectricCurrentUnit>("ElectricCurrent", new(Current: 1), static (amount, unit) => ElectricCurrent.From(amount, unit).Amperes),
        Of<ElectricResistanceUnit>("ElectricResistance", new(Length: 2, Mass: 1, Time: -3, Current: -2), static (amount, unit) =>
            ElectricResistance.From(amount, unit).Ohms
        ),
        Of<ForceUnit>("Force", new(Length: 1, Mass: 1, Time: -2), static (amount, unit) => Force.From(amount, unit).Newtons),
        Of<PressureUnit>("Pressure", new(Length: -1, Mass: 1, Time: -2), static (amount, unit) => Pressure.From(amount, unit).Pascals),
        Of<EnergyUnit>("Energy", new(Length: 2, Mass: 1, Time: -2), static (amount, unit) => Energy.From(amount, unit).Joules),
        Of<PowerUnit>("Power", new(Length: 2, Mass: 1, Time: -3), static (amount, unit) => (double)Power.From(amount, unit).Watts),
        Of<ElectricApparentPowerUnit>("ElectricApparentPower", new(Length: 2, Mass: 1, Time: -3), static (amount, unit) =>
            ElectricApparentPower.From(amount, unit).Voltamperes
        ),
        Of<ElectricChargeUnit>("ElectricCharge", new(Time: 1, Current: 1), static (amount, unit) =>
            ElectricCharge.From(amount, unit).Coulombs
        ),
        Of<ElectricCapacitanceUnit>("ElectricCapacitance", new(Length: -2, Mass: -1, Time: 4, Current: 2), static (amount, unit) =>
            ElectricCapacitance.From(amount, unit).Farads
        ),
        Of<AmountOfSubstanceUnit>("AmountOfSubstance", new(Amount: 1), static (amount, unit) => AmountOfSubstance.From(amount, unit).Moles),
        Of<FrequencyUnit>("Frequency", new(Time: -1), static (amount, unit) => Frequency.From(amount, unit).Hertz),
        Of<InformationUnit>("Information", new(Data: 1), static (amount, unit) => (double)Information.From(amount, unit).Bits),
        Of<MagneticFieldUnit>("MagneticField", new(Mass: 1, Time: -2, Current: -1), static (amount, unit) =>
            MagneticField.From(amount, unit).Teslas
        ),
        Of<LuminousIntensityUnit>("LuminousIntensity", new(Luminosity: 1), static (amount, unit) =>
            LuminousIntensity.From(amount, unit).Candela
        ),
    ];

    public string Name { get; }

    public Dimension Dimension { get; }

    /// <summary>The units' names in singular.</summary>
    public IEnumerable<string> Units => Enum.GetNames(_units);

    /// <summary>The symbols of the units by their names in plural.</summary>
    public IReadOnlyDictionary<string, string[]> Symbols() => UnitSymbols.Of(_units.Assembly, Name);

    /// <summary>A unit by its name in singular.</summary>
    /// <param name="unit">The name that UnitsNet has for it.</param>
    /// <param name="symbol">What the unit is called in the text.</param>
    public Unit Unit(string unit, string symbol)
    {
        if (Dimension.Temperature != 1)
            return new(symbol, Dimension, ExactFactor.Of(_toBase(1, unit)));
        var offset = _toBase(0, unit);
        return new(symbol, Dimension, ExactFactor.Of((_toBase(ManyDegrees, unit) - offset) / ManyDegrees), ExactFactor.Of(offset));
    }

    private static MeasuredQuantity Of<TUnit>(string name, Dimension dimension, Func<double, TUnit, double> toBase)
        where TUnit : struct, Enum => new(name, dimension, typeof(TUnit), (amount, unit) => toBase(amount, Enum.Parse<TUnit>(unit)));
}
