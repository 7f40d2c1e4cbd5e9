using System.Globalization;
using TutorFunctions.Benchmarks.Learners;

// The seeds start where none was used to choose anything.
const int firstSeed = 1001;
var seeds = args is [_, "--seeds", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 20;

switch (args)
{
    case ["practice", ..]:
        PracticeReport.Write(Console.Out, firstSeed, seeds);
        return 0;
    case ["retention", ..]:
        RetentionReport.Write(Console.Out, firstSeed, seeds);
        return 0;
    case ["risk", ..]:
        RiskReport.Write(Console.Out, firstSeed, seeds);
        return 0;
    case ["speed"]:
        SpeedReport.Write(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Say what to simulate: practice, retention or risk [--seeds 20], or speed.");
        return 1;
}
